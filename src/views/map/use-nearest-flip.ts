// The nearest change of winner, once the weights stand still: on a curved boundary it takes longer than a frame.
// Asks core and not the store's selector: that remembers one answer, and this one is of a moment ago.

import { useMemo } from 'react';
import type { NearestFlip } from '../../core/flip.ts';
import { nearestFlip } from '../../core/flip.ts';
import type { RewardDesign } from '../../core/scene.ts';
import { weightsFromPoints } from '../../core/weights.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
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
  const { group } = usePlayground(selectScoredGroup);
  const design = usePlayground((state) => state.scene.design);
  const now = useMemo(() => ({ group, design }), [group, design]);
  const settled = useSettled(now, PAUSE_MS);
  const flip = useMemo(() => {
    const { weightPoints, aggregator, tau, lambda } = settled.design;
    return nearestFlip({ ...settled.group, weights: weightsFromPoints(weightPoints), aggregator, tau, lambda });
  }, [settled]);
  return { flip, design: settled.design, isStale: settled !== now };
}
