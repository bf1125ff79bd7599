// The runs on screen, derived from the group, the designs and the settings. Deferred: the slider that moves comes first.

import { useDeferredValue, useMemo } from 'react';
import { deriveGroup } from '../../core/derive.ts';
import { weightsFromPoints } from '../../core/weights.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { bestOutcome, makeRuns, type NamedRun, type RunInputs } from './make-runs.ts';
import { useTraining } from './use-training-session.ts';

export interface TrainingView extends RunInputs {
  readonly responses: readonly ScoredResponse[];
  readonly runs: readonly NamedRun[];
  /** Updates at which the design was changed. */
  readonly changes: readonly number[];
}

/** Everything that belongs together, so that responses and runs never come from two different moments. */
export function useTrainingView(): TrainingView {
  const scored = usePlayground(selectScoredGroup);
  const derived = usePlayground(selectDerived);
  const past = useTraining((state) => state.past);
  const presentFrom = useTraining((state) => state.presentFrom);
  const settings = useTraining((state) => state.settings);
  const chosenId = useTraining((state) => state.chosenId);

  const before = useMemo(
    () =>
      past.map(({ from, design }) => {
        const { weightPoints, aggregator, tau, lambda } = design;
        const then = deriveGroup({ ...scored.group, weights: weightsFromPoints(weightPoints), aggregator, tau, lambda });
        return { from, rewards: then.responses.map(({ total }) => total) };
      }),
    [past, scored],
  );
  const inputs = useMemo(() => {
    const { outcomes } = scored.group;
    const place = scored.responses.findIndex(({ response }) => response.id === chosenId);
    return {
      responses: scored.responses,
      epochs: [...before, { from: presentFrom, rewards: derived.responses.map(({ total }) => total) }],
      process: derived.responses.map(({ process }) => process),
      outcomes,
      chosen: place >= 0 ? place : bestOutcome(outcomes),
      settings,
    };
  }, [scored, derived, before, presentFrom, chosenId, settings]);

  const shown = useDeferredValue(inputs);
  return useMemo(
    () => ({
      ...shown,
      runs: shown.responses.length < 2 ? [] : makeRuns(shown),
      changes: shown.epochs.slice(1).map(({ from }) => from),
    }),
    [shown],
  );
}
