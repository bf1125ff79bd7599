// From windows to scores of steps: pads, runs, reads at each step's end. A number that is not finite is a failure.

import type { EncodedResponse } from '../core/encoding.ts';
import { padRows, type TokenRow } from '../core/padded-batch.ts';
import type { ModelSession } from './ort-runtime.ts';

/** What the model says of one step, or why it says nothing. */
export type StepScore =
  | { readonly status: 'scored'; readonly score: number; readonly isContextCut: boolean }
  | { readonly status: 'not-checked'; readonly reason: 'step-too-long' | 'empty-step' | 'too-large' };

/** Rounding may put a sigmoid this far outside [0, 1]; anything further is a broken run. */
const FLOAT_NOISE = 1e-6;

export interface RunWindowsRequest {
  readonly session: ModelSession;
  readonly padId: number;
  readonly windows: readonly TokenRow[];
  /** All windows are padded to this length. */
  readonly length: number;
}

/** Runs windows side by side; the scores of each window's ends, window by window. Rejects on a failed or non-finite run. */
export async function runWindows({ session, padId, windows, length }: RunWindowsRequest): Promise<number[][]> {
  const batch = padRows(windows, padId, length);
  const scores = await session.run(batch);
  return windows.map((window, row) => window.ends.map((_, end) => readScore(scores[row * batch.endCount + end])));
}

function readScore(value: number | undefined): number {
  if (value === undefined || !(value >= -FLOAT_NOISE && value <= 1 + FLOAT_NOISE)) {
    throw new RangeError(`The model gave ${value} where a score from 0 to 1 belongs.`);
  }
  return Math.min(1, Math.max(0, value));
}

/** Puts the windows' scores in the order of the steps; steps of windows that were not run are too large. */
export function collectStepScores(
  encoded: EncodedResponse,
  { stepCount, windowScores }: { stepCount: number; windowScores: readonly (readonly number[])[] },
): StepScore[] {
  const collected: (StepScore | undefined)[] = Array.from({ length: stepCount });
  for (const { step, reason } of encoded.unscorable) collected[step] = { status: 'not-checked', reason };
  encoded.windows.forEach((window, index) => {
    window.ends.forEach(({ step, isContextCut }, end) => {
      const score = windowScores[index]?.[end];
      collected[step] = score === undefined ? { status: 'not-checked', reason: 'too-large' } : { status: 'scored', score, isContextCut };
    });
  });
  return collected.map((score, step) => {
    if (score === undefined) throw new Error(`Step ${step + 1} was neither scored nor given up.`);
    return score;
  });
}
