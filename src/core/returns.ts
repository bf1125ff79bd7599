// Sums of step rewards along a response: what has been earned so far, and what is still to come.
// Knows nothing of weights or groups; a step without a reward is a gap in the curve and adds nothing.

import type { Reward } from './step-reward.ts';
import { toReward } from './step-reward.ts';

/**
 * Running return at step k: Σ_{j≤k} r_j. `null` at a step without a reward; the sum goes on after it.
 * Example: [0.9, null, 0.2] → [0.9, null, 1.1].
 */
export function runningReturn(rewards: readonly (Reward | null)[]): (Reward | null)[] {
  let sum = 0;
  return rewards.map((reward) => {
    if (reward === null) return null;
    sum += reward;
    return toReward(sum);
  });
}

/**
 * Return-to-go at step k: Σ_{j≥k} r_j, plus `finalReward` (the outcome, or its share in the mix) on the last step where
 * it is given. `null` at a step without a reward.
 * Example: [0.9, 0.2] with final reward 1 → [2.1, 1.2].
 */
export function returnToGo(rewards: readonly (Reward | null)[], finalReward: number | null = null): (Reward | null)[] {
  const returns: (Reward | null)[] = new Array<Reward | null>(rewards.length).fill(null);
  let sum = finalReward ?? 0;
  for (let k = rewards.length - 1; k >= 0; k--) {
    const reward = rewards[k] ?? null;
    if (reward === null) continue;
    sum += reward;
    returns[k] = toReward(sum);
  }
  return returns;
}
