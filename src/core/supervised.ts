// Supervised fine-tuning on a chosen response: the other half of post-training, on the same policy and the same record.
// Knows which response was chosen; nothing of rewards.

import { createPolicy, measurePolicy, updateLogits } from './policy.ts';
import type { TrainingRun } from './training-run.ts';
import { assertCounts, createRun, recordRow } from './training-run.ts';

/**
 * Supervised fine-tuning on one chosen response: θ += η·(1_chosen − π), the gradient of log π_chosen.
 * The run's `advantages` hold 1_chosen − π. Example: η = 1, two responses: π_chosen 0.5 → 0.7311.
 */
export function trainSupervised(options: {
  count: number;
  chosen: number;
  steps: number;
  learningRate: number;
  reference?: readonly number[];
  start?: ArrayLike<number>;
}): TrainingRun {
  const { count, chosen, steps, learningRate } = options;
  if (!(Number.isInteger(chosen) && chosen >= 0 && chosen < count)) {
    throw new RangeError(`The chosen response must be one of 0 to ${count - 1}, got ${chosen}.`);
  }
  assertCounts(steps, learningRate);
  const policy = createPolicy(options);
  const run = createRun(steps, count);
  const pull = new Float64Array(count);
  const coefficients = new Float64Array(count);
  coefficients[chosen] = 1;
  for (let t = 0; t <= steps; t++) {
    const { entropy, kl } = measurePolicy(policy);
    for (let i = 0; i < count; i++) pull[i] = (i === chosen ? 1 : 0) - (policy.probabilities[i] ?? 0);
    recordRow({ run, t, policy, advantages: pull, entropy, kl });
    if (t < steps) updateLogits({ policy, coefficients, learningRate, klWeight: 0, kl });
  }
  return run;
}
