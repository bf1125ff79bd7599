// What a step's coherence score reacts to: the judge asked again with one word left out at a time.
// It tells what the score depends on, never why. Numbers are traced anew in every version, so each score is exactly what
// the judge would give to the text without that word.

import { leaveOut, MAX_PIECES, planOcclusion, type OcclusionRequest } from '../core/occlusion/pieces.ts';
import type { RewardModel } from '../engine/reward-model.ts';
import { engineFailure } from '../engine/engine-error.ts';
import type { EngineError } from '../protocol/engine-state.ts';
import { nameModel } from '../protocol/model-name.ts';
import type { OcclusionReport } from '../protocol/occlusion.ts';
import type { Reply } from '../protocol/reply.ts';
import { succeed } from '../protocol/reply.ts';

export interface OcclusionOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Tokens over all versions: some ten seconds on one thread of a laptop's processor. */
const TOKEN_BUDGET = 24_000;

/** As many pieces as the budget has room for. Example: 120 of a window of 200 tokens, 46 of one of 512. */
function piecesWithin(tokens: number): number {
  return Math.min(MAX_PIECES, Math.floor(TOKEN_BUDGET / tokens));
}

/**
 * One run per piece, batched, and one of the whole text. A step that the model does not score is a failure: nobody should
 * have asked.
 */
export async function occludeStep(model: RewardModel, asked: OcclusionRequest, options: OcclusionOptions = {}): Promise<Reply<OcclusionReport, EngineError>> {
  // What follows the step has no effect on it.
  const request: OcclusionRequest = { ...asked, steps: asked.steps.slice(0, asked.step + 1) };
  const view = model.viewOf(request, request.step);
  if (view === null) return engineFailure('run-failed', `Step ${request.step + 1} is not scored by the model.`);
  const { firstStep, tokens } = view;
  const { pieces, wordsPerPiece, skipped } = planOcclusion(request, { firstStep, maxPieces: piecesWithin(tokens) });
  const versions = [request, ...pieces.map((piece) => leaveOut(request, piece))];
  const reply = await model.scoreStep({ requests: versions, step: request.step, ...options });
  if (!reply.ok) return reply;
  const [whole, ...without] = reply.value;
  if (whole?.status !== 'scored') return engineFailure('run-failed', `Step ${request.step + 1} is not scored by the model.`);
  return succeed({
    judgedBy: nameModel(model.info),
    baseScore: whole.score,
    firstStep,
    wordsPerPiece,
    skipped,
    pieces: pieces.map((piece, index) => {
      const score = without[index];
      return { ...piece, score: score?.status === 'scored' ? score.score : null };
    }),
  });
}
