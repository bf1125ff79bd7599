// The score of one and the same step in many versions of a response, side by side: one window each, the one that reads the step.

import type { EncodedResponse, EncodedWindow } from '../core/encoding.ts';
import type { JudgeRequest } from '../protocol/judging.ts';
import { scoreInBatches } from './batches.ts';
import { letMessagesIn } from './let-messages-in.ts';
import type { ModelSession } from './ort-runtime.ts';
import type { RunQueue } from './run-queue.ts';
import type { StepScore } from './step-scores.ts';

export interface StepRequests {
  readonly requests: readonly JudgeRequest[];
  readonly step: number;
  /** Hears how many versions of how many are scored. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface StepScoringParts {
  readonly encode: (request: JudgeRequest) => EncodedResponse;
  readonly session: ModelSession;
  readonly queue: Pick<RunQueue, 'add'>;
  readonly padId: number;
  readonly lengthOf: (length: number) => number;
  readonly tokensPerRun: number;
  readonly readsTrees: boolean;
}

/** What the model sees with a step. */
export interface StepView {
  /** The first step in its window. */
  readonly firstStep: number;
  /** Tokens of its window. */
  readonly tokens: number;
}

export function viewOfStep(encoded: EncodedResponse, step: number): StepView | null {
  const window = windowOf(encoded, step);
  if (window === null) return null;
  return { firstStep: Math.max(0, (window.stepIds.find((id) => id > 0) ?? 1) - 1), tokens: window.inputIds.length };
}

/** The window that reads this step; `null` where none does. */
function windowOf(encoded: EncodedResponse, step: number): EncodedWindow | null {
  return encoded.windows.find((window) => window.ends.some((end) => end.step === step)) ?? null;
}

/** One score per request, in order. Rejects when a run fails or the signal aborts. */
export async function scoreStepOfMany({ requests, step, onProgress, signal }: StepRequests, parts: StepScoringParts): Promise<StepScore[]> {
  const takeTurn = async <Value>(run: () => Promise<Value>): Promise<Value> => {
    await letMessagesIn();
    signal?.throwIfAborted();
    return queue.add(run);
  };
  const versions = requests.map((request) => readStep(parts.encode(request), step));
  const responses = versions.map(({ window }) => ({ windows: window === null ? [] : [window], unscorable: [], isQuestionCut: false }));
  const { session, queue, padId, lengthOf, tokensPerRun, readsTrees } = parts;
  const scores = await scoreInBatches({ session, padId, responses, maxWindows: 1, lengthOf, tokensPerRun, readsTrees, onProgress, takeTurn });
  return versions.map(({ place, reason, isContextCut }, index) => {
    const score = place < 0 ? undefined : scores[index]?.[0]?.[place];
    return score === undefined ? { status: 'not-checked', reason } : { status: 'scored', score, isContextCut };
  });
}

interface VersionOfStep {
  readonly window: EncodedWindow | null;
  /** Which of the window's ends is the step's; −1 where there is none. */
  readonly place: number;
  readonly isContextCut: boolean;
  readonly reason: Extract<StepScore, { status: 'not-checked' }>['reason'];
}

function readStep(encoded: EncodedResponse, step: number): VersionOfStep {
  const window = windowOf(encoded, step);
  const place = window?.ends.findIndex((end) => end.step === step) ?? -1;
  const reason = encoded.unscorable.find((one) => one.step === step)?.reason ?? 'empty-step';
  return { window, place, isContextCut: window?.ends[place]?.isContextCut ?? false, reason };
}
