// The group that one update of the policy learns from: who is in it, and with which advantage.
// Knows shares of responses, expected or drawn; writes into arrays that the training loop owns.

import { STD_EPSILON } from './group-statistics.ts';
import type { Policy } from './policy.ts';
import type { Random } from './random.ts';
import { drawPlace } from './random.ts';

/** T − mean over the group, divided by its standard deviation + 1e-4. A group of draws uses the divisor n − 1. */
export function fillAdvantages(options: {
  rewards: readonly (number | null)[];
  shares: Float64Array;
  advantages: Float64Array;
  isScaled: boolean;
  groupSize: number;
}): void {
  const { rewards, shares, advantages, isScaled, groupSize } = options;
  let weight = 0;
  let sum = 0;
  let smallest = Infinity;
  let largest = -Infinity;
  rewards.forEach((reward, i) => {
    const share = shares[i] ?? 0;
    if (reward === null || share === 0) return;
    weight += share;
    sum += share * reward;
    if (reward < smallest) smallest = reward;
    if (reward > largest) largest = reward;
  });
  const mean = weight > 0 ? sum / weight : 0;
  let squares = 0;
  rewards.forEach((reward, i) => {
    if (reward !== null) squares += (shares[i] ?? 0) * (reward - mean) ** 2;
  });
  const draws = weight * groupSize;
  const variance = groupSize === Infinity ? squares / weight : (squares * groupSize) / (draws - 1);
  const divisor = isScaled ? Math.sqrt(variance) + STD_EPSILON : 1;
  const isFlat = !(largest > smallest) || !Number.isFinite(divisor);
  rewards.forEach((reward, i) => {
    const isOut = reward === null || isFlat || (groupSize !== Infinity && (shares[i] ?? 0) === 0);
    advantages[i] = isOut ? 0 : (reward - mean) / divisor;
  });
}

/** Draws a group from the policy; `shares` becomes how often each response was drawn, in all 1. */
export function drawShares(options: { random: Random; groupSize: number; policy: Policy; shares: Float64Array }): void {
  const { random, groupSize, policy, shares } = options;
  shares.fill(0);
  for (let draw = 0; draw < groupSize; draw++) {
    const i = drawPlace({ random, probabilities: policy.probabilities, start: 0, count: shares.length });
    shares[i] = (shares[i] ?? 0) + 1 / groupSize;
  }
}
