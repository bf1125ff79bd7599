// The responses on screen with everything that judges have said of them: texts joined with records, no weights yet.
// Pure; the weights are put on in selectors.ts, so that a drag starts from here.

import type { Step } from '../core/cuts.ts';
import type { Group } from '../core/derive.ts';
import { judgesOf, ruleKey } from '../core/components.ts';
import type { Judgement, Score } from '../core/judgement.ts';
import { scoreOf } from '../core/judgement.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Response, Scene } from '../core/scene.ts';
import type { ComponentRecords, OutcomeRecord, PlaygroundFacts, Provenance, StepRecord, StepRecords } from './playground-state.ts';
import { mapJudges } from './records.ts';
import { responseSteps } from './response-steps.ts';
import { outcomeKey, outcomeWithoutJudge } from './scoring/outcome-key.ts';

/** A value of every judge: the three, which are always there, and the person's own components by id. */
export interface ByJudge<Value> {
  readonly syntax: Value;
  readonly coherence: Value;
  readonly fact: Value;
  readonly [componentId: string]: Value | undefined;
}

export interface ScoredStep extends Step {
  readonly key: string;
  /** What each judge says; `not-run` where there is no record. */
  readonly judgements: ByJudge<Judgement>;
  /** Who said it and where it comes from; `null` where there is no record. */
  readonly records: ByJudge<StepRecord | null>;
}

export interface ScoredResponse {
  readonly response: Response;
  readonly index: number;
  /** A, B, … by place. */
  readonly letter: string;
  readonly steps: readonly ScoredStep[];
  /** `null` where the outcome judge has not run yet. */
  readonly outcome: Outcome | null;
  readonly outcomeProvenance: Provenance | null;
}

export interface ScoredGroup {
  readonly responses: readonly ScoredResponse[];
  /** The same as bare numbers, as core takes them. */
  readonly group: Group;
}

/** What a judge says that has not run. */
export const NOT_RUN: Judgement = { status: 'not-checked', reason: 'not-run', findings: [] };

/** A for the first response, B for the second; after Z comes A1. */
export function responseLetter(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCharCode(65 + (index % 26)) + (round === 0 ? '' : String(round));
}

type Task = Pick<Scene, 'prompt' | 'splitRule' | 'responses' | 'reference' | 'components' | 'evidence'>;

interface Records {
  readonly steps: StepRecords;
  readonly componentSteps?: ComponentRecords;
  readonly outcomes: PlaygroundFacts['outcomes'];
}

/** Joins the texts of a task with the records under their keys. */
export function scoreGroup(task: Task, { steps: ofJudges, componentSteps, outcomes }: Records): ScoredGroup {
  const ofComponents = (task.components ?? []).map(({ id, rule }) => [id, componentSteps?.get(ruleKey({ rule }))] as const);
  const responses = task.responses.map((response, index): ScoredResponse => {
    const { steps, keys, factKeys } = responseSteps(response, task);
    const { outcome, provenance } = readOutcome(response, task, outcomes);
    return {
      response,
      index,
      letter: responseLetter(index),
      steps: steps.map((step, k) => scoreStep(step, { key: keys[k] ?? '', factKey: factKeys[k] ?? '' }, ofJudges, ofComponents)),
      outcome,
      outcomeProvenance: provenance,
    };
  });
  const judges = judgesOf(task);
  const scores = responses.map(({ steps }) =>
    steps.map(({ judgements }): (Score | null)[] => judges.map((judge) => scoreOf(judgements[judge]))),
  );
  const known = responses.map(({ outcome }) => (outcome?.status === 'known' ? outcome.reward : null));
  return { responses, group: { scores, outcomes: known } };
}

type OwnRecords = readonly (readonly [id: string, records: ReadonlyMap<string, StepRecord> | undefined])[];

function scoreStep(step: Step, { key, factKey }: { key: string; factKey: string }, ofJudges: StepRecords, ofComponents: OwnRecords): ScoredStep {
  const records: Record<string, StepRecord | null> & ByJudge<StepRecord | null> = mapJudges((judge) => ofJudges[judge].get(judge === 'fact' ? factKey : key) ?? null);
  for (const [id, own] of ofComponents) records[id] = own?.get(key) ?? null;
  const judgements: Record<string, Judgement> & ByJudge<Judgement> = mapJudges((judge) => records[judge]?.judgement ?? NOT_RUN);
  for (const [id] of ofComponents) judgements[id] = records[id]?.judgement ?? NOT_RUN;
  return { ...step, key, records, judgements };
}

function readOutcome(
  response: Response,
  { reference }: Task,
  outcomes: ReadonlyMap<string, OutcomeRecord>,
): { outcome: Outcome | null; provenance: Provenance | null } {
  const own = outcomeWithoutJudge(response, reference);
  if (own) return { outcome: own, provenance: 'live' };
  const key = outcomeKey(response, reference);
  const record = key === null ? undefined : outcomes.get(key);
  return { outcome: record?.outcome ?? null, provenance: record?.provenance ?? null };
}
