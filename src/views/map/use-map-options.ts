// What the map depends on: scores, outcomes, aggregator and λ, and not the weights of the three. Those of components hold still on
// the triangle, so the map is another where they change.

import { useMemo } from 'react';
import type { MapOptions } from '../../core/simplex-map.ts';
import { heldWeights } from '../../core/three-weights.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';

export function useMapOptions(): MapOptions {
  const { group } = usePlayground(selectScoredGroup);
  const aggregator = usePlayground((state) => state.scene.design.aggregator);
  const tau = usePlayground((state) => state.scene.design.tau);
  const lambda = usePlayground((state) => state.scene.design.lambda);
  // As text: the same object as long as the components keep their weights.
  const held = usePlayground((state) => heldWeights(state.scene.design.weightPoints).join(' '));
  return useMemo(() => {
    const weights = held === '' ? {} : { held: held.split(' ').map(Number) };
    return { ...group, aggregator, tau, lambda, ...weights };
  }, [group, aggregator, tau, lambda, held]);
}
