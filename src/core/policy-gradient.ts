// Training the softmax policy over the responses of a group: exact policy gradient, sampled groups, PPO's clip.
// Knows rewards as numbers; typed arrays inside, so that 16 responses × 1,000 updates take a few milliseconds.

import { createPolicy, measurePolicy, updateLogits } from './policy.ts';
import { createRandom } from './random.ts';
import { drawShares, fillAdvantages } from './training-group.ts';
import type { TrainingRun } from './training-run.ts';
import { assertCounts, createRun, recordRow } from './training-run.ts';

export interface TrainingOptions {
  /** One per response; `null` = no reward: left out of the statistics, advantage 0. */
  readonly rewards: readonly (number | null)[];
  /** Number of updates. */
  readonly steps: number;
  /** η. */
  readonly learningRate: number;
  /** β of the KL term; 0 leaves it out. */
  readonly klWeight: number;
  /** π_ref, uniform by default; also where training starts unless `start` says otherwise. */
  readonly reference?: readonly number[];
  /** Logits to start from, to go on from a step of an earlier run. */
  readonly start?: ArrayLike<number>;
  /** Whether advantages are divided by the standard deviation (GRPO) or not (Dr. GRPO). True by default. */
  readonly isScaled?: boolean;
  /** ε of PPO's clip; matters where a group serves more than one update. */
  readonly clip?: number;
  /** Updates per group: statistics and the old policy of the clip's ratio stay for that long. 1 by default. */
  readonly updatesPerGroup?: number;
  /** Draws groups instead of taking expectations. */
  readonly sampled?: { readonly groupSize: number; readonly seed: number };
}

/**
 * Gradient ascent on J = Σ π_i A_i − β·KL(π ‖ π_ref): θ_i += η·(π_i (A_i − Σ π_j A_j) − β·π_i (log(π_i/π_ref,i) − KL)).
 * Exact mode takes mean and standard deviation in expectation under π (Σ π_i T_i, Σ π_i (T_i − mean)²) and adds 1e-4 to
 * the latter; sampled mode draws a group from π and uses the sample estimator of TRL, as `groupAdvantages` does.
 * Example: rewards [0.9, 0.4, 0.4, 0.1], η = 0.5, β = 0: π goes from 0.25 each to 0.3017, 0.2427, 0.2427, 0.2130.
 * @throws RangeError for a number that is not finite or out of range.
 */
export function trainPolicy(options: TrainingOptions): TrainingRun {
  const { rewards, steps, learningRate, klWeight, isScaled = true, clip, updatesPerGroup = 1, sampled } = options;
  assertOptions(options);
  const count = rewards.length;
  const policy = createPolicy({ count, ...options });
  const run = createRun(steps, count);
  const random = sampled ? createRandom(sampled.seed) : null;
  const advantages = new Float64Array(count);
  // Share of the group that each response makes up when the group is formed: π, or how often it was drawn.
  const shares = new Float64Array(count);
  const old = new Float64Array(count);
  const coefficients = new Float64Array(count);

  for (let t = 0; t <= steps; t++) {
    const { entropy, kl } = measurePolicy(policy);
    const isNewGroup = t % updatesPerGroup === 0;
    if (isNewGroup) {
      old.set(policy.probabilities);
      if (random && sampled) drawShares({ random, groupSize: sampled.groupSize, policy, shares });
      else shares.set(policy.probabilities);
      fillAdvantages({ rewards, shares, advantages, isScaled, groupSize: sampled?.groupSize ?? Infinity });
    }
    recordRow({ run, t, policy, advantages, entropy, kl });
    if (t === steps) break;
    for (let i = 0; i < count; i++) {
      const ratio = (policy.probabilities[i] ?? 0) / Math.max(old[i] ?? 0, Number.MIN_VALUE);
      const advantage = advantages[i] ?? 0;
      // PPO's minimum of clipped and plain objective: no gradient where the ratio has already gone too far.
      const isClipped = clip !== undefined && (advantage > 0 ? ratio > 1 + clip : ratio < 1 - clip);
      coefficients[i] = isClipped ? 0 : (shares[i] ?? 0) * ratio * advantage;
    }
    updateLogits({ policy, coefficients, learningRate, klWeight, kl });
  }
  return run;
}

function assertOptions(options: TrainingOptions): void {
  const { rewards, steps, learningRate, klWeight, clip = 0, updatesPerGroup = 1, sampled } = options;
  assertCounts(steps, learningRate);
  for (const reward of rewards) {
    if (reward !== null && !Number.isFinite(reward)) throw new RangeError(`A reward must be a finite number, got ${reward}.`);
  }
  for (const [name, value] of [['KL weight', klWeight], ['clip', clip]] as const) {
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`The ${name} must be a finite number from 0 up, got ${value}.`);
  }
  for (const [name, value] of [['Updates per group', updatesPerGroup], ['The group size', sampled?.groupSize ?? 1]] as const) {
    if (!(Number.isInteger(value) && value >= 1)) throw new RangeError(`${name} must be a whole number from 1 up, got ${value}.`);
  }
}
