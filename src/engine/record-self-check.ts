// Scores for a manifest that has no self-check yet: what the model says on the processor, taken as the reference.
// That shows later whether another backend computes the same, and not whether the model is any good.

import type { EngineError } from '../protocol/engine-state.ts';
import type { OwnModelFiles } from '../protocol/own-model.ts';
import type { Reply } from '../protocol/reply.ts';
import { fail, succeed } from '../protocol/reply.ts';
import { engineFailure } from './engine-error.ts';
import type { RuntimeCandidate } from './load-reward-model.ts';
import { loadRewardModel } from './load-reward-model.ts';
import { createOwnModelSource, readOwnManifest } from './own-model-source.ts';

/** The scores of the manifest's cases, whatever scores stand there now; the model is released again. */
export async function recordSelfCheck(files: OwnModelFiles, candidate: RuntimeCandidate): Promise<Reply<readonly (readonly number[])[], EngineError>> {
  const manifest = readOwnManifest(files.manifestText);
  if (!manifest.ok) return manifest;
  const { cases } = manifest.value.selfCheck;
  let error: EngineError = { code: 'session-failed', detail: 'The load ended without saying why.' };
  const loaded = await loadRewardModel({
    source: createOwnModelSource(files),
    candidates: [candidate],
    notices: [],
    isSelfCheckLeftOut: true,
    onState: (state) => {
      if (state.status === 'failed') error = state.error;
    },
  });
  if (loaded === null) return fail(error);
  try {
    const scores: number[][] = [];
    for (const { question, steps } of cases) {
      const reply = await loaded.model.score({ prompt: question, steps });
      if (!reply.ok) return reply;
      const unscored = reply.value.findIndex((step) => step.status !== 'scored');
      if (unscored >= 0) return engineFailure('self-check-failed', `Step ${unscored + 1} of "${question.slice(0, 40)}" was not scored.`);
      scores.push(reply.value.map((step) => (step.status === 'scored' ? step.score : 0)));
    }
    return succeed(scores);
  } finally {
    await loaded.model.release();
  }
}
