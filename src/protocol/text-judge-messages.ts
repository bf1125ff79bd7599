// What page and text-judges worker say to each other: one request at a time, each answered once. Between answers the worker
// says how far its parsers are; a request that comes before a parser is judged without it, and the report's name says so.

import * as v from 'valibot';
import type { EngineError } from './engine-state.ts';
import type { ParsersState } from './parsers-state.ts';
import { LookUpReportGuard, LookUpRequestGuard, type LookUpReport, type LookUpRequest } from './look-up.ts';
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
  | { readonly type: 'judge-outcome'; readonly id: number; readonly request: OutcomeRequest }
  | { readonly type: 'look-up'; readonly id: number; readonly request: LookUpRequest }
  /** Loads the parsers that are not there yet, those that failed included. Answered by `parsers` events alone. */
  | { readonly type: 'load-parsers' };

/** Said whenever a parser's state changes. */
export interface ParsersEvent {
  readonly type: 'parsers';
  readonly parsers: ParsersState;
  /** What the syntax judge calls itself with the parsers that are ready. */
  readonly judgedBy: string;
}

export type TextJudgesEvent =
  | ParsersEvent
  | { readonly type: 'judged'; readonly id: number; readonly report: TextJudgesReport }
  | { readonly type: 'outcome-judged'; readonly id: number; readonly report: OutcomeReport }
  | { readonly type: 'looked-up'; readonly id: number; readonly report: LookUpReport }
  | { readonly type: 'refused'; readonly id: number; readonly error: EngineError };

const RequestId = v.pipe(v.number(), v.integer());

const TextJudgesCommandGuard = v.variant('type', [
  v.object({ type: v.literal('judge'), id: RequestId, request: JudgeRequestGuard }),
  v.object({ type: v.literal('judge-outcome'), id: RequestId, request: OutcomeRequestGuard }),
  v.object({ type: v.literal('look-up'), id: RequestId, request: LookUpRequestGuard }),
  v.object({ type: v.literal('load-parsers') }),
]);

const ParserStateGuard = v.variant('status', [
  v.object({ status: v.picklist(['idle', 'ready']) }),
  v.object({ status: v.literal('loading'), loadedBytes: v.exactOptional(v.number()), totalBytes: v.exactOptional(v.number()) }),
  v.object({ status: v.literal('failed'), detail: v.string() }),
]);
const ParsersStateGuard = v.object({ latex: ParserStateGuard, expressions: ParserStateGuard, code: ParserStateGuard, grammar: ParserStateGuard });

const TextJudgesEventGuard = v.variant('type', [
  v.object({ type: v.literal('judged'), id: RequestId, report: TextJudgesReportGuard }),
  v.object({ type: v.literal('outcome-judged'), id: RequestId, report: OutcomeReportGuard }),
  v.object({ type: v.literal('looked-up'), id: RequestId, report: LookUpReportGuard }),
  v.object({ type: v.literal('refused'), id: RequestId, error: EngineErrorGuard }),
  v.object({ type: v.literal('parsers'), parsers: ParsersStateGuard, judgedBy: v.string() }),
]);

/** @throws ValiError when the message is none of ours: that is a bug. */
export function parseTextJudgesCommand(message: unknown): TextJudgesCommand {
  return v.parse(TextJudgesCommandGuard, message);
}

/** @throws ValiError when the message is none of ours: that is a bug. */
export function parseTextJudgesEvent(message: unknown): TextJudgesEvent {
  return v.parse(TextJudgesEventGuard, message);
}
