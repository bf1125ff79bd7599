// Guards for judgements and requests that cross between page and workers: parsed at both ends, never cast.

import * as v from 'valibot';
import { EVIDENCE_FORMATS } from '../core/evidence.ts';
import { FINDING_METHODS, toScore } from '../core/judgement.ts';
import { OUTCOME_UNKNOWN_REASONS, TEST_STATUSES } from '../core/outcome.ts';
import { CODE_LANGUAGES } from '../core/scene.ts';
import { ENGINE_ERROR_CODES, OWN_MODEL_ERROR_CODES } from './engine-state.ts';
import { RatingReferenceGuard, RATINGS_ENTRIES } from './rating-guards.ts';

const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Span = v.object({ start: Offset, end: Offset });

const Finding = v.object({
  code: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
  span: Span,
  cost: v.pipe(v.number(), v.finite()),
  method: v.picklist(FINDING_METHODS),
});

export const JudgementGuard = v.variant('status', [
  v.object({
    status: v.literal('scored'),
    score: v.pipe(Fraction, v.transform(toScore)),
    findings: v.array(Finding),
    isContextCut: v.exactOptional(v.boolean()),
  }),
  v.object({
    status: v.literal('not-checked'),
    reason: v.picklist(['not-run', 'empty-step', 'nothing-to-check', 'language', 'step-too-long', 'too-large', 'out-of-time', 'bad-pattern']),
    findings: v.array(Finding),
  }),
]);

const Evidence = v.object({ format: v.picklist(EVIDENCE_FORMATS), text: v.string() });
export const JudgeRequestGuard = v.object({ prompt: v.string(), steps: v.array(v.string()), evidence: v.exactOptional(Evidence) });
export const JudgeReportGuard = v.object({ judgedBy: v.string(), judgements: v.array(JudgementGuard), judgedAnew: v.exactOptional(v.array(Offset)) });
export const TextJudgesReportGuard = v.object({ syntax: JudgeReportGuard, fact: JudgeReportGuard });

const Reference = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('maths'), answer: v.string() }),
  RatingReferenceGuard,
  v.object({ kind: v.literal('code'), language: v.picklist(CODE_LANGUAGES), tests: v.string() }),
]);
export const OutcomeRequestGuard = v.object({ responseText: v.string(), reference: Reference, ...RATINGS_ENTRIES });

const FoundAnswer = v.object({
  text: v.string(),
  span: Span,
  via: v.picklist(['hash-marks', 'boxed', 'answer-phrase', 'last-number']),
});
const Test = v.object({
  status: v.picklist(TEST_STATUSES),
  test: v.string(),
  message: v.nullable(v.string()),
  expected: v.nullable(v.string()),
  got: v.nullable(v.string()),
});
export const OutcomeReportGuard = v.variant('status', [
  v.object({ status: v.literal('known'), reward: Fraction, answer: v.nullable(FoundAnswer), tests: v.exactOptional(v.array(Test)), spread: v.exactOptional(v.object({ low: Fraction, high: Fraction })), judgedBy: v.string() }),
  v.object({
    status: v.literal('unknown'),
    reason: v.picklist(OUTCOME_UNKNOWN_REASONS),
    answer: v.nullable(FoundAnswer),
    judgedBy: v.string(),
  }),
]);

export const EngineErrorGuard = v.object({ code: v.picklist([...ENGINE_ERROR_CODES, ...OWN_MODEL_ERROR_CODES]), detail: v.string() });
