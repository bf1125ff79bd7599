// The total of a response: λ of its process reward and 1 − λ of its outcome.
// Knows nothing of where either came from; says which of the two was missing.

import type { Reward } from './step-reward.ts';
import { toReward } from './step-reward.ts';

/** What a total stands on, so that the interface can say so. */
export type TotalBasis =
  /** λ·R + (1 − λ)·o; at λ = 0 the outcome alone, at λ = 1 the process alone. */
  | 'mixed'
  /** The outcome is unknown: the total is the process reward. */
  | 'outcome-unknown'
  /** No step has a reward although λ asks for one: there is no total. */
  | 'process-unknown';

export interface Total {
  readonly total: Reward | null;
  readonly basis: TotalBasis;
}

/**
 * T = λ·R + (1 − λ)·o. Where the outcome is unknown, T = R and the basis says so; where no step has a reward, there is no
 * total unless λ = 0 leaves the process out.
 * Example: R = 0.8, o = 0, λ = 0.5 → 0.4; R = 0.8, o unknown → 0.8.
 * @throws RangeError when λ or the outcome lies outside of [0, 1].
 */
export function mixTotal(options: { process: Reward | null; outcome: number | null; lambda: number }): Total {
  const { process, outcome, lambda } = options;
  if (!(lambda >= 0 && lambda <= 1)) throw new RangeError(`Lambda must be a number from 0 to 1, got ${lambda}.`);
  if (outcome === null) return { total: process, basis: 'outcome-unknown' };
  if (!(outcome >= 0 && outcome <= 1)) throw new RangeError(`An outcome must be a number from 0 to 1, got ${outcome}.`);
  if (lambda === 0) return { total: toReward(outcome), basis: 'mixed' };
  if (process === null) return { total: null, basis: 'process-unknown' };
  return { total: toReward(lambda * process + (1 - lambda) * outcome), basis: 'mixed' };
}
