// The nearest change of winner, once the weights stand still: on a curved boundary it takes longer than a frame.

import type { NearestFlip } from '../../core/flip.ts';
import type { RewardDesign } from '../../core/scene.ts';
import { selectNearestFlip } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { useSettled } from '../ui/use-settled.ts';

const PAUSE_MS = 150;

export interface SettledFlip {
  readonly flip: NearestFlip;
  /** The design that it was computed for. */
  readonly design: RewardDesign;
  /** The weights have moved since. */
  readonly isStale: boolean;
}

export function useNearestFlip(): SettledFlip {
  const scene = usePlayground((state) => state.scene);
  const steps = usePlayground((state) => state.steps);
  const outcomes = usePlayground((state) => state.outcomes);
  const settled = useSettled(scene, PAUSE_MS);
  return { flip: selectNearestFlip({ scene: settled, steps, outcomes }), design: settled.design, isStale: settled !== scene };
}
