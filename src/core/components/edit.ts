// Adding, changing and removing components: the list and the weights that go with it. Pure; the store makes one undo entry of it.

import { MAX_COMPONENTS, type ComponentRule, type StepComponent } from '../components.ts';
import { JUDGE_NAMES } from '../judgement.ts';
import type { RewardDesign, Scene } from '../scene.ts';
import { roundByLargestRemainder } from '../simplex.ts';
import { moveWeight, TOTAL_POINTS } from '../weights.ts';

type Weights = Pick<RewardDesign, 'weightPoints' | 'lockedWeights'>;

export interface EditedComponents {
  readonly components: readonly StepComponent[];
  readonly weights: Weights;
}

type Edited = Pick<Scene, 'components' | 'design'>;

/**
 * One component more, with `points` taken from the unlocked weights in proportion; locks leave it less. `null` where the
 * scene has as many as it can.
 * Example: weights [30, 50, 20], 20 points → [24, 40, 16, 20].
 */
export function addComponent(scene: Edited, added: { name: string; rule: ComponentRule; points: number }): EditedComponents | null {
  const { components = [], design } = scene;
  if (components.length >= MAX_COMPONENTS) return null;
  const { name, rule, points } = added;
  const index = design.weightPoints.length;
  const locked = placesOf(design.lockedWeights);
  const weightPoints = moveWeight({ start: [...design.weightPoints, 0], index, to: points, locked });
  return {
    components: [...components, { id: freeId(components), name, rule }],
    weights: { weightPoints, lockedWeights: [...design.lockedWeights, false] },
  };
}

/** Name and rule anew; weights and place stay. */
export function changeComponent(scene: Edited, id: string, change: { name: string; rule: ComponentRule }): EditedComponents {
  const { components = [], design } = scene;
  return {
    components: components.map((component) => (component.id === id ? { id, ...change } : component)),
    weights: { weightPoints: design.weightPoints, lockedWeights: design.lockedWeights },
  };
}

/**
 * Without one component; its points go to the unlocked weights in proportion (to all, where all are locked).
 * Example: [24, 40, 16, 20] without the fourth → [30, 50, 20].
 */
export function removeComponent(scene: Edited, id: string): EditedComponents {
  const { components = [], design } = scene;
  const place = components.findIndex((component) => component.id === id);
  const index = JUDGE_NAMES.length + place;
  const without = <Item>(items: readonly Item[]): Item[] => items.filter((_, i) => i !== index);
  if (place === -1) return { components, weights: { weightPoints: design.weightPoints, lockedWeights: design.lockedWeights } };
  const locked = placesOf(design.lockedWeights).filter((i) => i !== index);
  const freed = without(moveWeight({ start: design.weightPoints, index, to: 0, locked }));
  const isWhole = freed.reduce((sum, points) => sum + points, 0) === TOTAL_POINTS;
  return {
    components: components.filter((component) => component.id !== id),
    weights: {
      weightPoints: isWhole ? freed : roundByLargestRemainder(without(design.weightPoints), TOTAL_POINTS),
      lockedWeights: without(design.lockedWeights),
    },
  };
}

function placesOf(flags: readonly boolean[]): number[] {
  return flags.flatMap((isSet, i) => (isSet ? [i] : []));
}

/** The smallest number that is free, so that colours and patterns are used in order. */
function freeId(components: readonly StepComponent[]): string {
  const taken = new Set(components.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  return `own-${number}`;
}
