// How long the model's worker may be silent before it counts as hung. The worker has limits of its own for what it awaits;
// these are for a worker that is blocked or gone.

import type { EngineState } from '../protocol/engine-state.ts';
import type { JudgeRequest } from '../protocol/judging.ts';

/** From the last report of a load: the worker's own limits and a margin. */
export function loadSilenceLimitMs(state: EngineState): number {
  return state.status === 'preparing' ? 150_000 : 75_000;
}

/** For one response: half a minute, and 15 ms a character (a slow phone's 20 s for a full window), at most ten minutes. */
export function scoreLimitMs({ prompt, steps }: JudgeRequest): number {
  const characters = steps.reduce((sum, step) => sum + step.length, prompt.length);
  return Math.min(600_000, 30_000 + 15 * characters);
}

/** Between two batches of an occlusion, each of some 2,000 tokens: a slow phone takes a minute and a half for one. */
export const OCCLUSION_SILENCE_LIMIT_MS = 240_000;
