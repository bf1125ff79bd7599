// What the page may ask of the workers. Implementations beside this file; the store sees only these interfaces.

import type { TestRecord } from '../core/outcome.ts';
import type { OcclusionRequest } from '../core/occlusion/pieces.ts';
import type { CodeLanguage } from '../core/scene.ts';
import type { EngineError, EngineState, ModelInfo } from '../protocol/engine-state.ts';
import type { JudgeReport, JudgeRequest, OutcomeReport, OutcomeRequest, TextJudgesReport } from '../protocol/judging.ts';
import type { LookUpReport, LookUpRequest } from '../protocol/look-up.ts';
import type { BackendPreference } from '../protocol/model-messages.ts';
import type { OcclusionReport } from '../protocol/occlusion.ts';
import type { OwnModelFiles } from '../protocol/own-model.ts';
import type { ParsersState } from '../protocol/parsers-state.ts';
import type { Reply } from '../protocol/reply.ts';

export type { BackendPreference } from '../protocol/model-messages.ts';

/** A model that ships, the one that the client would pick where no address is given, or one from files of the person's own. */
export type WantedModel = { readonly kind: 'shipped'; readonly manifestUrl?: string } | { readonly kind: 'own'; readonly files: OwnModelFiles };

export interface SwitchOptions {
  /** Every state on the way of the model that is tried; the client's own state stays that of the model in use. */
  readonly onState: (state: EngineState) => void;
  readonly signal: AbortSignal;
}

export interface OcclusionProgress {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** The reward model in its worker. Every promise settles exactly once; failures are replies, not rejections. */
export interface ModelClient {
  readonly getState: () => EngineState;
  /** Calls back on every change of state; returns the unsubscribe function. */
  readonly subscribe: (listener: (state: EngineState) => void) => () => void;
  /** Starts (or retries) the load. Progress and failure show in the state. */
  readonly load: (preference: BackendPreference) => Promise<void>;
  /**
   * Loads another model beside the one in use and changes over once it is ready. When that fails, nothing has changed: the
   * model in use goes on, and the reply says why.
   */
  readonly switchModel: (wanted: WantedModel, options: SwitchOptions) => Promise<Reply<ModelInfo, EngineError>>;
  /** Is the model file already in the browser's cache? */
  readonly isCached: () => Promise<boolean>;
  /** Coherence of every step, in one pass over the response. */
  readonly score: (request: JudgeRequest, signal: AbortSignal) => Promise<Reply<JudgeReport, EngineError>>;
  /** One step's score with one word left out at a time. Score requests made meanwhile do not wait for the whole of it. */
  readonly occlude: (request: OcclusionRequest, options: OcclusionProgress) => Promise<Reply<OcclusionReport, EngineError>>;
  /** How many messages have gone to the worker: a drag must not move this counter. */
  readonly messageCount: () => number;
  readonly dispose: () => void;
}

/** Which parsers the syntax judge has, and what it calls itself with them; `null` before its worker has said so. */
export interface ParsersNews {
  readonly parsers: ParsersState;
  readonly judgedBy: string | null;
}

/** What the code runner is about to do or does. */
export type CodeRunnerState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly language: CodeLanguage; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly status: 'starting'; readonly language: CodeLanguage }
  | { readonly status: 'running'; readonly language: CodeLanguage }
  | { readonly status: 'failed'; readonly language: CodeLanguage; readonly detail: string };

export interface CodeRequest {
  readonly responseText: string;
  readonly language: CodeLanguage;
  readonly tests: string;
}

export interface CodeRunOptions {
  readonly signal: AbortSignal;
  /** Called after every test with what became of all so far, and how many there are. */
  readonly onTest?: (done: readonly TestRecord[], count: number) => void;
}

/** Runs the code of responses in a sandbox. Nothing is fetched or started before the first request. */
export interface CodeRunnerClient {
  readonly judge: (request: CodeRequest, options: CodeRunOptions) => Promise<Reply<OutcomeReport, EngineError>>;
  readonly subscribe: (listener: (state: CodeRunnerState) => void) => () => void;
  readonly dispose: () => void;
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
