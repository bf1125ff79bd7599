import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGGREGATORS } from '../core/aggregators.ts';
import { addComponent, removeComponent } from '../core/components/edit.ts';
import type { Scene } from '../core/scene.ts';
import { MAX_RESPONSES } from '../core/scene.ts';
import { arePoints, pointsFromWeights } from '../core/weights.ts';
import type { PlaygroundState, PlaygroundStore } from './playground-state.ts';
import { selectDerived } from './selectors.ts';
import { arbitraryScene, arbitraryText } from './testing/arbitrary-scene.ts';
import { createTestStore, makeOpened } from './testing/test-store.ts';

/** A change of the scene by one action, as a person might make it; `at` picks a response by place. */
type Edit = (state: PlaygroundState, at: (place: number) => string) => void;

const place = fc.nat(MAX_RESPONSES);
const weightEdits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ index: fc.nat(2), to: fc.integer({ min: -20, max: 140 }) }).map(({ index, to }): Edit => (state) => state.moveWeight(index, to)),
  fc.nat(2).map((index): Edit => (state) => state.toggleWeightLock(index)),
  fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }).map((shares): Edit => (state) => {
    state.setWeightPoints(pointsFromWeights(shares.slice(0, state.scene.design.weightPoints.length)));
  }),
  fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 9 })).map(([points, most]): Edit => (state) => {
    const edited = addComponent(state.scene, { name: 'Own', rule: { kind: 'step-count', most }, points });
    if (edited) state.setComponents(edited.components, edited.weights);
  }),
  fc.constantFrom('own-1', 'own-3').map((id): Edit => (state) => {
    const edited = removeComponent(state.scene, id);
    state.setComponents(edited.components, edited.weights);
  }),
  fc.constantFrom<Edit>((state) => state.beginDrag(), (state) => state.endDrag()),
);
const otherEdits: fc.Arbitrary<Edit> = fc.oneof(
  arbitraryText.map((text): Edit => (state) => state.setPrompt(text)),
  arbitraryText.map((text): Edit => (state) => void state.addResponses(text)),
  fc.tuple(place, arbitraryText).map(([i, text]): Edit => (state, at) => state.setResponseText(at(i), text)),
  fc.tuple(place, place).map(([i, to]): Edit => (state, at) => state.moveResponse(at(i), to)),
  fc.tuple(place, fc.nat(5)).map(([i, step]): Edit => (state, at) => state.mergeStepWithNext(at(i), step)),
  fc.tuple(place, fc.nat(30)).map(([i, offset]): Edit => (state, at) => state.splitStepAt(at(i), offset)),
  fc.tuple(place, fc.nat(5), fc.nat(30)).map(([i, step, offset]): Edit => (state, at) => state.moveStepStart(at(i), step, offset)),
  place.map((i): Edit => (state, at) => state.duplicateResponse(at(i))),
  place.map((i): Edit => (state, at) => state.removeResponse(at(i))),
  fc.tuple(place, fc.double()).map(([i, rating]): Edit => (state, at) => state.setRating(at(i), rating)),
  fc.constantFrom(...AGGREGATORS).map((aggregator): Edit => (state) => state.setAggregator(aggregator)),
  fc.double().map((lambda): Edit => (state) => state.setLambda(lambda)),
  fc.double().map((tau): Edit => (state) => state.setTau(tau)),
  arbitraryScene.map((scene): Edit => (state) => state.openScene({ ...makeOpened(), scene })),
  fc.constantFrom<Edit>((state) => state.clearScene(), (state) => state.resetSteps('a')),
);
const travels = fc.constantFrom<Edit>((state) => state.undo(), (state) => state.redo());

function run(edits: readonly Edit[], check: (store: PlaygroundStore, start: Scene) => void): void {
  const { store } = createTestStore(makeOpened());
  const { scene } = store.getState();
  const at = (i: number): string => store.getState().scene.responses[i]?.id ?? 'none';
  for (const edit of edits) edit(store.getState(), at);
  try {
    check(store, scene);
  } finally {
    store.dispose();
  }
}

describe('any sequence of actions', () => {
  it('keeps the weights at 100 whole points', () => {
    fc.assert(fc.property(fc.array(fc.oneof(weightEdits, travels, otherEdits), { maxLength: 40 }), (edits) => {
      run(edits, (store) => expect(arePoints(store.getState().scene.design.weightPoints)).toBe(true));
    }));
  });

  it('keeps ids unique, responses within the limit, settings in range, and everything derivable', () => {
    fc.assert(fc.property(fc.array(fc.oneof(weightEdits, travels, otherEdits), { maxLength: 40 }), (edits) => {
      run(edits, (store) => {
        const { scene } = store.getState();
        expect(new Set(scene.responses.map((response) => response.id)).size).toBe(scene.responses.length);
        expect(scene.responses.length).toBeLessThanOrEqual(MAX_RESPONSES);
        expect(scene.design.lambda >= 0 && scene.design.lambda <= 1).toBe(true);
        expect(selectDerived(store.getState()).responses).toHaveLength(scene.responses.length);
      });
    }));
  });

  it('is taken back by undo to the very scene it began with', () => {
    fc.assert(fc.property(fc.array(fc.oneof(weightEdits, otherEdits), { maxLength: 40 }), (edits) => {
      run(edits, (store, start) => {
        const after = store.getState().scene;
        while (store.temporal.getState().pastStates.length > 0) store.getState().undo();
        expect(store.getState().scene).toEqual(start);
        while (store.temporal.getState().futureStates.length > 0) store.getState().redo();
        expect(store.getState().scene).toEqual(after);
      });
    }));
  });

  it('in one drag is at most one entry', () => {
    const moves = fc.array(fc.record({ index: fc.nat(2), to: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 50 });
    fc.assert(fc.property(moves, (drag) => {
      const edits: Edit[] = drag.map(({ index, to }) => (state) => state.moveWeight(index, to));
      run([(state) => state.beginDrag(), ...edits, (state) => state.endDrag()], (store, start) => {
        const isMoved = JSON.stringify(store.getState().scene.design) !== JSON.stringify(start.design);
        expect(store.temporal.getState().pastStates).toHaveLength(isMoved ? 1 : 0);
      });
    }));
  });
});
