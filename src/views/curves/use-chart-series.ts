// The derived group as the charts take it. Deferred: while a weight is dragged the slider comes first, the curves follow.

import { useDeferredValue, useMemo } from 'react';
import type { ChartSeries } from '../../charts/chart-model.ts';
import { lookOf } from '../../charts/response-look.ts';
import { runningReturn } from '../../core/returns.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';

/** Steps that a chart draws: beyond them its lines would cost seconds, and no screen has the columns. */
export const MOST_CHART_STEPS = 1_000;

export function useChartSeries(values: 'reward' | 'return'): readonly ChartSeries[] {
  const { responses } = useDeferredValue(usePlayground(selectScoredGroup));
  const derived = useDeferredValue(usePlayground(selectDerived));
  return useMemo(
    () =>
      responses.map(({ response, letter, index, outcome }) => {
        const own = derived.responses[index];
        const rewards = (own?.stepRewards ?? []).slice(0, MOST_CHART_STEPS);
        return {
          id: response.id,
          letter,
          look: lookOf(index),
          values: values === 'return' ? runningReturn(rewards) : rewards,
          outcome: own?.outcome ?? null,
          spread: outcome?.status === 'known' ? outcome.spread : undefined,
        };
      }),
    [responses, derived, values],
  );
}
