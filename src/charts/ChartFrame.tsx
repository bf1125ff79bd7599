// What all charts share: the frame with axes and grid, the outcome column, the pointer, and the keyboard.
// The only place that sets up recharts, without its animation, tooltip and own keyboard layer.

import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { AxisTitle } from './AxisTitle.tsx';
import { axisTop, axisRows, longest, moveFocus, stepTicks, type ChartFocus, type ChartSeries } from './chart-model.ts';
import { FocusLayer } from './FocusLayer.tsx';
import { OUTCOME_COLUMN_WIDTH, OutcomeColumn } from './OutcomeColumn.tsx';
import styles from './charts.module.css';

export interface ChartWords {
  /** What the chart is and how its keys work, for screen readers. */
  readonly label: string;
  /** The kind of thing that it is, for example "chart". */
  readonly role: string;
  readonly step: string;
  readonly outcome: string;
}

export interface ChartFrameProps {
  readonly series: readonly ChartSeries[];
  readonly focus: ChartFocus | null;
  readonly onFocus: (focus: ChartFocus | null) => void;
  readonly words: ChartWords;
  readonly children: ReactNode;
}

/** Labels on the step axis: as many as stand apart at phone width. */
const MOST_TICKS = 10;
const MARGIN = { top: 12, right: OUTCOME_COLUMN_WIDTH, bottom: 2, left: 0 } as const;
const TICK = { fill: 'var(--ink-3)', fontSize: 12 } as const;

export function ChartFrame({ series, focus, onFocus, words, children }: ChartFrameProps) {
  const stepCount = longest(series);
  const top = axisTop(series);
  // Only the axes' rows go to recharts, and they stay the same while values move: nothing in its store changes during a drag.
  const rows = useMemo(() => axisRows(stepCount), [stepCount]);
  const xDomain = useMemo(() => [0.5, Math.max(stepCount, 1) + 0.5], [stepCount]);
  const yDomain = useMemo(() => [0, top], [top]);
  const xTicks = useMemo(() => stepTicks(stepCount, MOST_TICKS), [stepCount]);
  const yTicks = useMemo(() => [0, 0.25, 0.5, 0.75, 1].map((share) => share * top), [top]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') return onFocus(null);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = moveFocus({ series, focus, key: event.key });
    if (!next) return;
    event.preventDefault();
    onFocus(next);
  }

  return (
    <div
      className={styles.frame}
      role="application"
      aria-roledescription={words.role}
      aria-label={words.label}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <LineChart responsive className={styles.chart ?? ''} data={rows} margin={MARGIN} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="x"
          type="number"
          domain={xDomain}
          ticks={xTicks}
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: 'var(--hairline-strong)' }}
          height={30}
          tickMargin={9}
          interval={0}
          allowDataOverflow
        />
        <YAxis domain={yDomain} ticks={yTicks} tick={TICK} tickLine={false} axisLine={false} width={38} interval={0} tickFormatter={formatTick} />
        {/* Unseen: recharts scales its axes only for a series of its own. */}
        <Line dataKey="y" stroke="none" dot={false} activeDot={false} isAnimationActive={false} legendType="none" />
        {children}
        <AxisTitle word={words.step} />
        <OutcomeColumn series={series} focusedId={focus?.seriesId ?? null} word={words.outcome} />
        <FocusLayer series={series} focus={focus} onFocus={onFocus} />
      </LineChart>
    </div>
  );
}

function formatTick(value: number): string {
  return value >= 10 ? value.toFixed(0) : String(Number(value.toFixed(2)));
}
