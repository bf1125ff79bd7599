// What page and text-judges worker say to each other: one request at a time, each answered once.

import * as v from 'valibot';
import type { EngineError } from './engine-state.ts';
import type { JudgeRequest, OutcomeReport, OutcomeRequest, TextJudgesReport } from './judging.ts';
import {
  EngineErrorGuard,
  JudgeRequestGuard,
  OutcomeReportGuard,
  OutcomeRequestGuard,
  TextJudgesReportGuard,
} from './judging-guards.ts';

export type TextJudgesCommand =
  | { readonly type: 'judge'; readonly id: number; readonly request: JudgeRequest }
  | { readonly type: 'judge-outcome'; readonly id: number; readonly request: OutcomeRequest };

export type TextJudgesEvent =
  | { readonly type: 'judged'; readonly id: number; readonly report: TextJudgesReport }
  | { readonly type: 'outcome-judged'; readonly id: number; readonly report: OutcomeReport }
  | { readonly type: 'refused'; readonly id: number; readonly error: EngineError };

const RequestId = v.pipe(v.number(), v.integer());

const TextJudgesCommandGuard = v.variant('type', [
  v.object({ type: v.literal('judge'), id: RequestId, request: JudgeRequestGuard }),
  v.object({ type: v.literal('judge-outcome'), id: RequestId, request: OutcomeRequestGuard }),
]);

const TextJudgesEventGuard = v.variant('type', [
  v.object({ type: v.literal('judged'), id: RequestId, report: TextJudgesReportGuard }),
  v.object({ type: v.literal('outcome-judged'), id: RequestId, report: OutcomeReportGuard }),
  v.object({ type: v.literal('refused'), id: RequestId, error: EngineErrorGuard }),
]);

/** @throws ValiError when the message is none of ours: that is a bug. */
export function parseTextJudgesCommand(message: unknown): TextJudgesCommand {
  return v.parse(TextJudgesCommandGuard, message);
}

/** @throws ValiError when the message is none of ours: that is a bug. */
export function parseTextJudgesEvent(message: unknown): TextJudgesEvent {
  return v.parse(TextJudgesEventGuard, message);
}
