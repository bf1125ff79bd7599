// The shape of a scene file, version 1: what is saved, shared and exported. Nothing from outside enters without passing here.
// Knows shapes and limits; what the numbers mean is read in read-scene-file.ts.

import * as v from 'valibot';
import { AGGREGATORS } from '../../core/aggregators.ts';
import { MAX_COMPONENTS } from '../../core/components.ts';
import { FINDING_METHODS, JUDGE_NAMES } from '../../core/judgement.ts';
import { OUTCOME_UNKNOWN_REASONS, TEST_STATUSES } from '../../core/outcome.ts';
import { EVIDENCE_FORMATS } from '../../core/evidence.ts';
import { CODE_LANGUAGES, MAX_RESPONSES } from '../../core/scene.ts';
import { RatingReferenceGuard, RATINGS_ENTRIES } from '../../protocol/rating-guards.ts';
import { arePoints } from '../../core/weights.ts';
import { ComponentsGuard } from '../../protocol/component-guards.ts';
import { MAX_EVIDENCE_LENGTH, MAX_FINDINGS, MAX_PREFERENCES, MAX_SHORT_TEXT_LENGTH, MAX_STEPS, MAX_TESTS, MAX_TESTS_LENGTH, MAX_TEXT_LENGTH } from '../limits.ts';

/** Says of a JSON file that it is one of ours, whatever its version. */
export const SCENE_FORMAT = 'reward-shaping-scene';
export const FORMAT_VERSION = 1;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));
const shortText = v.pipe(v.string(), v.maxLength(MAX_SHORT_TEXT_LENGTH));
const name = v.pipe(v.string(), v.maxLength(200));
const finite = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const cuts = v.pipe(v.array(offset), v.maxLength(MAX_STEPS));

const reference = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('maths'), answer: shortText }),
  RatingReferenceGuard,
  v.object({ kind: v.literal('code'), language: v.picklist(CODE_LANGUAGES), tests: v.pipe(v.string(), v.maxLength(MAX_TESTS_LENGTH)) }),
]);

const splitRule = v.variant('kind', [
  v.object({ kind: v.literal('auto') }),
  v.object({ kind: v.literal('step-markers') }),
  v.object({ kind: v.literal('numbered') }),
  v.object({ kind: v.literal('paragraphs') }),
  v.object({ kind: v.literal('lines') }),
  v.object({ kind: v.literal('sentences') }),
  v.object({ kind: v.literal('custom'), delimiter: shortText }),
]);

const responseId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const response = v.object({
  id: responseId,
  title: v.nullable(shortText),
  text,
  cuts: v.nullable(cuts),
  ...RATINGS_ENTRIES,
});

const design = v.object({
  weightPoints: v.pipe(v.array(finite), v.check((points) => arePoints(points))),
  lockedWeights: v.array(v.boolean()),
  aggregator: v.picklist(AGGREGATORS),
  tau: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  lambda: share,
});

const preference = v.object({ preferred: responseId, other: responseId });

const scene = v.pipe(
  v.object({
    prompt: text,
    reference,
    /** References of other kinds; files from before they were kept have none. */
    setAside: v.exactOptional(v.pipe(v.array(reference), v.maxLength(4))),
    splitRule,
    responses: v.pipe(v.array(response), v.maxLength(MAX_RESPONSES)),
    design,
    /** By response id; files from before there were picks have none. */
    preferences: v.exactOptional(v.pipe(v.array(preference), v.maxLength(MAX_PREFERENCES))),
    /** The person's own evidence; absent where there is none. */
    evidence: v.exactOptional(v.object({ format: v.picklist(EVIDENCE_FORMATS), text: v.pipe(v.string(), v.maxLength(MAX_EVIDENCE_LENGTH)) })),
    /** Files from before there were components have none. */
    components: v.exactOptional(ComponentsGuard),
  }),
  v.check(({ components = [], design: { weightPoints, lockedWeights } }) => {
    const judgeCount = JUDGE_NAMES.length + components.length;
    return weightPoints.length === judgeCount && lockedWeights.length === judgeCount;
  }),
);

const span = v.object({ start: offset, end: offset });

const finding = v.object({
  code: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  params: v.record(v.pipe(v.string(), v.maxLength(64)), v.union([shortText, finite])),
  span,
  cost: share,
  method: v.picklist(FINDING_METHODS),
});
const findings = v.optional(v.pipe(v.array(finding), v.maxLength(MAX_FINDINGS)));

/** Place in `sources`. */
const source = offset;

const stepScore = v.union([
  v.null(),
  v.object({ source, score: share, isContextCut: v.optional(v.boolean()), findings }),
  v.object({
    source,
    reason: v.picklist(['not-run', 'empty-step', 'nothing-to-check', 'language', 'step-too-long', 'too-large', 'out-of-time', 'bad-pattern']),
    findings,
  }),
]);
const stepScores = v.pipe(v.array(stepScore), v.maxLength(MAX_STEPS));

const answer = v.nullable(
  v.object({ text: shortText, span, via: v.picklist(['hash-marks', 'boxed', 'answer-phrase', 'last-number']) }),
);
const testText = v.nullable(shortText);
const tests = v.pipe(
  v.array(v.object({ status: v.picklist(TEST_STATUSES), test: shortText, message: testText, expected: testText, got: testText })),
  v.maxLength(MAX_TESTS),
);
const outcomeScore = v.variant('status', [
  v.object({ status: v.literal('known'), source, reward: share, answer, tests: v.exactOptional(tests) }),
  v.object({
    status: v.literal('unknown'),
    source,
    reason: v.picklist(OUTCOME_UNKNOWN_REASONS),
    answer,
  }),
]);

const responseScores = v.object({
  /** Where the steps started that these scores belong to. */
  cuts,
  syntax: stepScores,
  coherence: stepScores,
  fact: stepScores,
  outcome: v.nullable(outcomeScore),
  /** In the order of the scene's components. */
  components: v.exactOptional(v.pipe(v.array(stepScores), v.maxLength(MAX_COMPONENTS))),
});

const scores = v.object({
  /** Who judged; steps name them by place. */
  sources: v.pipe(
    v.array(v.object({ judgedBy: name, provenance: v.picklist(['live', 'saved', 'precomputed', 'shared']) })),
    v.maxLength(100),
  ),
  /** In the order of the scene's responses. */
  responses: v.pipe(v.array(responseScores), v.maxLength(MAX_RESPONSES)),
});

export const sceneFileSchema = v.object({
  format: v.literal(SCENE_FORMAT),
  formatVersion: v.literal(FORMAT_VERSION),
  exampleId: v.nullable(name),
  scene,
  scores,
});

export type SceneFile = v.InferOutput<typeof sceneFileSchema>;
export type StepScore = v.InferOutput<typeof stepScore>;
export type OutcomeScore = v.InferOutput<typeof outcomeScore>;
