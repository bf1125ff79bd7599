// An example as a scene to open, with its precomputed scores under the keys of its steps.

import type { Example } from '../core/example.ts';
import type { JudgeName } from '../core/judgement.ts';
import { JUDGE_NAMES } from '../core/judgement.ts';
import type { OpenedScene, OutcomeRecord, StepRecord } from './playground-state.ts';
import { mapJudges } from './records.ts';
import { keysOf, responseSteps } from './response-steps.ts';
import { outcomeKey } from './scoring/outcome-key.ts';

/** An example with its precomputed scores. Scores that do not match the steps are left out, and thus seen as not run. */
export function openExample({ id, scene, scores }: Pick<Example, 'id' | 'scene' | 'scores'>): OpenedScene {
  const steps: Record<JudgeName, [string, StepRecord][]> = { syntax: [], coherence: [], fact: [] };
  const outcomes = new Map<string, OutcomeRecord>();
  for (const [i, response] of scene.responses.entries()) {
    const computed = scores.responses[i];
    if (!computed) continue;
    const own = responseSteps(response, scene);
    for (const judge of JUDGE_NAMES) {
      if (computed.steps[judge].length !== own.keys.length) continue;
      const judgedBy = scores.judgedBy[judge];
      computed.steps[judge].forEach((judgement, k) => {
        steps[judge].push([keysOf(judge, own)[k] ?? '', { judgement, judgedBy, provenance: 'precomputed' }]);
      });
    }
    const key = outcomeKey(response, scene.reference);
    if (key !== null) outcomes.set(key, { outcome: computed.outcome, judgedBy: scores.judgedBy.outcome, provenance: 'precomputed' });
  }
  return { scene, exampleId: id, steps: mapJudges((judge) => new Map(steps[judge])), outcomes, mayRunCode: true };
}
