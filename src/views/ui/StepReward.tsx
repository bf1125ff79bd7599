// The reward of one step under the present weights: the part of a step's row that a drag renders again.

import { lookOf } from '../../charts/response-look.ts';
import { selectDerived } from '../../store/selectors.ts';
import { usePacedPlayground } from '../playground-context.ts';
import { RewardBar } from './RewardBar.tsx';

/** `index` is the place of the response in the scene. */
export function StepReward({ index, stepIndex }: { index: number; stepIndex: number }) {
  const reward = usePacedPlayground((state) => selectDerived(state).responses[index]?.stepRewards[stepIndex] ?? null);
  return <RewardBar reward={reward} color={lookOf(index).color} />;
}
