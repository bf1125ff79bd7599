// Step rewards of a judged response: by one judge alone or by the three at the weights of the chapter.

import type { JudgeName, Score } from '../../core/judgement.ts';
import { stepReward, type Reward } from '../../core/step-reward.ts';
import { DEFAULT_POINTS, type Weight, weightsFromPoints } from '../../core/weights.ts';
import type { JudgedResponse } from './judge-samples.ts';

/** What a first error may be read from, with the words of the tables. */
export const READINGS = [
  { name: 'coherence', title: 'reward model alone', points: [0, 100, 0] },
  { name: 'syntax', title: 'syntax alone', points: [100, 0, 0] },
  { name: 'fact', title: 'fact alone', points: [0, 0, 100] },
  { name: 'three', title: 'three judges, 0.3 / 0.5 / 0.2', points: DEFAULT_POINTS },
] as const satisfies readonly { name: JudgeName | 'three'; title: string; points: readonly number[] }[];

export type Reading = (typeof READINGS)[number];

/** One reward per step, `null` where no judge with a weight checked it. */
export function rewardsOf({ scores }: JudgedResponse, { points }: Reading): (Reward | null)[] {
  const weights: Weight[] = weightsFromPoints(points);
  return scores.map((step: readonly (Score | null)[]) => stepReward(step, weights));
}
