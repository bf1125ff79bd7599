// Guards for judgements and requests that cross between page and workers: parsed at both ends, never cast.

import * as v from 'valibot';
import { toScore } from '../core/judgement.ts';
import { ENGINE_ERROR_CODES } from './engine-state.ts';

const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Span = v.object({ start: Offset, end: Offset });

const Finding = v.object({
  code: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
  span: Span,
  cost: v.pipe(v.number(), v.finite()),
  method: v.picklist(['rule', 'computed', 'traced', 'model']),
});

const Judgement = v.variant('status', [
  v.object({
    status: v.literal('scored'),
    score: v.pipe(Fraction, v.transform(toScore)),
    findings: v.array(Finding),
    isContextCut: v.exactOptional(v.boolean()),
  }),
  v.object({
    status: v.literal('not-checked'),
    reason: v.picklist(['not-run', 'empty-step', 'nothing-to-check', 'language', 'step-too-long', 'too-large']),
    findings: v.array(Finding),
  }),
]);

export const JudgeRequestGuard = v.object({ prompt: v.string(), steps: v.array(v.string()) });
export const JudgeReportGuard = v.object({ judgedBy: v.string(), judgements: v.array(Judgement), judgedAnew: v.exactOptional(v.array(Offset)) });
export const TextJudgesReportGuard = v.object({ syntax: JudgeReportGuard, fact: JudgeReportGuard });

const Reference = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('maths'), answer: v.string() }),
  v.object({ kind: v.literal('rating') }),
]);
export const OutcomeRequestGuard = v.object({ responseText: v.string(), reference: Reference, rating: v.nullable(Fraction) });

const FoundAnswer = v.object({
  text: v.string(),
  span: Span,
  via: v.picklist(['hash-marks', 'boxed', 'answer-phrase', 'last-number']),
});
export const OutcomeReportGuard = v.variant('status', [
  v.object({ status: v.literal('known'), reward: Fraction, answer: v.nullable(FoundAnswer), judgedBy: v.string() }),
  v.object({
    status: v.literal('unknown'),
    reason: v.picklist(['no-reference', 'no-answer-found', 'reference-not-understood', 'not-rated', 'undecided']),
    answer: v.nullable(FoundAnswer),
    judgedBy: v.string(),
  }),
]);

export const EngineErrorGuard = v.object({ code: v.picklist(ENGINE_ERROR_CODES), detail: v.string() });
