// The three judges' weights at once: a point in a triangle, to drag or to move with the arrow keys. Locks hold.

import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import { pointsOfPlace, sharedPoints, triangleShares } from '../../core/three-weights.ts';
import { usePlayground, usePlaygroundStore } from '../playground-context.ts';
import { useDragEntry } from '../ui/use-drag-entry.ts';
import styles from './DesignPanel.module.css';
import { barycentric, CORNERS, nudge, placeOfPoints } from './ternary-geometry.ts';

const LABEL_ANCHORS = [
  { x: 70, y: 7, anchor: 'middle' },
  { x: 2, y: 126, anchor: 'start' },
  { x: 138, y: 126, anchor: 'end' },
] as const;
/** Lines at a quarter, a half and three quarters of each weight. */
const GRID_SHARES = [25, 50, 75];

export function TernaryPicker({ points }: { points: readonly number[] }) {
  const { t } = useTranslation();
  const store = usePlaygroundStore();
  const setWeightPoints = usePlayground((state) => state.setWeightPoints);
  const dragEntry = useDragEntry();
  const place = placeOfPoints(triangleShares(points).map((share) => 100 * share));
  const [syntax = 0, coherence = 0, fact = 0] = points;

  function moveTo(coordinates: readonly number[]) {
    const { weightPoints, lockedWeights } = store.getState().scene.design;
    setWeightPoints(pointsOfPlace({ shares: coordinates, points: weightPoints, lockedWeights }));
  }

  function follow(event: PointerEvent<SVGSVGElement>) {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix) return;
    moveTo(barycentric(new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())));
  }

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    const target = nudge(points, event.key, event.shiftKey ? 10 : 1);
    if (!target) return;
    event.preventDefault();
    dragEntry.onKeyDown(event);
    const shared = sharedPoints(points);
    if (shared > 0) moveTo(target.map((value) => (value * 100) / shared));
  }

  return (
    <svg
      className={styles.ternary}
      viewBox="0 0 140 132"
      role="application"
      aria-roledescription={t('weights.pickerRole')}
      aria-label={`${t('weights.picker')} ${t('weights.pickerValue', { syntax, coherence, fact })}`}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragEntry.onPointerDown(event);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
      onKeyDown={onKeyDown}
      onBlur={dragEntry.onBlur}
    >
      <polygon points={CORNERS.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.triangle} />
      {GRID_SHARES.map((share) => (
        <GridLines key={share} share={share} />
      ))}
      {JUDGE_NAMES.map((judge, i) => (
        <text key={judge} x={LABEL_ANCHORS[i]?.x} y={LABEL_ANCHORS[i]?.y} textAnchor={LABEL_ANCHORS[i]?.anchor} className={styles.corner}>
          {t(`judge.${judge}`)}
        </text>
      ))}
      {CORNERS.map((corner, i) => (
        <line key={i} x1={place.x} y1={place.y} x2={corner.x} y2={corner.y} stroke={`var(--judge-${JUDGE_NAMES[i] ?? 'fact'})`} strokeWidth={1.25} />
      ))}
      <circle cx={place.x} cy={place.y} r={6} className={styles.handle} />
    </svg>
  );
}

function GridLines({ share }: { share: number }) {
  const rest = 100 - share;
  const ends = [
    [[share, rest, 0], [share, 0, rest]],
    [[rest, share, 0], [0, share, rest]],
    [[rest, 0, share], [0, rest, share]],
  ] as const;
  return ends.map(([from, to], i) => {
    const [a, b] = [placeOfPoints(from), placeOfPoints(to)];
    return <line key={i} x1={a.x} y1={a.y} x2={b.x} y2={b.y} className={styles.gridLine} />;
  });
}
