// The group as this tab reads it. Deferred: while a weight is dragged the slider comes first, the tables follow.

import { useDeferredValue, useMemo } from 'react';
import type { Group, RewardSettings } from '../../core/derive.ts';
import { weightsFromPoints } from '../../core/weights.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';

export interface CombinedGroup {
  readonly responses: readonly ScoredResponse[];
  readonly settings: Group & RewardSettings;
}

export function useCombinedGroup(): CombinedGroup {
  const { responses, group } = useDeferredValue(usePlayground(selectScoredGroup));
  const design = useDeferredValue(usePlayground((state) => state.scene.design));
  return useMemo(() => {
    const { weightPoints, aggregator, tau, lambda } = design;
    return { responses, settings: { ...group, weights: weightsFromPoints(weightPoints), aggregator, tau, lambda } };
  }, [responses, group, design]);
}
