// The reward of one step: the weighted mean of the scores of the judges that checked it.
// Knows nothing of responses or of how a score came about; a judge that did not check is never counted as 0 or 1.

import type { Brand } from './brand.ts';
import type { Score } from './judgement.ts';
import type { Weight } from './weights.ts';

/** A weighted reward: of a step (0…1), of a response (a sum may exceed 1), or mixed with the outcome. Always finite. */
export type Reward = Brand<number, 'Reward'>;

/** Brands a number as a reward. @throws RangeError when it is not finite: a failure upstream, never a 0. */
export function toReward(value: number): Reward {
  if (!Number.isFinite(value)) throw new RangeError(`A reward must be a finite number, got ${value}.`);
  return value as Reward;
}

/** What one judge adds to a step's reward. */
export interface RewardTerm {
  /** Place of the judge in the order of the weights. */
  readonly judge: number;
  /** The weight as set, 0…1. */
  readonly weight: Weight;
  /** The judge's score, `null` where it did not check. */
  readonly score: Score | null;
  /** The weight as counted: the share among the judges that checked. 0 where this judge did not check. */
  readonly effectiveWeight: number;
  /** effectiveWeight × score; `null` where the judge did not check. */
  readonly contribution: number | null;
}

/** Sum of the weights of the judges that checked the step; 0 where none with weight did. */
export function checkedWeight(scores: readonly (Score | null)[], weights: readonly Weight[]): number {
  let sum = 0;
  for (let j = 0; j < scores.length; j++) {
    if (scores[j] !== null) sum += weights[j] ?? 0;
  }
  return sum;
}

/**
 * r = Σ w_j·x_j / Σ w_j over the judges that checked the step; `null` where none with weight did.
 * Always between the smallest and the largest of the scores that count.
 * Example: scores [1, 0.42, 0] with weights [0.3, 0.5, 0.2] → 0.51; [null, 0.6, 0.5] → (0.3 + 0.1) / 0.7 = 0.5714….
 * @throws RangeError when the number of weights differs from that of the scores.
 */
export function stepReward(scores: readonly (Score | null)[], weights: readonly Weight[]): Reward | null {
  if (scores.length !== weights.length) {
    throw new RangeError(`Expected one weight per score: ${scores.length} scores, ${weights.length} weights.`);
  }
  let sum = 0;
  let total = 0;
  let smallest = Infinity;
  let largest = -Infinity;
  for (let j = 0; j < scores.length; j++) {
    const score = scores[j] ?? null;
    const weight = weights[j] ?? 0;
    if (score === null || weight === 0) continue;
    sum += weight * score;
    total += weight;
    if (score < smallest) smallest = score;
    if (score > largest) largest = score;
  }
  if (total === 0) return null;
  // A mean cannot leave the range of what it averages; the division can, by one rounding error.
  return toReward(Math.min(Math.max(sum / total, smallest), largest));
}

/**
 * The arithmetic of one step, so that an interface can spell it out: `0.3×1.00 + 0.5×0.42 + 0.2×0.00 = 0.51`.
 * The contributions of the judges that checked add up to the reward; the stacked chart draws them.
 * Example: scores [null, 0.6, 0.5], weights [0.3, 0.5, 0.2] → effective weights 0, 0.714…, 0.286….
 */
export function stepArithmetic(
  scores: readonly (Score | null)[],
  weights: readonly Weight[],
): { readonly terms: readonly RewardTerm[]; readonly reward: Reward | null } {
  const reward = stepReward(scores, weights);
  const total = checkedWeight(scores, weights);
  const terms = weights.map((weight, judge): RewardTerm => {
    const score = scores[judge] ?? null;
    const effectiveWeight = score === null || total === 0 ? 0 : weight / total;
    return { judge, weight, score, effectiveWeight, contribution: score === null || total === 0 ? null : effectiveWeight * score };
  });
  return { terms, reward };
}
