// The marker of a response as an SVG path: eight shapes of equal weight to the eye.

import type { MarkerShape, ResponseLook } from './response-look.ts';

/** Paths around (0, 0), made for a radius of 4. */
const PATHS: Readonly<Record<MarkerShape, string>> = {
  circle: 'M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z',
  square: 'M-3.5,-3.5h7v7h-7z',
  triangle: 'M0,-4.6L4.3,3.2H-4.3z',
  diamond: 'M0,-5L4.4,0L0,5L-4.4,0z',
  'triangle-down': 'M0,4.6L4.3,-3.2H-4.3z',
  cross: 'M-1.6,-4.4h3.2v2.8h2.8v3.2h-2.8v2.8h-3.2v-2.8h-2.8v-3.2h2.8z',
  pentagon: 'M0,-4.6L4.4,-1.4L2.7,3.7H-2.7L-4.4,-1.4z',
  star: 'M0,-5.2L1.5,-1.7L5.2,-1.5L2.4,0.9L3.3,4.6L0,2.6L-3.3,4.6L-2.4,0.9L-5.2,-1.5L-1.5,-1.7z',
};

interface MarkerProps {
  look: ResponseLook;
  x?: number;
  y?: number;
  scale?: number;
}

export function Marker({ look, x = 0, y = 0, scale = 1 }: MarkerProps) {
  return (
    <path
      d={PATHS[look.shape]}
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill={look.isHollow ? 'var(--surface)' : look.color}
      stroke={look.isHollow ? look.color : 'var(--surface)'}
      strokeWidth={look.isHollow ? 1.8 : 1.2}
      vectorEffect="non-scaling-stroke"
    />
  );
}
