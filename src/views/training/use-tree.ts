// The user's tree and its three runs, derived from the group, the present weights and the settings. Deferred.

import { useDeferredValue, useMemo } from 'react';
import { buildStepTree } from '../../core/step-tree.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { makeTreeRuns, type TreeRun } from './make-tree-runs.ts';
import { layOutTree, type TreeRow } from './tree-rows.ts';
import { useTraining } from './use-training-session.ts';

export interface TreeView {
  readonly responses: readonly ScoredResponse[];
  readonly rows: readonly TreeRow[];
  readonly runs: readonly TreeRun[];
  readonly updates: number;
}

export function useTreeView(): TreeView {
  const scored = usePlayground(selectScoredGroup);
  const derived = usePlayground(selectDerived);
  const settings = useTraining((state) => state.settings);
  const { updates, learningRate, klWeight } = settings;
  const inputs = useMemo(() => ({ scored, derived, settings: { updates, learningRate, klWeight } }), [scored, derived, updates, learningRate, klWeight]);
  const shown = useDeferredValue(inputs);
  return useMemo(() => {
    const { outcomes } = shown.scored.group;
    const tree = buildStepTree({
      // Steps that differ in white space alone are the same step.
      steps: shown.scored.responses.map(({ steps }) => steps.map(({ text }) => text.trim().replace(/\s+/g, ' '))),
      stepRewards: shown.derived.responses.map(({ stepRewards }) => stepRewards),
      outcomes,
    });
    const process = shown.derived.responses.map((response) => response.process);
    const { rows, forks } = layOutTree(tree, outcomes);
    return {
      responses: shown.scored.responses,
      rows,
      runs: makeTreeRuns({ forks, process, settings: shown.settings }),
      updates: shown.settings.updates,
    };
  }, [shown]);
}
