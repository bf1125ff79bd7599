// The line that one locked weight leaves to the handle.

/** Ends of the line as weights; `null` where no weight is locked, or so many that the handle cannot move. */
export function lockedLine(points: readonly number[], locked: readonly boolean[]): readonly [readonly number[], readonly number[]] | null {
  const held = locked.flatMap((isLocked, i) => (isLocked ? [i] : []));
  const [place] = held;
  if (held.length !== 1 || place === undefined) return null;
  const share = (points[place] ?? 0) / 100;
  const [first, second] = [0, 1, 2].filter((i) => i !== place).map((end) => [0, 1, 2].map((i) => (i === place ? share : i === end ? 1 - share : 0)));
  return first && second ? [first, second] : null;
}
