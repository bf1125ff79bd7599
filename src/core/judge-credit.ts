// How much of a response's process reward came from each judge; the parts add up to the reward.
// Knows contributions and aggregators; nothing of texts.

import type { Aggregator } from './aggregators.ts';
import { aggregate } from './aggregators.ts';
import type { DerivedResponse } from './derive.ts';

/**
 * R = Σ_j part_j. Each step has a share in R: 1/K under the mean, 1 under the sum, 1 on the step that decides under last and
 * min, softmin's own shares; and each judge has its contribution to the step. A product has no such shares: it is divided
 * in proportion to what the judges contributed to all steps, which is exact for one step.
 * Example: mean, contributions syntax [0.3, 0.1], fact [0.2, 0.2] → 0.2 and 0.2, together R = 0.4.
 * `null` where the response has no process reward.
 */
export function judgeCredit(options: {
  response: Pick<DerivedResponse, 'stepRewards' | 'contributions'>;
  aggregator: Aggregator;
  tau: number;
}): number[] | null {
  const { response, aggregator, tau } = options;
  const { stepRewards, contributions } = response;
  const process = aggregate(aggregator, stepRewards, tau);
  if (process === null) return null;
  if (aggregator === 'product') {
    const sums = contributions.map((own) => own.reduce<number>((sum, value) => sum + (value ?? 0), 0));
    const all = sums.reduce((sum, value) => sum + value, 0);
    return sums.map((sum) => (all === 0 ? 0 : (process * sum) / all));
  }
  const shares = stepShares(stepRewards, aggregator, tau);
  return contributions.map((own) => own.reduce<number>((sum, value, k) => sum + (shares[k] ?? 0) * (value ?? 0), 0));
}

/** The share of each step in R: R = Σ share_k · r_k. */
function stepShares(rewards: DerivedResponse['stepRewards'], aggregator: Exclude<Aggregator, 'product'>, tau: number): number[] {
  const known = rewards.flatMap((reward, k) => (reward === null ? [] : [{ reward, k }]));
  const smallest = known.reduce((least, step) => (step.reward < least.reward ? step : least), known[0] ?? { reward: 0, k: 0 });
  const decides = aggregator === 'last' ? known.at(-1)?.k : smallest.k;
  const powers = rewards.map((reward) => (reward === null ? 0 : tau === 0 ? Number(reward === smallest.reward) : Math.exp((smallest.reward - reward) / tau)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return rewards.map((reward, k) => {
    if (reward === null) return 0;
    if (aggregator === 'mean') return 1 / known.length;
    if (aggregator === 'sum') return 1;
    if (aggregator === 'softmin') return (powers[k] ?? 0) / total;
    return k === decides ? 1 : 0;
  });
}
