// What page and model worker say to each other. The page sends one score request at a time; each is answered once. A model of
// the person's own is looked at (`inspect`, `record`) in a worker that does nothing else.

import * as v from 'valibot';
import type { OcclusionRequest } from '../core/occlusion/pieces.ts';
import type { EngineError, EngineNotice, EngineState } from './engine-state.ts';
import { EngineNoticeGuard, EngineStateGuard } from './engine-state-guard.ts';
import type { JudgeReport, JudgeRequest } from './judging.ts';
import { EngineErrorGuard, JudgeReportGuard, JudgeRequestGuard } from './judging-guards.ts';
import type { OcclusionReport } from './occlusion.ts';
import { OcclusionReportGuard, OcclusionRequestGuard } from './occlusion.ts';
import type { FileFactsReply, FileHandle, ModelChoice, OwnModelFiles, RecordedScoresReply } from './own-model.ts';
import { FileFactsReplyGuard, FileHandleGuard, ModelChoiceGuard, OwnModelFilesGuard, RecordedScoresReplyGuard } from './own-model.ts';
import type { Reply } from './reply.ts';

export const BACKEND_PREFERENCES = ['auto', 'webgpu', 'wasm'] as const;
export type BackendPreference = (typeof BACKEND_PREFERENCES)[number];

export type ModelCommand =
  | {
      readonly type: 'load';
      readonly choice: ModelChoice;
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
  | { readonly type: 'cancel'; readonly id: number }
  /** Scores one step with one word left out at a time; ids are apart from those of `score`. */
  | { readonly type: 'occlude'; readonly id: number; readonly request: OcclusionRequest }
  | { readonly type: 'cancel-occlusion'; readonly id: number }
  /** What the files of a person's own model say of themselves. */
  | { readonly type: 'inspect'; readonly model: FileHandle; readonly tokenizer: FileHandle }
  /** Scores of the manifest's own self-check cases, computed on the processor without checking them. */
  | { readonly type: 'record'; readonly files: OwnModelFiles };

/** `runs` counts the runs of this worker's model so far, those of its warm-up and self-check included. */
export type ModelEvent =
  /** The worker holds its life lock. */
  | { readonly type: 'alive' }
  | { readonly type: 'state'; readonly state: EngineState }
  | { readonly type: 'scored'; readonly id: number; readonly reply: Reply<JudgeReport, EngineError>; readonly runs: number }
  | { readonly type: 'occlusion-progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'occluded'; readonly id: number; readonly reply: Reply<OcclusionReport, EngineError>; readonly runs: number }
  | { readonly type: 'inspected'; readonly reply: FileFactsReply }
  | { readonly type: 'recorded'; readonly reply: RecordedScoresReply }
  /** The graphics device is gone; this worker can score no more and wants to be replaced. */
  | { readonly type: 'device-lost'; readonly error: EngineError };

const RequestId = v.pipe(v.number(), v.integer());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Failed = v.object({ ok: v.literal(false), error: EngineErrorGuard });

const ModelCommandGuard = v.variant('type', [
  v.object({
    type: v.literal('load'),
    choice: ModelChoiceGuard,
    preference: v.picklist(BACKEND_PREFERENCES),
    isIos: v.boolean(),
    dropped: v.array(EngineNoticeGuard),
    lifeLock: v.string(),
  }),
  v.object({ type: v.literal('score'), id: RequestId, request: JudgeRequestGuard }),
  v.object({ type: v.literal('cancel'), id: RequestId }),
  v.object({ type: v.literal('occlude'), id: RequestId, request: OcclusionRequestGuard }),
  v.object({ type: v.literal('cancel-occlusion'), id: RequestId }),
  v.object({ type: v.literal('inspect'), model: FileHandleGuard, tokenizer: FileHandleGuard }),
  v.object({ type: v.literal('record'), files: OwnModelFilesGuard }),
]);

const ModelEventGuard = v.variant('type', [
  v.object({ type: v.literal('alive') }),
  v.object({ type: v.literal('state'), state: EngineStateGuard }),
  v.object({
    type: v.literal('scored'),
    id: RequestId,
    reply: v.variant('ok', [v.object({ ok: v.literal(true), value: JudgeReportGuard }), Failed]),
    runs: Count,
  }),
  v.object({ type: v.literal('occlusion-progress'), id: RequestId, done: Count, total: Count }),
  v.object({
    type: v.literal('occluded'),
    id: RequestId,
    reply: v.variant('ok', [v.object({ ok: v.literal(true), value: OcclusionReportGuard }), Failed]),
    runs: Count,
  }),
  v.object({ type: v.literal('inspected'), reply: FileFactsReplyGuard }),
  v.object({ type: v.literal('recorded'), reply: RecordedScoresReplyGuard }),
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
