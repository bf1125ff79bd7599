// Words on the map: the lettered seal of a region, the value of a step, and the pair that ties along a line.

import type { Place } from './simplex-geometry.ts';
import type { MapRegion } from './WinnerMap.tsx';
import styles from './WinnerMap.module.css';

export function RegionLabel({ label }: { label: NonNullable<MapRegion['label']> }) {
  const { at, text, seal } = label;
  if (!seal) return <Words at={at} text={text} className={styles.value} />;
  const width = Math.max(24, 12 + 8 * text.length);
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <rect x={-width / 2} y={-12} width={width} height={24} rx={12} fill={seal.isFilled ? seal.color : 'var(--surface)'} stroke={seal.color} strokeWidth={2.5} />
      <text y={0.5} textAnchor="middle" dominantBaseline="central" className={styles.letter} fill={seal.isFilled ? 'var(--surface)' : 'var(--ink)'}>
        {text}
      </text>
    </g>
  );
}

/** On a plate, so that the line does not strike through it. */
export function LineLabel({ at, text }: { at: Place; text: string }) {
  const width = 6 + 7 * text.length;
  return (
    <g>
      <rect x={at.x - width / 2} y={at.y - 9} width={width} height={18} rx={4} className={styles.plate} />
      <Words at={at} text={text} className={styles.lineLabel} />
    </g>
  );
}

function Words({ at, text, className }: { at: Place; text: string; className: string | undefined }) {
  return (
    <text x={at.x} y={at.y} textAnchor="middle" dominantBaseline="central" className={className}>
      {text}
    </text>
  );
}
