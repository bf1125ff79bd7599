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

/** The greatest difference from the scores that the manifest gives these cases; a failure when it exceeds the tolerance. */
export async function checkAgainstManifest(score: ScoreCase, selfCheck: ModelManifest['selfCheck']): Promise<Reply<number, EngineError>> {
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

/** Scores a case in the row of another response to its question, as a model that reads trees does where there are many. */
export function besideAnother(scoreMany: RewardModel['scoreMany']): ScoreCase {
  return async (request) => {
    // The case comes second, so that there is something before it that it must not see.
    const reply = await scoreMany([{ ...request, steps: request.steps.toReversed() }, request]);
    return reply.ok ? succeed(reply.value[1] ?? []) : reply;
  };
}
