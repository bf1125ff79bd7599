// What each judge adds to every step of one response, stacked to the step's reward.

import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { memo, useMemo } from 'react';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import type { ChartSeries } from './chart-model.ts';
import { JudgePaint, type JudgeLook } from './JudgePaint.tsx';

export interface ContributionPart {
  readonly name: string;
  readonly look: JudgeLook;
  readonly values: readonly (number | null)[];
}

type ContributionChartProps = Pick<ChartFrameProps, 'focus' | 'onFocus' | 'words'> & {
  /** The response, its values the rewards of its steps. */
  readonly response: ChartSeries;
  readonly parts: readonly ContributionPart[];
};

export const ContributionChart = memo(function ContributionChart({ response, parts, ...frame }: ContributionChartProps) {
  const series = useMemo(() => [response], [response]);
  return (
    <ChartFrame series={series} {...frame}>
      <StackedBars parts={parts} stepCount={response.values.length} />
    </ChartFrame>
  );
});

const WIDEST_BAR = 44;
/** Share of a step's room that its bar takes. */
const BAR_SHARE = 0.7;

/** Drawn here and not by recharts, whose bars are its largest part. */
function StackedBars({ parts, stepCount }: { parts: readonly ContributionPart[]; stepCount: number }) {
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!plot || !xScale || !yScale) return null;
  const width = Math.min(WIDEST_BAR, (plot.width / Math.max(stepCount, 1)) * BAR_SHARE);
  return (
    <g>
      <defs>
        {parts.map(({ look }, place) => (
          <JudgePaint key={place} id={`judge-${place}`} look={look} />
        ))}
      </defs>
      {stackParts(parts, stepCount).map(({ stepIndex, place, from, to }) => {
        const top = Number(yScale(to));
        return (
          <rect
            key={`${stepIndex}-${place}`}
            x={Number(xScale(stepIndex + 1)) - width / 2}
            y={top}
            width={width}
            height={Math.max(0, Number(yScale(from)) - top)}
            fill={`url(#judge-${place})`}
            stroke="var(--surface)"
          />
        );
      })}
    </g>
  );
}

interface StackedPart {
  readonly stepIndex: number;
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** Example: two parts with 0.3 and 0.2 at the first step → 0 to 0.3, 0.3 to 0.5. Parts without a value take no room. */
export function stackParts(parts: readonly Pick<ContributionPart, 'values'>[], stepCount: number): StackedPart[] {
  return Array.from({ length: stepCount }, (_, stepIndex) => {
    let from = 0;
    return parts.flatMap(({ values }, place): StackedPart[] => {
      const value = values[stepIndex] ?? null;
      if (value === null || value === 0) return [];
      const part = { stepIndex, place, from, to: from + value };
      from = part.to;
      return [part];
    });
  }).flat();
}
