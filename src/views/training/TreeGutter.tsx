// The piece of the tree that belongs to one row: the lines that pass by, the branch that bends in, and where it goes on.

import type { TreeRow } from './tree-rows.ts';
import styles from './Tree.module.css';

const PITCH = 18;
/** As tall as a row of the table. */
export const ROW_HEIGHT = 50;
const MIDDLE = ROW_HEIGHT / 2;

export function TreeGutter({ row, share }: { row: TreeRow; share: number }) {
  const { level, isLast, isLeaf, passing } = row;
  const x = xOf(level);
  const from = xOf(level - 1);
  return (
    <svg className={styles.gutter} width={x + 10} height={ROW_HEIGHT} aria-hidden="true">
      {passing.map((passes, k) => passes && <line key={k} x1={xOf(k)} x2={xOf(k)} y1={0} y2={ROW_HEIGHT} />)}
      {level > 0 && !isLast && <line x1={from} x2={from} y1={0} y2={ROW_HEIGHT} />}
      {level > 0 && (
        <path d={`M${from},0C${from},${MIDDLE} ${from},${MIDDLE} ${x},${MIDDLE}`} className={styles.branch} strokeWidth={1 + 4 * share} />
      )}
      {!isLeaf && <line x1={x} x2={x} y1={MIDDLE} y2={ROW_HEIGHT} />}
      <circle cx={x} cy={MIDDLE} r={isLeaf ? 4.5 : 3.5} data-leaf={isLeaf} />
    </svg>
  );
}

function xOf(level: number): number {
  return 8 + Math.max(level, 0) * PITCH;
}
