// The record of a training run, row by row, and the checks that every trainer of a policy makes.
// Knows policies; nothing of rewards.

import type { Policy } from './policy.ts';

/** A run: row t (of steps + 1) is the policy before update t; the last row is where it ends. */
export interface TrainingRun {
  readonly steps: number;
  /** Number of responses: the width of a row. */
  readonly count: number;
  readonly logits: Float64Array;
  readonly probabilities: Float64Array;
  /** The advantages that row t's update uses; in sampled mode the mean over a response's draws, 0 if not drawn. */
  readonly advantages: Float64Array;
  /** Per row, in nats. */
  readonly entropy: Float64Array;
  /** KL(π ‖ π_ref) per row, in nats. */
  readonly kl: Float64Array;
}

export function createRun(steps: number, count: number): TrainingRun {
  const cells = (): Float64Array => new Float64Array((steps + 1) * count);
  const rows = (): Float64Array => new Float64Array(steps + 1);
  return { steps, count, logits: cells(), probabilities: cells(), advantages: cells(), entropy: rows(), kl: rows() };
}

/** Writes row t. */
export function recordRow(options: { run: TrainingRun; t: number; policy: Policy; advantages: Float64Array; entropy: number; kl: number }): void {
  const { run, t, policy, advantages, entropy, kl } = options;
  run.logits.set(policy.logits, t * run.count);
  run.probabilities.set(policy.probabilities, t * run.count);
  run.advantages.set(advantages, t * run.count);
  run.entropy[t] = entropy;
  run.kl[t] = kl;
}

/** @throws RangeError for a number of steps or a learning rate that no run can have. */
export function assertCounts(steps: number, learningRate: number): void {
  if (!(Number.isInteger(steps) && steps >= 0)) throw new RangeError(`Steps must be a whole number from 0 up, got ${steps}.`);
  if (!(learningRate >= 0 && learningRate < Infinity)) {
    throw new RangeError(`The learning rate must be a finite number from 0 up, got ${learningRate}.`);
  }
}
