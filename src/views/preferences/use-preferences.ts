// The picks and what they say, derived: the present loss at once, fit and surface deferred, so that the slider comes first.

import { useDeferredValue, useMemo } from 'react';
import { linearTotals } from '../../core/linear-totals.ts';
import { pairsOfPreferences, type Preference } from '../../core/preference-picks.ts';
import { pairsFromOutcomes, preferenceLoss, type PreferenceLoss, type PreferenceModel, type PreferencePair } from '../../core/preferences.ts';
import { triangleShares } from '../../core/three-weights.ts';
import { DEFAULT_POINTS } from '../../core/weights.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { useMapOptions } from '../map/use-map-options.ts';
import { usePlayground } from '../playground-context.ts';
import { learnWeights, lossSurface, type LearnedWeights } from './learn-weights.ts';
import { usePreferenceSession, type PairSource } from './preference-session.ts';

export interface PreferenceView {
  readonly responses: readonly ScoredResponse[];
  readonly totals: readonly (number | null)[];
  readonly picks: readonly Preference[];
  readonly source: PairSource;
  readonly model: PreferenceModel;
  /** Of the source that is chosen. */
  readonly pairs: readonly PreferencePair[];
  readonly outcomePairCount: number;
  readonly current: PreferenceLoss;
  readonly surface: Float64Array;
  readonly learned: LearnedWeights | null;
  /** Fit and surface are of a moment ago. */
  readonly isStale: boolean;
}

const DEFAULT_SHARES = triangleShares(DEFAULT_POINTS).join(' ');
const NO_PICKS: readonly Preference[] = [];

export function usePreferences(): PreferenceView {
  const { responses, group } = usePlayground(selectScoredGroup);
  const derived = usePlayground(selectDerived);
  const picks = usePlayground((state) => state.scene.preferences ?? NO_PICKS);
  // As text: a drag of components alone leaves the place of the three where it is.
  const shares = usePlayground((state) => triangleShares(state.scene.design.weightPoints).join(' '));
  const source = usePreferenceSession((state) => state.source);
  const model = usePreferenceSession((state) => state.model);
  const options = useMapOptions();

  const outcomePairs = useMemo(() => pairsFromOutcomes(group.outcomes), [group]);
  const pickPairs = useMemo(() => pairsOfPreferences(picks, responses.map(({ response }) => response.id)), [picks, responses]);
  const pairs = source === 'picks' ? pickPairs : outcomePairs;
  const totals = useMemo(() => derived.responses.map(({ total }) => total), [derived]);
  const current = useMemo(() => preferenceLoss({ rewards: totals, pairs, model }), [totals, pairs, model]);

  const asked = useMemo(() => ({ group: options, pairs, model }), [options, pairs, model]);
  const settled = useDeferredValue(asked);
  const isLinear = useMemo(() => linearTotals(settled.group).kind === 'linear', [settled]);
  // The grid is the same from wherever one starts: a drag does not search it again.
  const start = useDeferredValue(isLinear ? shares : DEFAULT_SHARES);
  const surface = useMemo(() => lossSurface(settled.group, settled.pairs, settled.model), [settled]);
  const learned = useMemo(
    () => learnWeights({ ...settled, surface, start: start.split(' ').map(Number) }),
    [settled, surface, start],
  );
  return {
    responses,
    totals,
    picks,
    source,
    model,
    pairs,
    outcomePairCount: outcomePairs.length,
    current,
    surface,
    learned,
    isStale: settled !== asked,
  };
}
