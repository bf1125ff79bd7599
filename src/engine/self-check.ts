// Does this device compute what the model means? Compares a few responses with the float model's scores in the manifest:
// some drivers run quantized models without an error and get them wrong.

import type { EngineError } from '../protocol/engine-state.ts';
import type { JudgeRequest } from '../protocol/judging.ts';
import type { ModelManifest } from '../protocol/manifest.ts';
import type { Reply } from '../protocol/reply.ts';
import { succeed } from '../protocol/reply.ts';
import { engineFailure } from './engine-error.ts';
import type { RewardModel } from './reward-model.ts';

/** Runs one case, perhaps under a time limit of the caller's. */
export type ScoreCase = (request: JudgeRequest) => ReturnType<RewardModel['score']>;

/** The greatest difference from the manifest's scores; a failure when it exceeds the manifest's tolerance. */
export async function checkAgainstManifest(score: ScoreCase, { selfCheck }: ModelManifest): Promise<Reply<number, EngineError>> {
  let greatest = 0;
  for (const { question, steps, scores } of selfCheck.cases) {
    const reply = await score({ prompt: question, steps });
    if (!reply.ok) return reply;
    for (const [index, step] of reply.value.entries()) {
      const expected = scores[index];
      if (step.status !== 'scored' || expected === undefined) {
        return engineFailure('self-check-failed', `Step ${index + 1} of "${question.slice(0, 40)}" was not scored.`);
      }
      greatest = Math.max(greatest, Math.abs(step.score - expected));
    }
  }
  if (greatest > selfCheck.tolerance) {
    return engineFailure('self-check-failed', `A score differs by ${greatest.toFixed(4)}, allowed is ${selfCheck.tolerance}.`);
  }
  return succeed(greatest);
}
