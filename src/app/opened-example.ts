// An example as a scene to open, its scores filed under the keys of their steps.

import type { Example, PrecomputedScores } from '../core/example.ts';
import { JUDGE_NAMES, type JudgeName } from '../core/judgement.ts';
import type { OpenedScene, OutcomeRecord, StepRecord } from '../store/playground-state.ts';
import { responseSteps } from '../store/response-steps.ts';
import { outcomeKey } from '../store/scoring/outcome-key.ts';

export function openedExample({ id, scene, scores }: Pick<Example, 'id' | 'scene' | 'scores'>): OpenedScene {
  const records = Object.fromEntries(JUDGE_NAMES.map((judge) => [judge, new Map<string, StepRecord>()])) as Record<JudgeName, Map<string, StepRecord>>;
  const outcomes = new Map<string, OutcomeRecord>();
  scene.responses.forEach((response, i) => {
    const own = scores.responses[i];
    if (!own) return;
    responseSteps(response, scene).keys.forEach((key, k) => fileStep({ records, key, k, own, judgedBy: scores.judgedBy }));
    const key = outcomeKey(response, scene.reference);
    if (key !== null) outcomes.set(key, { outcome: own.outcome, judgedBy: scores.judgedBy.outcome, provenance: 'precomputed' });
  });
  return { scene, exampleId: id, steps: records, outcomes };
}

function fileStep(options: {
  records: Record<JudgeName, Map<string, StepRecord>>;
  key: string;
  k: number;
  own: PrecomputedScores['responses'][number];
  judgedBy: PrecomputedScores['judgedBy'];
}): void {
  const { records, key, k, own, judgedBy } = options;
  for (const judge of JUDGE_NAMES) {
    const judgement = own.steps[judge][k];
    if (judgement) records[judge].set(key, { judgement, judgedBy: judgedBy[judge], provenance: 'precomputed' });
  }
}
