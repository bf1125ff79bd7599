// Actions on the reward design: weights, locks, components, aggregator, temperature, λ. None of them asks the three judges for anything.

import type { PlaygroundActions } from '../playground-state.ts';
import type { StoreTools } from '../store-tools.ts';
import { judgesOf } from '../../core/components.ts';
import { arePoints, moveWeight } from '../../core/weights.ts';

type DesignActions = Pick<
  PlaygroundActions,
  | 'beginDrag'
  | 'endDrag'
  | 'moveWeight'
  | 'setWeightPoints'
  | 'toggleWeightLock'
  | 'setComponents'
  | 'setAggregator'
  | 'setTau'
  | 'setLambda'
>;

/** Above this temperature softmin is the mean to two digits for rewards in [0, 1]. */
const MAX_TAU = 10;

/** `finishDrag` closes the undo entry of the drag. */
export function createDesignActions(tools: StoreTools, finishDrag: () => void): DesignActions {
  const { get, set, editDesign, policy } = tools;
  /** Points at the start of the drag: the others keep their ratio of then, however far the pointer wanders. */
  let dragStart: readonly number[] | null = null;

  return {
    beginDrag: () => {
      if (policy.isDragging()) finishDrag();
      dragStart = get().scene.design.weightPoints;
      policy.beginDrag();
    },
    endDrag: () => {
      dragStart = null;
      finishDrag();
    },
    moveWeight: (index, toPoints) => {
      if (Number.isNaN(toPoints)) return;
      const { weightPoints, lockedWeights } = get().scene.design;
      const start = policy.isDragging() && dragStart?.length === weightPoints.length ? dragStart : weightPoints;
      const locked = lockedWeights.flatMap((isLocked, i) => (isLocked ? [i] : []));
      editDesign({ weightPoints: moveWeight({ start, index, to: toPoints, locked }) });
    },
    setWeightPoints: (points) => {
      const { weightPoints } = get().scene.design;
      if (points.length !== weightPoints.length || !arePoints(points)) {
        throw new RangeError(`Expected ${weightPoints.length} whole points that add up to 100, got [${points.join(', ')}].`);
      }
      editDesign({ weightPoints: [...points] });
    },
    toggleWeightLock: (index) => {
      const { lockedWeights } = get().scene.design;
      editDesign({ lockedWeights: lockedWeights.map((isLocked, i) => (i === index ? !isLocked : isLocked)) });
    },
    setComponents: (components, { weightPoints, lockedWeights }) => {
      const { scene } = get();
      const judgeCount = judgesOf({ components }).length;
      if (weightPoints.length !== judgeCount || lockedWeights.length !== judgeCount || !arePoints(weightPoints)) {
        throw new RangeError(`Expected ${judgeCount} whole points that add up to 100, got [${weightPoints.join(', ')}].`);
      }
      if (policy.isDragging()) finishDrag();
      dragStart = null;
      policy.announce(null);
      set({ scene: { ...scene, components, design: { ...scene.design, weightPoints, lockedWeights } } });
    },
    setAggregator: (aggregator) => editDesign({ aggregator }),
    setTau: (tau) => {
      if (!Number.isNaN(tau)) editDesign({ tau: Math.min(Math.max(tau, 0), MAX_TAU) });
    },
    setLambda: (lambda) => {
      if (!Number.isNaN(lambda)) editDesign({ lambda: Math.min(Math.max(lambda, 0), 1) });
    },
  };
}
