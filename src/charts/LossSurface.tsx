// The loss over the triangle of weights: shaded steps, the optimizer's path, where it ended, and where the weights stand.
// Knows places and words; nothing of preferences.

import styles from './LossSurface.module.css';
import { pair, placeOfWeights, SIMPLEX_VIEW } from './simplex-geometry.ts';
import { WinnerMap, type MapLayers } from './WinnerMap.tsx';

interface LossSurfaceProps {
  layers: MapLayers;
  corners: readonly [string, string, string];
  present: readonly number[];
  fitted: readonly number[] | null;
  path: readonly (readonly number[])[];
  /** What the figure shows, in words. */
  label: string;
}

export function LossSurface({ layers, corners, present, fitted, path, label }: LossSurfaceProps) {
  const way = path.map(placeOfWeights);
  const end = fitted && placeOfWeights(fitted);
  return (
    <div className={styles.stage} role="img" aria-label={label}>
      <WinnerMap className={styles.surface} layers={layers} corners={corners} highlight={null} handle={placeOfWeights(present)} arrowTo={null} guide={null} />
      <svg viewBox={`0 0 ${SIMPLEX_VIEW.width} ${SIMPLEX_VIEW.height}`} className={styles.marks}>
        {way.length > 1 && (
          <>
            <path d={`M${way.map(pair).join('L')}`} className={styles.halo} />
            <path d={`M${way.map(pair).join('L')}`} className={styles.path} />
            {way.slice(1, -1).map(({ x, y }, i) => (
              <circle key={i} cx={x} cy={y} r={2.5} className={styles.stop} />
            ))}
          </>
        )}
        {end && <path d="M0,-9L9,0L0,9L-9,0Z" transform={`translate(${end.x} ${end.y})`} className={styles.fitted} />}
      </svg>
    </div>
  );
}

/** The two marks as they stand in the figure, for its key. */
export function LossMark({ kind }: { kind: 'present' | 'fitted' }) {
  return (
    <svg width={18} height={18} viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
      {kind === 'present' ? <circle r={7} className={styles.present} /> : <path d="M0,-8L8,0L0,8L-8,0Z" className={styles.fitted} />}
    </svg>
  );
}
