// What page and model worker say to each other. The page sends one score request at a time; each is answered once.

import * as v from 'valibot';
import type { EngineError, EngineNotice, EngineState } from './engine-state.ts';
import { EngineNoticeGuard, EngineStateGuard } from './engine-state-guard.ts';
import type { JudgeReport, JudgeRequest } from './judging.ts';
import { EngineErrorGuard, JudgeReportGuard, JudgeRequestGuard } from './judging-guards.ts';
import type { Reply } from './reply.ts';

export const BACKEND_PREFERENCES = ['auto', 'webgpu', 'wasm'] as const;
export type BackendPreference = (typeof BACKEND_PREFERENCES)[number];

export type ModelCommand =
  | {
      readonly type: 'load';
      readonly manifestUrl: string;
      readonly preference: BackendPreference;
      /** What only the page can tell: iPhones and iPads run the model on the processor. */
      readonly isIos: boolean;
      /** Backends that failed in an earlier worker, not to be tried again. */
      readonly dropped: readonly EngineNotice[];
      /** A lock that the worker holds while it lives, so that the page hears of its death at once. */
      readonly lifeLock: string;
    }
  | { readonly type: 'score'; readonly id: number; readonly request: JudgeRequest }
  /** Nobody waits for this answer any more; it is sent all the same, as early as the run can be left. */
  | { readonly type: 'cancel'; readonly id: number };

export type ModelEvent =
  /** The worker holds its life lock. */
  | { readonly type: 'alive' }
  | { readonly type: 'state'; readonly state: EngineState }
  | { readonly type: 'scored'; readonly id: number; readonly reply: Reply<JudgeReport, EngineError> }
  /** The graphics device is gone; this worker can score no more and wants to be replaced. */
  | { readonly type: 'device-lost'; readonly error: EngineError };

const RequestId = v.pipe(v.number(), v.integer());

const ModelCommandGuard = v.variant('type', [
  v.object({
    type: v.literal('load'),
    manifestUrl: v.string(),
    preference: v.picklist(BACKEND_PREFERENCES),
    isIos: v.boolean(),
    dropped: v.array(EngineNoticeGuard),
    lifeLock: v.string(),
  }),
  v.object({ type: v.literal('score'), id: RequestId, request: JudgeRequestGuard }),
  v.object({ type: v.literal('cancel'), id: RequestId }),
]);

const ModelEventGuard = v.variant('type', [
  v.object({ type: v.literal('alive') }),
  v.object({ type: v.literal('state'), state: EngineStateGuard }),
  v.object({
    type: v.literal('scored'),
    id: RequestId,
    reply: v.variant('ok', [
      v.object({ ok: v.literal(true), value: JudgeReportGuard }),
      v.object({ ok: v.literal(false), error: EngineErrorGuard }),
    ]),
  }),
  v.object({ type: v.literal('device-lost'), error: EngineErrorGuard }),
]);

/** @throws ValiError when the message is none of ours: that is a bug. */
export function parseModelCommand(message: unknown): ModelCommand {
  return v.parse(ModelCommandGuard, message);
}

/** @throws ValiError when the message is none of ours: that is a bug. */
export function parseModelEvent(message: unknown): ModelEvent {
  return v.parse(ModelEventGuard, message);
}
