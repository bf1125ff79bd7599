// A reward model that is open and answers: responses in, scores of their steps out, one run at a time.

import type { EncodedResponse, StepTokenizer } from '../core/encoding.ts';
import { encodeResponse } from '../core/encoding.ts';
import type { Backend, EngineError, ModelInfo, ModelOrigin } from '../protocol/engine-state.ts';
import type { JudgeRequest } from '../protocol/judging.ts';
import type { ModelManifest } from '../protocol/manifest.ts';
import type { Reply } from '../protocol/reply.ts';
import { succeed } from '../protocol/reply.ts';
import { scoreInBatches } from './batches.ts';
import { describeCause, engineFailure } from './engine-error.ts';
import { letMessagesIn } from './let-messages-in.ts';
import { paddedLength, tokensPerRun } from './length-buckets.ts';
import type { ModelSession } from './ort-runtime.ts';
import { createRunQueue } from './run-queue.ts';
import type { StepRequests, StepView } from './score-step.ts';
import { scoreStepOfMany, viewOfStep } from './score-step.ts';
import type { StepScore } from './step-scores.ts';
import { collectStepScores, runWindows } from './step-scores.ts';

export interface RewardModel {
  readonly info: ModelInfo;
  readonly backend: Backend;
  /** A step below this score counts as wrong. */
  readonly threshold: number;
  /** Languages that the model has learned, as ISO 639-1 codes. */
  readonly languages: readonly string[];
  /** Scores of every step of one response, usually in one pass. */
  readonly score: (request: JudgeRequest, signal?: AbortSignal) => Promise<Reply<readonly StepScore[], EngineError>>;
  /** Scores of many responses, batched by length; `onProgress` hears how many windows of how many are done. */
  readonly scoreMany: (
    requests: readonly JudgeRequest[],
    onProgress?: (done: number, total: number) => void,
  ) => Promise<Reply<readonly (readonly StepScore[])[], EngineError>>;
  /** What `scoreMany` says of one step of each request, for a single window each. */
  readonly scoreStep: (asked: StepRequests) => Promise<Reply<readonly StepScore[], EngineError>>;
  /** What the model sees with a step; `null` where it does not score it. */
  readonly viewOf: (request: JudgeRequest, step: number) => StepView | null;
  /** Runs of the session so far, warm-up and self-check included. */
  readonly runCount: () => number;
  /** Frees the model once the runs under way have ended. */
  readonly release: () => Promise<void>;
}

/** Windows of one response that are run, some 30,000 tokens: half a minute on one WASM thread. Steps beyond are too large. */
export const MAX_WINDOWS = 64;

export interface RewardModelParts {
  readonly manifest: ModelManifest;
  readonly tokenizer: StepTokenizer;
  readonly session: ModelSession;
  readonly backend: Backend;
  readonly origin?: ModelOrigin;
}

export function createRewardModel({ manifest, tokenizer, session: uncounted, backend, origin = 'shipped' }: RewardModelParts): RewardModel {
  const queue = createRunQueue();
  let runs = 0;
  const session: ModelSession = {
    ...uncounted,
    run: (batch) => {
      runs += 1;
      return uncounted.run(batch);
    },
  };
  const { window, numberCodes, textForm } = manifest;
  const readsTrees = manifest.tree !== undefined;
  const lengthOf = (length: number) => paddedLength(length, { backend, window });
  const encode = ({ prompt, steps }: JudgeRequest) => encodeResponse({ question: prompt, steps, tokenizer, window, ...(numberCodes && { numberCodes }), ...(textForm && { textForm }) });

  async function runAll(encoded: EncodedResponse, signal: AbortSignal | undefined): Promise<number[][]> {
    const windowScores: number[][] = [];
    for (const one of encoded.windows.slice(0, MAX_WINDOWS)) {
      if (windowScores.length > 0) await letMessagesIn();
      signal?.throwIfAborted();
      const length = lengthOf(one.inputIds.length);
      windowScores.push(...(await runWindows({ session, padId: tokenizer.padId, windows: [one], length })));
    }
    return windowScores;
  }

  return {
    info: describeModel(manifest, origin),
    backend,
    threshold: manifest.threshold,
    languages: manifest.languages,
    score: async (request, signal) => {
      try {
        const encoded = encode(request);
        const windowScores = await queue.add(() => runAll(encoded, signal));
        return succeed(collectStepScores(encoded, { stepCount: request.steps.length, windowScores }));
      } catch (cause) {
        return engineFailure(signal?.aborted === true ? 'cancelled' : 'run-failed', cause);
      }
    },
    scoreMany: async (requests, onProgress) => {
      try {
        const encoded = requests.map(encode);
        const scores = await queue.add(() =>
          scoreInBatches({ session, padId: tokenizer.padId, responses: encoded, maxWindows: MAX_WINDOWS, lengthOf, tokensPerRun: tokensPerRun(backend), readsTrees, onProgress }),
        );
        return succeed(
          encoded.map((response, index) =>
            collectStepScores(response, { stepCount: requests[index]?.steps.length ?? 0, windowScores: scores[index] ?? [] }),
          ),
        );
      } catch (cause) {
        return engineFailure('run-failed', describeCause(cause));
      }
    },
    scoreStep: async (asked) => {
      try {
        return succeed(await scoreStepOfMany(asked, { encode, session, queue, padId: tokenizer.padId, lengthOf, tokensPerRun: tokensPerRun(backend), readsTrees }));
      } catch (cause) {
        return engineFailure(asked.signal?.aborted === true ? 'cancelled' : 'run-failed', cause);
      }
    },
    viewOf: (request, step) => viewOfStep(encode(request), step),
    runCount: () => runs,
    release: () => queue.add(() => session.release()),
  };
}

function describeModel({ name, version, sha256, bytes, reliability }: ModelManifest, origin: ModelOrigin): ModelInfo {
  return { name, version, sha256, bytes, origin, ...(reliability === undefined ? {} : { reliability }) };
}
