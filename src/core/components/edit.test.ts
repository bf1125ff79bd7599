import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN } from '../defaults.ts';
import type { Scene } from '../scene.ts';
import { arePoints, pointsFromWeights } from '../weights.ts';
import { addComponent, changeComponent, removeComponent, type EditedComponents } from './edit.ts';

type Edited = Pick<Scene, 'components' | 'design'>;
const rule = { kind: 'step-count', most: 3 } as const;
const START: Edited = { design: DEFAULT_DESIGN };
const apply = (scene: Edited, { components, weights }: EditedComponents): Edited => ({ components, design: { ...scene.design, ...weights } });
const add = (scene: Edited, points: number): Edited => {
  const edited = addComponent(scene, { name: 'Short', rule, points });
  return edited ? apply(scene, edited) : scene;
};

describe('components of a scene', () => {
  it('take their weight in proportion and give it back', () => {
    const added = add(START, 20);
    expect(added.design.weightPoints).toEqual([24, 40, 16, 20]);
    expect(apply(added, removeComponent(added, 'own-1')).design.weightPoints).toEqual([30, 50, 20]);
    expect(add(START, 0).design.weightPoints).toEqual([30, 50, 20, 0]);
  });

  it('leave locked weights alone where they can', () => {
    const locked: Edited = { design: { ...DEFAULT_DESIGN, lockedWeights: [true, true, false] } };
    const added = add(locked, 50);
    expect(added.design.weightPoints).toEqual([30, 50, 0, 20]);
    const allLocked: Edited = { ...added, design: { ...added.design, lockedWeights: [true, true, true, true] } };
    expect(apply(allLocked, removeComponent(allLocked, 'own-1')).design.weightPoints).toEqual([38, 62, 0]);
  });

  it('get the smallest free id, keep it under another name, and are at most five', () => {
    let scene = START;
    for (let i = 0; i < 7; i++) scene = add(scene, 5);
    expect(scene.components?.map(({ id }) => id)).toEqual(['own-1', 'own-2', 'own-3', 'own-4', 'own-5']);
    const without = apply(scene, removeComponent(scene, 'own-2'));
    expect(add(without, 5).components?.map(({ id }) => id)).toEqual(['own-1', 'own-3', 'own-4', 'own-5', 'own-2']);
    expect(changeComponent(scene, 'own-3', { name: 'Other', rule }).components[2]).toEqual({ id: 'own-3', name: 'Other', rule });
  });

  it('keep whole points that add up to 100, whatever is added and removed', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map(pointsFromWeights),
        fc.array(fc.oneof(fc.nat(100), fc.constantFrom('own-1', 'own-2', 'own-9')), { maxLength: 10 }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        (weightPoints, edits, lockedWeights) => {
          let scene: Edited = { design: { ...DEFAULT_DESIGN, weightPoints, lockedWeights } };
          for (const edit of edits) scene = typeof edit === 'number' ? add(scene, edit) : apply(scene, removeComponent(scene, edit));
          expect(arePoints(scene.design.weightPoints)).toBe(true);
          expect(scene.design.weightPoints).toHaveLength(3 + (scene.components?.length ?? 0));
          expect(scene.design.lockedWeights).toHaveLength(scene.design.weightPoints.length);
        },
      ),
    );
  });
});
