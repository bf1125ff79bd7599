// The user's tree trained by each kind of feedback, exactly, through every fork.
// Pure; leaves are those of the tree of forks.

import { mixTotal } from '../../core/mix.ts';
import { toReward } from '../../core/step-reward.ts';
import type { StepTree } from '../../core/step-tree.ts';
import { environmentOfTree } from '../../core/tree-environment.ts';
import { trainTreePolicy, type TreeTrainingRun } from '../../core/tree-policy.ts';
import { FEEDBACKS, type Feedback } from '../../core/tree-search.ts';
import { noteOn, type RunNote } from './make-runs.ts';
import type { TrainingSettings } from './training-settings.ts';

export interface TreeRun {
  readonly feedback: Feedback;
  readonly run: TreeTrainingRun;
  readonly note: RunNote;
}

/** Weighs process and outcome alike. */
const BOTH_LAMBDA = 0.5;

export function makeTreeRuns(options: {
  forks: StepTree;
  /** R of each response. */
  process: readonly (number | null)[];
  settings: Pick<TrainingSettings, 'updates' | 'learningRate' | 'klWeight'>;
}): TreeRun[] {
  const { forks, process, settings } = options;
  const environment = environmentOfTree(forks);
  const byProcess = forks.leaves.map((leaf) => {
    const own = (forks.nodes[leaf]?.responses ?? []).flatMap((response) => process[response] ?? []);
    return own.length === 0 ? null : own.reduce((a, b) => a + b, 0) / own.length;
  });
  const byOutcome = forks.leaves.map((leaf) => forks.nodes[leaf]?.outcome ?? null);
  const byBoth = byProcess.map((reward, place) => {
    const outcome = byOutcome[place] ?? null;
    // Without an outcome the two could not be weighed alike, and a leaf of process alone would look like a good one.
    return reward === null || outcome === null ? null : mixTotal({ process: toReward(reward), outcome, lambda: BOTH_LAMBDA }).total;
  });
  const rewards: Readonly<Record<Feedback, readonly (number | null)[]>> = { process: byProcess, outcome: byOutcome, both: byBoth };
  return FEEDBACKS.map((feedback) => ({
    feedback,
    note: noteOn(rewards[feedback]),
    run: trainTreePolicy({
      environment,
      leafRewards: rewards[feedback],
      steps: settings.updates,
      learningRate: settings.learningRate,
      klWeight: settings.klWeight,
    }),
  }));
}

/** Probability that the policy comes through a branch: the sum over the leaves below it. */
export function branchProbability(run: TreeTrainingRun, update: number, leafPlaces: readonly number[]): number {
  return leafPlaces.reduce((sum, place) => sum + (run.leafProbabilities[update * run.leafCount + place] ?? 0), 0);
}
