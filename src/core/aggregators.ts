// From the rewards of the steps to the process reward of the response.
// Knows nothing of weights or outcomes; a step without a reward is left out, never counted as 0.

import type { Reward } from './step-reward.ts';
import { toReward } from './step-reward.ts';

/**
 * The aggregations of the process-reward literature: product and min (Lightman et al. 2023, Math-Shepherd), last
 * (Snell et al. 2024), softmin (PURE, arXiv 2504.15275), mean and sum.
 */
export const AGGREGATORS = ['mean', 'last', 'min', 'product', 'sum', 'softmin'] as const;
export type Aggregator = (typeof AGGREGATORS)[number];

/** Softmin's temperature τ: small enough that one bad step decides, large enough that its gradient reaches the others. */
export const DEFAULT_TAU = 0.1;

/** With these a response's reward is linear in the weights (where the same judges checked every step). */
export function isLinearAggregator(aggregator: Aggregator): aggregator is 'mean' | 'last' | 'sum' {
  return aggregator === 'mean' || aggregator === 'last' || aggregator === 'sum';
}

/**
 * Process reward of a response from its step rewards; `null` entries (steps without a reward) are left out, and the
 * response has no reward where nothing remains. `tau` (≥ 0) matters to softmin alone; 0 is its limit, the minimum.
 * Example: [0.9, 0.8, 0.7] → mean 0.8, last 0.7, min 0.7, product 0.504, sum 2.4, softmin(0.1) 0.7425.
 * @throws RangeError when tau is negative or not finite.
 */
export function aggregate(
  aggregator: Aggregator,
  rewards: readonly (Reward | null)[],
  tau: number = DEFAULT_TAU,
): Reward | null {
  if (!(tau >= 0 && tau < Infinity)) throw new RangeError(`Tau must be a finite number from 0 up, got ${tau}.`);
  let count = 0;
  let sum = 0;
  let product = 1;
  let smallest = Infinity;
  let last = 0;
  for (const reward of rewards) {
    if (reward === null) continue;
    count += 1;
    sum += reward;
    product *= reward;
    if (reward < smallest) smallest = reward;
    last = reward;
  }
  if (count === 0) return null;
  switch (aggregator) {
    case 'mean':
      return toReward(sum / count);
    case 'last':
      return toReward(last);
    case 'min':
      return toReward(smallest);
    case 'product':
      return toReward(product);
    case 'sum':
      return toReward(sum);
    case 'softmin':
      return softmin({ rewards, tau, smallest });
  }
}

/**
 * Σ r·e^(−r/τ) / Σ e^(−r/τ). Every exponent is taken relative to the smallest reward, so that no term overflows and the
 * denominator is at least 1.
 */
function softmin(options: { rewards: readonly (Reward | null)[]; tau: number; smallest: number }): Reward {
  const { rewards, tau, smallest } = options;
  if (tau === 0) return toReward(smallest);
  let numerator = 0;
  let denominator = 0;
  for (const reward of rewards) {
    if (reward === null) continue;
    const share = Math.exp((smallest - reward) / tau);
    numerator += reward * share;
    denominator += share;
  }
  return toReward(numerator / denominator);
}
