// From the facts in the store to a scene file: the scene as it is, and the scores of the steps that are on screen.

import type { JudgeName } from '../../core/judgement.ts';
import type { PlaygroundFacts, Provenance, StepRecord } from '../playground-state.ts';
import { mapJudges } from '../records.ts';
import { cutsOf, responseSteps } from '../response-steps.ts';
import { outcomeKey } from '../scoring/outcome-key.ts';
import type { OutcomeScore, SceneFile, StepScore } from './scene-schema.ts';
import { FORMAT_VERSION, SCENE_FORMAT } from './scene-schema.ts';

type Facts = Pick<PlaygroundFacts, 'scene' | 'exampleId' | 'steps' | 'outcomes'>;

export interface WriteOptions {
  /** Evidence beside the scores; without it a link is a fraction as long. */
  readonly withFindings: boolean;
  /** Decimal places of the scores; all of them without it. */
  readonly decimals?: number;
}

/** The scene with its scores, plain data fit for JSON and for IndexedDB. */
export function writeSceneFile(facts: Facts, options: WriteOptions): SceneFile {
  const { scene, exampleId, steps, outcomes } = facts;
  const sources: { judgedBy: string; provenance: Provenance }[] = [];
  const sourceOf = ({ judgedBy, provenance }: { judgedBy: string; provenance: Provenance }): number => {
    const found = sources.findIndex((source) => source.judgedBy === judgedBy && source.provenance === provenance);
    return found === -1 ? sources.push({ judgedBy, provenance }) - 1 : found;
  };

  const responses = scene.responses.map((response) => {
    const { keys } = responseSteps(response, scene);
    const scoresOf = (judge: JudgeName): StepScore[] =>
      keys.map((key) => {
        const record = steps[judge].get(key);
        return record ? writeStep(record, sourceOf(record), options) : null;
      });
    const key = outcomeKey(response, scene.reference);
    const record = key === null ? undefined : outcomes.get(key);
    const outcome: OutcomeScore | null = record ? { ...record.outcome, source: sourceOf(record) } : null;
    return { cuts: [...cutsOf(response, scene.splitRule)], ...mapJudges(scoresOf), outcome };
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
  const findings =
    withFindings && judgement.findings.length > 0
      ? { findings: judgement.findings.map((finding) => ({ ...finding, params: { ...finding.params }, span: { ...finding.span } })) }
      : {};
  if (judgement.status === 'not-checked') return { source, reason: judgement.reason, ...findings };
  const score = decimals === undefined ? judgement.score : Number(judgement.score.toFixed(decimals));
  return { source, score, ...(judgement.isContextCut ? { isContextCut: true } : {}), ...findings };
}
