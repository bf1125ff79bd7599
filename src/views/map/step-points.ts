// Arrow keys on the map: one point at a time, in the direction that the eye expects, and never against a lock.

/** A gift of one point; `null` where a lock or an empty weight forbids it. */
type Gift = readonly [from: number, to: number] | null;

/**
 * Whole points after an arrow key, `by` of them one after the other. Up gives to the first weight, from the second and the
 * third in turn, so that the handle climbs straight; left and right move between the second and the third.
 * `null` for a key that is no arrow.
 * Example: [30, 50, 20], ArrowRight, by 5 → [30, 45, 25].
 */
export function stepPoints(options: {
  points: readonly number[];
  locked: readonly boolean[];
  key: string;
  by: number;
}): number[] | null {
  const { points, locked, key, by } = options;
  if (!['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key)) return null;
  const stepped = [...points];
  for (let turn = 0; turn < by; turn++) {
    const gift = nextGift(stepped, locked, key);
    if (gift === null) break;
    const [from, to] = gift;
    stepped[from] = (stepped[from] ?? 0) - 1;
    stepped[to] = (stepped[to] ?? 0) + 1;
  }
  return stepped;
}

function nextGift(points: readonly number[], locked: readonly boolean[], key: string): Gift {
  const can = (from: number, to: number): boolean => !locked[from] && !locked[to] && (points[from] ?? 0) > 0;
  if (key === 'ArrowLeft') return can(2, 1) ? [2, 1] : null;
  if (key === 'ArrowRight') return can(1, 2) ? [1, 2] : null;
  // The parity of the first weight says whose turn it is, so that a step down takes back what the step up gave.
  const first = points[0] ?? 0;
  const turn = (key === 'ArrowUp' ? first : first - 1) % 2 === 0 ? [1, 2] : [2, 1];
  for (const other of turn) {
    const gift: Gift = key === 'ArrowUp' ? [other, 0] : [0, other];
    if (can(...gift)) return gift;
  }
  return null;
}
