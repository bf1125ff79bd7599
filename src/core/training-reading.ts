// What a training run says in words and curves: expectations along it, and where the policy puts its weight.
// Knows runs and lists of numbers; the interface words what is read here.

import { isRight } from './agreement.ts';
import type { TrainingRun } from './training-run.ts';

/**
 * Σ π_i v_i per row over the responses with a value, as a share of their probability; `null` where none has one.
 * With process rewards or outcomes as values: the curves whose gap is the lesson.
 * Example: π = [0.75, 0.25], values [1, 0] → 0.75; values [1, null] → 1.
 */
export function expectedAlong(run: TrainingRun, values: readonly (number | null)[]): Float64Array | null {
  if (values.every((value) => value === null)) return null;
  const expected = new Float64Array(run.steps + 1);
  for (let t = 0; t <= run.steps; t++) {
    let sum = 0;
    let known = 0;
    values.forEach((value, i) => {
      if (value === null) return;
      const probability = run.probabilities[t * run.count + i] ?? 0;
      sum += probability * value;
      known += probability;
    });
    // The policy may have left every response with a value; the last known expectation then stands.
    expected[t] = known > 0 ? sum / known : (expected[t - 1] ?? 0);
  }
  return expected;
}

export interface PolicyReading {
  /** The response that holds most of the policy, the first of equals. */
  readonly response: number;
  readonly probability: number;
  /** Whether its outcome is right; `null` where unknown. */
  readonly isRight: boolean | null;
}

/**
 * "After 40 steps the policy puts 83 % on response C, whose answer is wrong."
 * @throws RangeError for a step outside of the run.
 */
export function readPolicy(run: TrainingRun, step: number, outcomes: readonly (number | null)[]): PolicyReading {
  if (!(Number.isInteger(step) && step >= 0 && step <= run.steps)) {
    throw new RangeError(`The run has steps 0 to ${run.steps}, got ${step}.`);
  }
  let response = 0;
  for (let i = 1; i < run.count; i++) {
    if ((run.probabilities[step * run.count + i] ?? 0) > (run.probabilities[step * run.count + response] ?? 0)) response = i;
  }
  const outcome = outcomes[response] ?? null;
  return {
    response,
    probability: run.probabilities[step * run.count + response] ?? 0,
    isRight: outcome === null ? null : isRight(outcome),
  };
}

/** Logits of one row: what `start` of the next run takes when a weight was moved at that step. */
export function logitsAt(run: TrainingRun, step: number): Float64Array {
  return run.logits.slice(step * run.count, (step + 1) * run.count);
}
