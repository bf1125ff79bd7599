// What a reward design can do to step rewards before they are added up, so that more steps do not earn more.
// Knows step rewards and aggregators; nothing of judges. Steps without a reward stay gaps.

import type { Aggregator } from './aggregators.ts';
import { aggregate } from './aggregators.ts';
import type { Reward } from './step-reward.ts';
import { toReward } from './step-reward.ts';

export const CREDIT_SHAPES = [
  /** Step rewards as they are. */
  'plain',
  /** No step counts more than the weakest before it, so a good step cannot make up for a bad one. */
  'running-min',
  /** Only what falls short of the cap counts, and it costs: min(r, cap) − cap, added up. Steps can never earn. */
  'cap',
  /** Only what a step changes counts: r_k − r_{k−1} with r_0 = 0, added up. The sum telescopes to the last reward. */
  'delta',
] as const;
export type CreditShape = (typeof CREDIT_SHAPES)[number];

/** Nine tenths count as sound: below that a step costs, and small doubts of a judge cost little. */
export const DEFAULT_CAP = 0.9;

/**
 * One credit per step.
 * Example: rewards [0.9, 0.5, 0.8] → running-min [0.9, 0.5, 0.5]; cap 0.7 → [0, −0.2, 0]; delta [0.9, −0.4, 0.3].
 * Clip and delta of step rewards: Gao et al. 2024, arXiv 2410.15115, there with the sign of the delta turned.
 */
export function shapeCredits(rewards: readonly (Reward | null)[], shape: CreditShape, cap: number = DEFAULT_CAP): (Reward | null)[] {
  let smallest = Infinity;
  let before = 0;
  return rewards.map((reward) => {
    if (reward === null) return null;
    smallest = Math.min(smallest, reward);
    const delta = reward - before;
    before = reward;
    switch (shape) {
      case 'plain':
        return reward;
      case 'running-min':
        return toReward(smallest);
      case 'cap':
        return toReward(Math.min(reward, cap) - cap);
      case 'delta':
        return toReward(delta);
    }
  });
}

/**
 * The process reward under a shape: costs and deltas are sums by their nature, the others follow the aggregator.
 * Example: [0.9, 0.5, 0.8] with delta → 0.8 under every aggregator.
 */
export function shapedProcess(options: {
  rewards: readonly (Reward | null)[];
  shape: CreditShape;
  aggregator: Aggregator;
  tau: number;
  cap?: number;
}): Reward | null {
  const { rewards, shape, aggregator, tau, cap = DEFAULT_CAP } = options;
  const isSum = shape === 'cap' || shape === 'delta';
  return aggregate(isSum ? 'sum' : aggregator, shapeCredits(rewards, shape, cap), tau);
}
