// How well scores tell right steps from wrong ones, whatever the threshold. Knows scores and labels alone.

import { NO_ERROR } from './first-error.ts';

/**
 * Probability that a right step outscores a wrong one (ties count half), over the steps up to and including each sample's
 * first error: what follows an error is neither right nor wrong. Steps not checked are left out. `null` where all steps that
 * count are right, or all wrong.
 * Example: scores [0.9, 0.4], [0.4], labels 1 and −1 → right 0.9 and 0.4 against wrong 0.4: (1 + ½) / 2 = 0.75.
 */
export function stepAuc({ scores, labels }: { scores: readonly (readonly (number | null)[])[]; labels: readonly number[] }): number | null {
  const steps = labelledSteps({ scores, labels });
  return rankAuc(steps.filter(({ isRight }) => isRight).map(({ score }) => score), steps.filter(({ isRight }) => !isRight).map(({ score }) => score));
}

/** The scored steps up to and including each first error. */
export function labelledSteps({ scores, labels }: { scores: readonly (readonly (number | null)[])[]; labels: readonly number[] }): { readonly score: number; readonly isRight: boolean }[] {
  if (labels.length !== scores.length) throw new RangeError(`Expected one label per sample: ${scores.length} samples, ${labels.length} labels.`);
  return scores.flatMap((row, sample) => {
    const label = labels[sample] ?? NO_ERROR;
    const counted = label === NO_ERROR ? row : row.slice(0, label + 1);
    return counted.flatMap((score, step) => (score === null ? [] : [{ score, isRight: step !== label }]));
  });
}

/** Probability that a number of `higher` exceeds one of `lower`, ties counting half: [3, 2] against [2] → 0.75. */
export function rankAuc(higher: readonly number[], lower: readonly number[]): number | null {
  if (higher.length === 0 || lower.length === 0) return null;
  const sorted = Float64Array.from(lower).sort();
  let wins = 0;
  for (const value of higher) wins += (countBelow(sorted, value, false) + countBelow(sorted, value, true)) / 2;
  return wins / (higher.length * lower.length);
}

/** How many of the sorted numbers lie below `value`, or at most at it. */
function countBelow(sorted: Float64Array, value: number, includesEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle] ?? Infinity;
    if (at < value || (includesEqual && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
