// How a series of bars is filled: its colour plain, hatched, dotted or hollow. Used by charts and by their legends.

import { useId } from 'react';

export interface BarLook {
  /** A CSS colour. */
  readonly color: string;
  readonly fill: 'plain' | 'hatched' | 'dotted' | 'hollow';
}

export function BarPaint({ id, look }: { id: string; look: BarLook }) {
  const { color, fill } = look;
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform={fill === 'hatched' ? 'rotate(45)' : ''}>
      <rect width={6} height={6} fill={fill === 'plain' || fill === 'hatched' ? color : 'var(--surface)'} />
      {fill === 'hatched' && <line x1={0} x2={0} y1={0} y2={6} stroke="var(--surface)" strokeWidth={3.5} />}
      {fill === 'dotted' && <circle cx={3} cy={3} r={1.5} fill={color} />}
    </pattern>
  );
}

export function BarSwatch({ look }: { look: BarLook }) {
  const id = useId();
  return (
    <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <defs>
        <BarPaint id={id} look={look} />
      </defs>
      <rect x={1} y={1} width={12} height={12} rx={2} fill={`url(#${id})`} stroke={look.color} />
    </svg>
  );
}
