// Reads the score files that `scripts/precompute-examples.ts` writes. Knows their form, and no example by name.

import * as v from 'valibot';

import type { PrecomputedScores } from '../core/example.ts';
import { FINDING_METHODS, toScore } from '../core/judgement.ts';
import { OUTCOME_UNKNOWN_REASONS, TEST_STATUSES } from '../core/outcome.ts';

const spanSchema = v.object({ start: v.number(), end: v.number() });

const findingSchema = v.object({
  code: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
  span: spanSchema,
  cost: v.number(),
  method: v.picklist(FINDING_METHODS),
});

const judgementSchema = v.variant('status', [
  v.object({
    status: v.literal('scored'),
    score: v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.transform(toScore)),
    findings: v.array(findingSchema),
    isContextCut: v.exactOptional(v.boolean()),
  }),
  v.object({
    status: v.literal('not-checked'),
    reason: v.picklist(['not-run', 'empty-step', 'nothing-to-check', 'language', 'step-too-long', 'too-large']),
    findings: v.array(findingSchema),
  }),
]);

const answerSchema = v.object({
  text: v.string(),
  span: spanSchema,
  via: v.picklist(['hash-marks', 'boxed', 'answer-phrase', 'last-number']),
});

const testSchema = v.object({
  status: v.picklist(TEST_STATUSES),
  test: v.string(),
  message: v.nullable(v.string()),
  expected: v.nullable(v.string()),
  got: v.nullable(v.string()),
});

const outcomeSchema = v.variant('status', [
  v.object({ status: v.literal('known'), reward: v.number(), answer: v.nullable(answerSchema), tests: v.exactOptional(v.array(testSchema)) }),
  v.object({
    status: v.literal('unknown'),
    reason: v.picklist(OUTCOME_UNKNOWN_REASONS),
    answer: v.nullable(answerSchema),
  }),
]);

const scoresSchema = v.object({
  judgedBy: v.object({ syntax: v.string(), coherence: v.string(), fact: v.string(), outcome: v.string() }),
  responses: v.array(
    v.object({
      steps: v.object({
        syntax: v.array(judgementSchema),
        coherence: v.array(judgementSchema),
        fact: v.array(judgementSchema),
      }),
      outcome: outcomeSchema,
    }),
  ),
});

/**
 * The scores of one example from its file.
 * @throws ValiError when the file has another form: it was written by hand or by another version, which is a bug.
 */
export function readPrecomputedScores(file: unknown): PrecomputedScores {
  return v.parse(scoresSchema, file);
}
