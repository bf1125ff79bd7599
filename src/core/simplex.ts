// Points whose coordinates are non-negative and add up to a total: projection onto them, and rounding to whole points.
// Knows nothing of rewards; weights, pickers and fits all stand on it.

/**
 * Rounds shares to whole numbers that add up to `total`, by largest remainder; ties go to the earlier share.
 * Shares are non-negative numbers in any unit; where all are 0 every place gets an equal share.
 * Computed with `share × total ÷ sum`, so whole shares give exact remainders.
 * Example: shares [30, 20], total 53 → 31.8 and 21.2 → [32, 21].
 */
export function roundByLargestRemainder(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const used = sum > 0 ? shares : shares.map(() => 1);
  const usedSum = sum > 0 ? sum : shares.length;
  const rounded: number[] = [];
  const remainders: number[] = [];
  let left = total;
  for (const share of used) {
    const exact = (share * total) / usedSum;
    // A quotient one rounding error below a whole number is that whole number, not the one before it.
    const whole = Math.floor(exact + 1e-9);
    rounded.push(whole);
    remainders.push(Math.max(0, exact - whole));
    left -= whole;
  }
  const byRemainder = remainders.map((_, i) => i).sort((i, j) => {
    const difference = (remainders[j] ?? 0) - (remainders[i] ?? 0);
    return Math.abs(difference) > 1e-9 ? difference : i - j;
  });
  for (let place = 0; left > 0 && byRemainder.length > 0; place++) {
    const i = byRemainder[place % byRemainder.length] ?? 0;
    rounded[i] = (rounded[i] ?? 0) + 1;
    left -= 1;
  }
  return rounded;
}

/**
 * The point nearest to `values` (Euclidean) among those with non-negative coordinates that add up to `total`.
 * Sorting method of Held, Wolfe and Crowder (1974), as in Duchi et al. (ICML 2008).
 * Example: [1.2, 0.1, −0.3], total 1 → [1, 0, 0]; [0.5, 0.5, 0.3], total 1 → [0.4, 0.4, 0.2].
 * @throws RangeError when a value is not finite.
 */
export function projectOntoSimplex(values: readonly number[], total: number): number[] {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`A coordinate must be a finite number, got ${value}.`);
  }
  const descending = [...values].sort((a, b) => b - a);
  let sum = 0;
  let shift = 0;
  for (let i = 0; i < descending.length; i++) {
    const value = descending[i] ?? 0;
    sum += value;
    const candidate = (sum - total) / (i + 1);
    if (value - candidate > 0 || i === 0) shift = candidate;
  }
  return values.map((value) => Math.max(0, value - shift));
}
