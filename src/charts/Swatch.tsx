// A short piece of a response's curve, for legends and cards: its line, dash and marker.

import { Marker } from './Marker.tsx';
import type { ResponseLook } from './response-look.ts';

export function Swatch({ look, width = 28 }: { look: ResponseLook; width?: number }) {
  return (
    <svg width={width} height={14} viewBox={`${-width / 2} -7 ${width} 14`} aria-hidden="true" focusable="false">
      <line x1={-width / 2} x2={width / 2} y1={0} y2={0} stroke={look.color} strokeWidth={2} strokeDasharray={look.dash} />
      <Marker look={look} />
    </svg>
  );
}
