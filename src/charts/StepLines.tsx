// One line per response over its steps, on both sides of zero, with gaps where a step has no value.

import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { memo, useMemo } from 'react';
import type { ChartSeries } from './chart-model.ts';
import { longest } from './chart-model.ts';
import { Marker } from './Marker.tsx';
import { SignedFrame } from './SignedFrame.tsx';

interface StepLinesProps {
  label: string;
  placeWord: string;
  series: readonly Omit<ChartSeries, 'outcome'>[];
  /** Drawn heavier than the others. */
  selectedId: string | null;
}

export const StepLines = memo(function StepLines({ label, placeWord, series, selectedId }: StepLinesProps) {
  const places = useMemo(() => Array.from({ length: longest(series) }, (_, k) => String(k + 1)), [series]);
  const values = useMemo(() => series.flatMap((item) => item.values), [series]);
  return (
    <SignedFrame label={label} placeWord={placeWord} places={places} values={values}>
      <Lines series={series} selectedId={selectedId} />
    </SignedFrame>
  );
});

/** Beyond this many steps markers would touch. */
const MOST_STEPS_WITH_MARKERS = 60;

function Lines({ series, selectedId }: Omit<StepLinesProps, 'label' | 'placeWord'>) {
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!plot || !xScale || !yScale) return null;
  const at = (value: number, k: number): { x: number; y: number } => ({ x: Number(xScale(k + 1)), y: Number(yScale(value)) });
  const zero = Number(yScale(0));
  const hasMarkers = longest(series) <= MOST_STEPS_WITH_MARKERS;
  return (
    <g>
      <line x1={plot.x} x2={plot.x + plot.width} y1={zero} y2={zero} stroke="var(--ink-3)" />
      {series.map(({ id, look, values }) => (
        <path key={id} d={linePath(values, at)} fill="none" stroke={look.color} strokeWidth={id === selectedId ? 2.75 : 1.75} strokeDasharray={look.dash} />
      ))}
      {series.map(({ id, look, values }) =>
        values.map((value, k) => {
          const isAlone = (values[k - 1] ?? null) === null && (values[k + 1] ?? null) === null;
          return value !== null && (hasMarkers || isAlone) && <Marker key={`${id}-${k}`} look={look} {...at(value, k)} />;
        }),
      )}
    </g>
  );
}

function linePath(values: readonly (number | null)[], at: (value: number, k: number) => { x: number; y: number }): string {
  return values
    .map((value, k) => {
      if (value === null) return '';
      const { x, y } = at(value, k);
      return `${(values[k - 1] ?? null) === null ? 'M' : 'L'}${x},${y}`;
    })
    .join('');
}
