// What each judge adds to every step of one response, stacked to the step's reward.

import { Bar } from 'recharts';
import { memo, useMemo } from 'react';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import type { ChartRow, ChartSeries } from './chart-model.ts';

export interface ContributionPart {
  readonly name: string;
  /** A CSS colour. */
  readonly color: string;
  /** Doubles the colour: plain, or with lines across. */
  readonly isHatched: boolean;
  readonly values: readonly (number | null)[];
}

type ContributionChartProps = Pick<ChartFrameProps, 'focus' | 'onFocus' | 'words'> & {
  /** The response, its values the rewards of its steps. */
  readonly response: ChartSeries;
  readonly parts: readonly ContributionPart[];
};

export const ContributionChart = memo(function ContributionChart({ response, parts, ...frame }: ContributionChartProps) {
  const series = useMemo(() => [response], [response]);
  const rows = useMemo(
    () =>
      response.values.map((_, k): ChartRow => {
        const row: Record<string, number | null> = { x: k + 1 };
        parts.forEach(({ values }, place) => {
          row[`p${place}`] = values[k] ?? null;
        });
        return row;
      }),
    [response, parts],
  );
  return (
    <ChartFrame series={series} rows={rows} {...frame}>
      <defs>
        {parts.map(({ color }, place) => (
          <pattern key={place} id={`hatch-${place}`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width={6} height={6} fill={color} />
            <line x1={0} x2={0} y1={0} y2={6} stroke="var(--surface)" strokeWidth={2.5} />
          </pattern>
        ))}
      </defs>
      {parts.map(({ name, color, isHatched }, place) => (
        <Bar
          key={name}
          dataKey={`p${place}`}
          name={name}
          stackId="reward"
          fill={isHatched ? `url(#hatch-${place})` : color}
          stroke="var(--surface)"
          strokeWidth={1}
          maxBarSize={48}
          isAnimationActive={false}
          legendType="none"
        />
      ))}
    </ChartFrame>
  );
});
