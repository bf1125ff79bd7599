// The responses on screen with everything that judges have said of them: texts joined with records, no weights yet.
// Pure; the weights are put on in selectors.ts, so that a drag starts from here.

import type { Step } from '../core/cuts.ts';
import type { Group } from '../core/derive.ts';
import type { JudgeName, Judgement, Score } from '../core/judgement.ts';
import { JUDGE_NAMES, scoreOf } from '../core/judgement.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Response, Scene } from '../core/scene.ts';
import type { OutcomeRecord, PlaygroundFacts, Provenance, StepRecord, StepRecords } from './playground-state.ts';
import { mapJudges } from './records.ts';
import { responseSteps } from './response-steps.ts';
import { outcomeKey, outcomeWithoutJudge } from './scoring/outcome-key.ts';

export interface ScoredStep extends Step {
  readonly key: string;
  /** What each judge says; `not-run` where there is no record. */
  readonly judgements: Readonly<Record<JudgeName, Judgement>>;
  /** Who said it and where it comes from; `null` where there is no record. */
  readonly records: Readonly<Record<JudgeName, StepRecord | null>>;
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

const NOT_RUN: Judgement = { status: 'not-checked', reason: 'not-run', findings: [] };

/** A for the first response, B for the second; after Z comes A1. */
export function responseLetter(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCharCode(65 + (index % 26)) + (round === 0 ? '' : String(round));
}

type Task = Pick<Scene, 'prompt' | 'splitRule' | 'responses' | 'reference'>;

/** Joins the texts of a task with the records under their keys. */
export function scoreGroup(task: Task, records: StepRecords, outcomes: PlaygroundFacts['outcomes']): ScoredGroup {
  const responses = task.responses.map((response, index): ScoredResponse => {
    const { steps, keys } = responseSteps(response, task);
    const { outcome, provenance } = readOutcome(response, task, outcomes);
    return {
      response,
      index,
      letter: responseLetter(index),
      steps: steps.map((step, k) => scoreStep(step, keys[k] ?? '', records)),
      outcome,
      outcomeProvenance: provenance,
    };
  });
  const scores = responses.map(({ steps }) =>
    steps.map(({ judgements }): (Score | null)[] => JUDGE_NAMES.map((judge) => scoreOf(judgements[judge]))),
  );
  const known = responses.map(({ outcome }) => (outcome?.status === 'known' ? outcome.reward : null));
  return { responses, group: { scores, outcomes: known } };
}

function scoreStep(step: Step, key: string, records: StepRecords): ScoredStep {
  const own = mapJudges((judge) => records[judge].get(key) ?? null);
  return { ...step, key, records: own, judgements: mapJudges((judge) => own[judge]?.judgement ?? NOT_RUN) };
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
