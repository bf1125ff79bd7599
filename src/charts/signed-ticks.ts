// Round numbers for an axis that holds zero.

/** About this many gaps between labels. */
const GAPS = 5;

/**
 * Labels in steps of 1, 2, 5 × 10^n that reach beyond every value, zero always among them.
 * Example: [−0.7, 0.9] → −1, −0.5, 0, 0.5, 1; nothing but zeros → −1, 0, 1.
 */
export function signedTicks(values: readonly (number | null)[]): number[] {
  let [least, most] = [0, 0];
  for (const value of values) {
    if (value === null) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least === most) return [-1, 0, 1];
  const wanted = (most - least) / GAPS;
  const decade = 10 ** Math.floor(Math.log10(wanted));
  const gap = ([1, 2, 5, 10].find((factor) => factor * decade >= wanted) ?? 10) * decade;
  const [first, last] = [Math.floor(least / gap + 1e-9), Math.ceil(most / gap - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * gap);
}
