// One curve per response over its steps, with gaps where a step has no value, and the outcomes at the end.

import { Line, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { memo, useMemo } from 'react';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { chartRows, longest, seriesKey, type ChartSeries } from './chart-model.ts';
import { Marker } from './Marker.tsx';

type CurveChartProps = Pick<ChartFrameProps, 'series' | 'focus' | 'onFocus' | 'words'> & {
  /** Drawn heavier than the others. */
  readonly selectedId: string | null;
};

export const CurveChart = memo(function CurveChart({ series, selectedId, ...frame }: CurveChartProps) {
  const rows = useMemo(() => chartRows(series), [series]);
  return (
    <ChartFrame series={series} rows={rows} {...frame}>
      {series.map(({ id, look }, place) => (
        <Line
          key={id}
          dataKey={seriesKey(place)}
          type="linear"
          stroke={look.color}
          strokeWidth={id === selectedId || id === frame.focus?.seriesId ? 2.75 : 1.75}
          strokeDasharray={look.dash}
          dot={false}
          activeDot={false}
          connectNulls={false}
          isAnimationActive={false}
          legendType="none"
        />
      ))}
      <Markers series={series} />
    </ChartFrame>
  );
});

/** Beyond this many steps markers would touch; only points without a neighbour, which no line shows, keep theirs. */
const MOST_STEPS_WITH_MARKERS = 60;
/** Above the lines, below the outcomes. */
const Z_INDEX = 600;

function Markers({ series }: { series: readonly ChartSeries[] }) {
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!plot || !xScale || !yScale) return null;
  const areAllShown = longest(series) <= MOST_STEPS_WITH_MARKERS;
  return (
    <ZIndexLayer zIndex={Z_INDEX}>
      <g>
        {series.map(({ id, look, values }) =>
          values.map((value, k) => {
            if (value === null) return null;
            const isAlone = (values[k - 1] ?? null) === null && (values[k + 1] ?? null) === null;
            if (!areAllShown && !isAlone) return null;
            return <Marker key={`${id}-${k}`} look={look} x={Number(xScale(k + 1))} y={Number(yScale(value))} />;
          }),
        )}
      </g>
    </ZIndexLayer>
  );
}
