// What the scene on screen still needs from each judge. Pure: facts in, list of requests out.
// A request is always for a whole response, because one pass gives all its steps.

import type { JudgeName } from '../../core/judgement.ts';
import type { JudgeRequest, OutcomeRequest } from '../../protocol/judging.ts';
import type { PlaygroundFacts, StepRecord } from '../playground-state.ts';
import { keysOf, responseSteps } from '../response-steps.ts';
import { outcomeKey } from './outcome-key.ts';

/** Name and version of the judges that run now; `null` while a judge has not answered yet. */
export type LiveJudges = Readonly<Record<JudgeName | 'outcome', string | null>>;

export interface PlannedSteps {
  /** The last step's key, and with the fact judge the evidence's: it covers all that is asked. */
  readonly key: string;
  readonly keys: readonly string[];
  readonly factKeys: readonly string[];
  readonly responseIds: readonly string[];
  readonly request: JudgeRequest;
}

export interface PlannedOutcome {
  readonly key: string;
  readonly responseIds: readonly string[];
  readonly request: OutcomeRequest;
}

type Facts = Pick<PlaygroundFacts, 'scene' | 'variants' | 'steps' | 'outcomes' | 'selectedResponseId' | 'engine'>;

/** Responses of which one of these judges still owes a step; the selected response first, identical ones as one. */
export function planSteps(facts: Facts, judges: readonly JudgeName[], live: LiveJudges): PlannedSteps[] {
  const { scene, steps: records } = facts;
  const planned = new Map<string, PlannedSteps>();
  for (const response of selectedFirst(facts)) {
    const { steps, keys, factKeys } = responseSteps(response, scene);
    const asksFact = judges.includes('fact');
    const key = (asksFact ? factKeys : keys).at(-1);
    if (key === undefined) continue;
    const isComplete = judges.every((judge) => keysOf(judge, { keys, factKeys }).every((stepKey) => isSettled(records[judge].get(stepKey), live[judge], facts)));
    if (isComplete) continue;
    const evidence = asksFact ? scene.evidence : undefined;
    const request = { prompt: scene.prompt, steps: steps.map((step) => step.text), ...(evidence === undefined ? {} : { evidence }) };
    const responseIds = [...(planned.get(key)?.responseIds ?? []), response.id];
    planned.set(key, { key, keys, factKeys, responseIds, request });
  }
  return [...planned.values()];
}

/** Responses whose outcome a judge still owes. */
export function planOutcomes(facts: Facts, live: LiveJudges): PlannedOutcome[] {
  const { scene, outcomes } = facts;
  const { reference } = scene;
  // Code is run elsewhere, and only with leave.
  if (reference.kind === 'code') return [];
  const planned = new Map<string, PlannedOutcome>();
  for (const response of selectedFirst(facts)) {
    const key = outcomeKey(response, reference);
    if (key === null || isSettled(outcomes.get(key), live.outcome, facts)) continue;
    const request = { responseText: response.text, reference, rating: response.rating };
    planned.set(key, { key, responseIds: [...(planned.get(key)?.responseIds ?? []), response.id], request });
  }
  return [...planned.values()];
}

/**
 * Whether this record stands: the judge that runs now gave it, in this page. What came with an example stands, too, as long
 * as no judge has been asked for anything and the model is not there: the first view starts no worker.
 */
function isSettled(record: Pick<StepRecord, 'provenance' | 'judgedBy'> | undefined, liveJudge: string | null, { engine }: Facts): boolean {
  if (record?.provenance === 'precomputed') return liveJudge === null && engine.status !== 'ready';
  return record?.provenance === 'live' && (liveJudge === null || record.judgedBy === liveJudge);
}

/** What is on screen comes before the variants beside it. */
export function selectedFirst({ scene, variants, selectedResponseId }: Pick<Facts, 'scene' | 'variants' | 'selectedResponseId'>): PlaygroundFacts['scene']['responses'] {
  const selected = scene.responses.filter((response) => response.id === selectedResponseId);
  return [...selected, ...scene.responses.filter((response) => response.id !== selectedResponseId), ...variants];
}
