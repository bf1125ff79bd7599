// From the facts in the store to a scene file: the scene as it is, and the scores of the steps that are on screen.

import { ruleKey } from '../../core/components.ts';
import type { Finding } from '../../core/judgement.ts';
import type { Outcome, TestRecord } from '../../core/outcome.ts';
import { MAX_FINDINGS, MAX_SCENE_JSON_LENGTH, MAX_SHORT_TEXT_LENGTH, MAX_TESTS } from '../limits.ts';
import type { PlaygroundFacts, Provenance, StepRecord } from '../playground-state.ts';
import { mapJudges } from '../records.ts';
import { cutsOf, keysOf, responseSteps } from '../response-steps.ts';
import { outcomeKey } from '../scoring/outcome-key.ts';
import type { OutcomeScore, SceneFile, StepScore } from './scene-schema.ts';
import { FORMAT_VERSION, SCENE_FORMAT } from './scene-schema.ts';

/** What of the store goes into a file. */
export type WrittenFacts = Pick<PlaygroundFacts, 'scene' | 'exampleId' | 'steps' | 'outcomes'> & Partial<Pick<PlaygroundFacts, 'componentSteps'>>;

export interface WriteOptions {
  /** Evidence beside the scores; without it a link is a fraction as long. */
  readonly withFindings: boolean;
  /** Decimal places of the scores; all of them without it. */
  readonly decimals?: number;
  /** `false` leaves the scores out; steps and settings stay. */
  readonly withScores?: boolean;
}

/**
 * The scene as JSON no longer than what can be opened again: evidence is left out first, then the scores, which the judges
 * can give again.
 */
export function writeSceneText(
  facts: WrittenFacts,
  options: WriteOptions & { readonly indent?: number; readonly maxLength?: number },
): string {
  const { indent, maxLength = MAX_SCENE_JSON_LENGTH } = options;
  const attempts = [options, { ...options, withFindings: false }, { ...options, withFindings: false, withScores: false }];
  let text = '';
  for (const attempt of attempts) {
    text = JSON.stringify(writeSceneFile(facts, attempt), null, indent);
    if (text.length <= maxLength) break;
  }
  return text;
}

/** The scene with its scores, plain data fit for JSON and for IndexedDB. */
export function writeSceneFile(facts: WrittenFacts, options: WriteOptions): SceneFile {
  const { scene, exampleId, steps, componentSteps, outcomes } = facts;
  const sources: { judgedBy: string; provenance: Provenance }[] = [];
  const sourceOf = ({ judgedBy, provenance }: { judgedBy: string; provenance: Provenance }): number => {
    const found = sources.findIndex((source) => source.judgedBy === judgedBy && source.provenance === provenance);
    return found === -1 ? sources.push({ judgedBy, provenance }) - 1 : found;
  };

  const responses = scene.responses.map((response) => {
    const own = options.withScores === false ? { keys: [], factKeys: [] } : responseSteps(response, scene);
    const scoresOf = (records: ReadonlyMap<string, StepRecord> | undefined, keys = own.keys): StepScore[] =>
      keys.map((key) => {
        const record = records?.get(key);
        return record ? writeStep(record, sourceOf(record), options) : null;
      });
    const components = scene.components?.map((component) => scoresOf(componentSteps?.get(ruleKey(component))));
    const key = outcomeKey(response, scene.reference);
    const record = key === null ? undefined : outcomes.get(key);
    const outcome = record ? writeOutcome(record.outcome, sourceOf(record), options) : null;
    return { cuts: [...cutsOf(response, scene.splitRule)], ...mapJudges((judge) => scoresOf(steps[judge], keysOf(judge, own))), outcome, ...(components ? { components } : {}) };
  });
  return {
    format: SCENE_FORMAT,
    formatVersion: FORMAT_VERSION,
    exampleId,
    // Not copied: whoever takes the file turns it into text or clones it.
    scene: scene as SceneFile['scene'],
    scores: { sources, responses },
  };
}

function writeStep({ judgement }: StepRecord, source: number, options: WriteOptions): StepScore {
  const { withFindings, decimals } = options;
  const kept = withFindings ? judgement.findings.slice(0, MAX_FINDINGS).map(writeFinding) : [];
  const findings = kept.length > 0 ? { findings: kept } : {};
  if (judgement.status === 'not-checked') return { source, reason: judgement.reason, ...findings };
  const score = decimals === undefined ? judgement.score : Number(judgement.score.toFixed(decimals));
  return { source, score, ...(judgement.isContextCut ? { isContextCut: true } : {}), ...findings };
}

/** Long values are shortened to what the format takes: what is saved can always be opened again. */
function writeFinding({ code, params, span, cost, method }: Finding): NonNullable<NonNullable<StepScore>['findings']>[number] {
  const short = Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? shorten(value) : value] as const);
  return { code, params: Object.fromEntries(short), span: { ...span }, cost, method };
}

function writeOutcome(outcome: Outcome, source: number, { withFindings }: WriteOptions): OutcomeScore {
  const answer = outcome.answer && { ...outcome.answer, text: shorten(outcome.answer.text) };
  if (outcome.status === 'unknown') return { ...outcome, answer, source };
  const { tests, ...known } = outcome;
  return { ...known, answer, source, ...(tests && withFindings ? { tests: tests.slice(0, MAX_TESTS).map(writeTest) } : {}) };
}

function writeTest({ status, test, message, expected, got }: TestRecord): TestRecord {
  return { status, test: shorten(test), message: shortenOrNull(message), expected: shortenOrNull(expected), got: shortenOrNull(got) };
}

function shortenOrNull(text: string | null): string | null {
  return text === null ? null : shorten(text);
}

function shorten(text: string): string {
  return text.length <= MAX_SHORT_TEXT_LENGTH ? text : `${text.slice(0, MAX_SHORT_TEXT_LENGTH - 1)}…`;
}
