// The fill of a response's region: a tint of its colour under marks of its own, so that regions differ without colour too.

import { lookOf } from './response-look.ts';

/** Marks on a tile of 10 by 10, one per marker shape; the second eight responses get the same marks on a darker tint. */
const MARKS: readonly string[] = [
  '',
  'M-1,11L11,-1M-1,1L1,-1M9,11L11,9',
  'M2.5,2.5h.01M7.5,7.5h.01',
  'M-1,-1L11,11M-1,9L1,11M9,-1L11,1',
  'M0,5H10',
  'M5,0V10',
  'M0,5H10M5,0V10',
  'M0,0L10,10M0,10L10,0',
];

export function ResponsePattern({ id, place }: { id: string; place: number }) {
  const { color, isHollow } = lookOf(place);
  return (
    <pattern id={id} width={10} height={10} patternUnits="userSpaceOnUse">
      <rect width={10} height={10} fill="var(--surface)" />
      <rect width={10} height={10} fill={color} fillOpacity={isHollow ? 0.4 : 0.2} />
      <path d={MARKS[place % MARKS.length]} stroke={color} strokeOpacity={0.55} strokeWidth={place % MARKS.length === 2 ? 2.4 : 1} strokeLinecap="round" fill="none" />
    </pattern>
  );
}
