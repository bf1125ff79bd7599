// A frame for values on both sides of zero: places along the bottom, a heavier line at zero. The layers inside draw.

import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { useMemo, type ReactNode } from 'react';
import { AxisTitle } from './AxisTitle.tsx';
import { signedTicks } from './signed-ticks.ts';
import styles from './charts.module.css';

interface SignedFrameProps {
  /** What the chart shows, in a sentence; its numbers stand in a table beside it. */
  label: string;
  /** What a place is, for example "Step"; left of the first. */
  placeWord: string;
  /** Words under the places, from left to right. */
  places: readonly string[];
  /** Every value that is drawn. */
  values: readonly (number | null)[];
  children: ReactNode;
}

const MARGIN = { top: 10, right: 12, bottom: 0, left: 0 } as const;
const TICK = { fill: 'var(--ink-3)', fontSize: 12 } as const;
/** More words than this would touch at phone width. */
const MOST_WORDS = 16;

export function SignedFrame({ label, placeWord, places, values, children }: SignedFrameProps) {
  const count = places.length;
  const yTicks = useMemo(() => signedTicks(values), [values]);
  const yDomain = useMemo(() => [yTicks[0] ?? -1, yTicks.at(-1) ?? 1], [yTicks]);
  const xDomain = useMemo(() => [0.5, Math.max(count, 1) + 0.5], [count]);
  const every = Math.ceil(count / MOST_WORDS);
  const xTicks = useMemo(() => Array.from({ length: Math.ceil(count / every) }, (_, i) => i * every + 1), [count, every]);
  const rows = useMemo(() => places.map((_, i) => ({ x: i + 1 })), [places]);
  return (
    <div className={styles.frame} role="img" aria-label={label}>
      <LineChart responsive className={styles.chart ?? ''} data={rows} margin={MARGIN} accessibilityLayer={false} style={{ cursor: 'default' }}>
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="x"
          type="number"
          domain={xDomain}
          ticks={xTicks}
          tick={TICK}
          tickFormatter={(x: number) => places[x - 1] ?? ''}
          tickLine={false}
          axisLine={{ stroke: 'var(--hairline-strong)' }}
          height={26}
          tickMargin={7}
          interval={0}
          allowDataOverflow
        />
        <YAxis domain={yDomain} ticks={yTicks} tick={TICK} tickFormatter={formatTick} tickLine={false} axisLine={false} width={40} interval={0} allowDataOverflow />
        {children}
        <AxisTitle word={placeWord} />
      </LineChart>
    </div>
  );
}

function formatTick(value: number): string {
  return String(Number(value.toFixed(3))).replace('-', '−');
}
