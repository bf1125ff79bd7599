// How a judge's part is filled, so that judges can be told apart without colour: in the stacked chart and in every legend.

import { useId } from 'react';

export interface JudgeLook {
  /** A CSS colour. */
  readonly color: string;
  readonly fill: 'plain' | 'hatched' | 'dots' | 'rows' | 'columns' | 'grid' | 'back';
}

/** White marks on a tile of 6 by 6. */
const MARKS: Readonly<Record<JudgeLook['fill'], string>> = {
  plain: '',
  hatched: 'M-1,1L1,-1M-1,7L7,-1M5,7L7,5',
  dots: 'M1.5,1.5h.01M4.5,4.5h.01',
  rows: 'M0,3H6',
  columns: 'M3,0V6',
  grid: 'M0,3H6M3,0V6',
  back: 'M-1,5L1,7M-1,-1L7,7M5,-1L7,1',
};

export function JudgePaint({ id, look }: { id: string; look: JudgeLook }) {
  const { color, fill } = look;
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse">
      <rect width={6} height={6} fill={color} />
      <path d={MARKS[fill]} stroke="var(--surface)" strokeWidth={fill === 'dots' ? 2.2 : 1.7} strokeLinecap="round" fill="none" />
    </pattern>
  );
}

export function JudgeSwatch({ look }: { look: JudgeLook }) {
  const id = useId();
  return (
    <svg width={12} height={12} aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <defs>
        <JudgePaint id={id} look={look} />
      </defs>
      <rect width={12} height={12} rx={2} fill={`url(#${id})`} />
    </svg>
  );
}
