// One curve per response over its steps, with gaps where a step has no value, and the outcomes at the end.

import { Curve, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { memo } from 'react';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { longest, type ChartSeries } from './chart-model.ts';
import { Marker } from './Marker.tsx';

type CurveChartProps = Pick<ChartFrameProps, 'series' | 'focus' | 'onFocus' | 'words'> & {
  /** Drawn heavier than the others. */
  readonly selectedId: string | null;
};

export const CurveChart = memo(function CurveChart({ series, selectedId, ...frame }: CurveChartProps) {
  return (
    <ChartFrame series={series} {...frame}>
      <Lines series={series} heavyIds={[selectedId, frame.focus?.seriesId ?? null]} />
      <Markers series={series} />
    </ChartFrame>
  );
});

/** The bare shape of recharts, not its `Line`: that measures every path and passes every value through its store. */
function Lines({ series, heavyIds }: { series: readonly ChartSeries[]; heavyIds: readonly (string | null)[] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  return (
    <ZIndexLayer zIndex={LINES_Z_INDEX}>
      <g fill="none">
        {series.map(({ id, look, values }) => (
          <Curve
            key={id}
            type="linear"
            points={values.map((value, k) => ({ x: Number(xScale(k + 1)), y: value === null ? null : Number(yScale(value)) }))}
            stroke={look.color}
            strokeWidth={heavyIds.includes(id) ? 2.75 : 1.75}
            strokeDasharray={look.dash}
            connectNulls={false}
          />
        ))}
      </g>
    </ZIndexLayer>
  );
}

/** Beyond this many steps markers would touch; only points without a neighbour, which no line shows, keep theirs. */
const MOST_STEPS_WITH_MARKERS = 60;
const LINES_Z_INDEX = 400;
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
