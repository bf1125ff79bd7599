// How the answers of judges become records in the store.

import type { JudgeName } from '../../core/judgement.ts';
import type { JudgeReport, OutcomeReport } from '../../protocol/judging.ts';
import type { OutcomeRecord, PlaygroundFacts, StepRecord } from '../playground-state.ts';
import { mergeRecords } from '../records.ts';
import { keysOf, type ResponseSteps, sceneStepKeys } from '../response-steps.ts';
import { outcomeKey } from './outcome-key.ts';

/** The step records with the reports of one response written in; one judgement per key. */
export function withReports(
  facts: Pick<PlaygroundFacts, 'scene' | 'steps'>,
  asked: Pick<ResponseSteps, 'keys' | 'factKeys'>,
  reports: Readonly<Partial<Record<JudgeName, JudgeReport>>>,
): Pick<PlaygroundFacts, 'steps'> {
  const needed = (): ReadonlySet<string> => sceneStepKeys(facts.scene);
  const steps = { ...facts.steps };
  for (const judge of Object.keys(reports) as JudgeName[]) {
    const report = reports[judge];
    if (!report) continue;
    const { judgedBy, judgements } = report;
    const arriving = judgements.flatMap((judgement, k): [string, StepRecord][] => {
      const key = keysOf(judge, asked)[k];
      return key === undefined ? [] : [[key, { judgement, judgedBy, provenance: 'live' }]];
    });
    steps[judge] = mergeRecords({ present: steps[judge], arriving, needed });
  }
  return { steps };
}

/** The outcomes with one report written in. */
export function withOutcome(
  facts: Pick<PlaygroundFacts, 'scene' | 'outcomes'>,
  key: string,
  report: OutcomeReport,
): Pick<PlaygroundFacts, 'outcomes'> {
  const { responses, reference } = facts.scene;
  const { judgedBy, ...outcome } = report;
  const record: OutcomeRecord = { outcome, judgedBy, provenance: 'live' };
  const needed = (): ReadonlySet<string> => new Set(responses.flatMap((response) => outcomeKey(response, reference) ?? []));
  return { outcomes: mergeRecords({ present: facts.outcomes, arriving: [[key, record]], needed }) };
}
