// What the page may ask of the workers. Implementations beside this file; the store sees only these interfaces.

import type { EngineError, EngineState } from '../protocol/engine-state.ts';
import type { JudgeReport, JudgeRequest, OutcomeReport, OutcomeRequest, TextJudgesReport } from '../protocol/judging.ts';
import type { LookUpReport, LookUpRequest } from '../protocol/look-up.ts';
import type { BackendPreference } from '../protocol/model-messages.ts';
import type { ParsersState } from '../protocol/parsers-state.ts';
import type { Reply } from '../protocol/reply.ts';

export type { BackendPreference } from '../protocol/model-messages.ts';

/** The reward model in its worker. Every promise settles exactly once; failures are replies, not rejections. */
export interface ModelClient {
  readonly getState: () => EngineState;
  /** Calls back on every change of state; returns the unsubscribe function. */
  readonly subscribe: (listener: (state: EngineState) => void) => () => void;
  /** Starts (or retries) the load. Progress and failure show in the state. */
  readonly load: (preference: BackendPreference) => Promise<void>;
  /** Is the model file already in the browser's cache? */
  readonly isCached: () => Promise<boolean>;
  /** Coherence of every step, in one pass over the response. */
  readonly score: (request: JudgeRequest, signal: AbortSignal) => Promise<Reply<JudgeReport, EngineError>>;
  /** How many messages have gone to the worker: a drag must not move this counter. */
  readonly messageCount: () => number;
  readonly dispose: () => void;
}

/** Which parsers the syntax judge has, and what it calls itself with them; `null` before its worker has said so. */
export interface ParsersNews {
  readonly parsers: ParsersState;
  readonly judgedBy: string | null;
}

/** The judges that need no model, in their own worker. */
export interface TextJudgesClient {
  /** Calls back on every change of the parsers' state; returns the unsubscribe function. */
  readonly subscribeParsers: (listener: (news: ParsersNews) => void) => () => void;
  /** Loads the parsers that failed once more; without a worker there is nothing to do. */
  readonly loadParsers: () => void;
  readonly judge: (request: JudgeRequest, signal: AbortSignal) => Promise<Reply<TextJudgesReport, EngineError>>;
  readonly judgeOutcome: (request: OutcomeRequest, signal: AbortSignal) => Promise<Reply<OutcomeReport, EngineError>>;
  /** Asks the knowledge base itself, for those who want to see or try it. */
  readonly lookUp: (request: LookUpRequest, signal: AbortSignal) => Promise<Reply<LookUpReport, EngineError>>;
  readonly messageCount: () => number;
  readonly dispose: () => void;
}
