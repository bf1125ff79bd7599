// Actions on the steps of one response by hand. Each pins the response's cuts; `resetSteps` lets them follow the rule again.

import { mergeWithNext, moveCut, splitAt } from '../../core/cuts.ts';
import type { Response } from '../../core/scene.ts';
import type { PlaygroundActions } from '../playground-state.ts';
import { cutsOf } from '../response-steps.ts';
import type { StoreTools } from '../store-tools.ts';

type StepActions = Pick<PlaygroundActions, 'mergeStepWithNext' | 'splitStepAt' | 'moveStepStart' | 'resetSteps'>;

export function createStepActions(tools: StoreTools): StepActions {
  const { get, editResponse } = tools;

  function editCuts(id: string, edit: (source: string, cuts: readonly number[]) => readonly number[]): void {
    const { scene } = get();
    const response: Response | undefined = scene.responses.find((candidate) => candidate.id === id);
    if (!response) return;
    const before = cutsOf(response, scene.splitRule);
    const after = edit(response.text, before);
    const isSame = after.length === before.length && after.every((cut, i) => cut === before[i]);
    // An edit that changes nothing must not pin the steps.
    if (!isSame) editResponse(id, { cuts: after });
  }

  return {
    mergeStepWithNext: (id, stepIndex) =>
      editCuts(id, (source, cuts) => mergeWithNext({ source, cuts, step: stepIndex })),
    splitStepAt: (id, offset) => editCuts(id, (source, cuts) => splitAt({ source, cuts, offset })),
    moveStepStart: (id, stepIndex, offset) =>
      editCuts(id, (source, cuts) => moveCut({ source, cuts, step: stepIndex, to: offset })),
    resetSteps: (id) => editResponse(id, { cuts: null }),
  };
}
