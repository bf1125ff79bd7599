// What the map depends on: scores, outcomes, aggregator and λ, and not the weights. Dragging a weight draws no map.

import { useMemo } from 'react';
import type { MapOptions } from '../../core/simplex-map.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';

export function useMapOptions(): MapOptions {
  const { group } = usePlayground(selectScoredGroup);
  const aggregator = usePlayground((state) => state.scene.design.aggregator);
  const tau = usePlayground((state) => state.scene.design.tau);
  const lambda = usePlayground((state) => state.scene.design.lambda);
  return useMemo(() => ({ ...group, aggregator, tau, lambda }), [group, aggregator, tau, lambda]);
}
