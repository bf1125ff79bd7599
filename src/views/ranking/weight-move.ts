// Says a change of weights as one move from one judge to another, where it is one.

export interface WeightMove {
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

/** Example: [30, 50, 20] → [18, 50, 32] is 12 points from place 0 to place 2; a change of all three is `null`. */
export function describeMove(before: readonly number[], after: readonly number[]): WeightMove | null {
  const changes = after.map((value, i) => value - (before[i] ?? 0));
  const moved = changes.flatMap((change, i) => (change === 0 ? [] : [i]));
  const [first, second] = moved;
  if (moved.length !== 2 || first === undefined || second === undefined) return null;
  const change = changes[first] ?? 0;
  return change < 0 ? { from: first, to: second, points: -change } : { from: second, to: first, points: change };
}
