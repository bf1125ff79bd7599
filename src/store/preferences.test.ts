import { afterEach, describe, expect, it } from 'vitest';
import type { PlaygroundStore } from './playground-state.ts';
import { sceneFromFileText, sceneToFile } from './scene-transfer.ts';
import { createShareLink, openShareLink } from './share-link.ts';
import { createTestStore, makeOpened, makeResponse, settle } from './testing/test-store.ts';

let open: PlaygroundStore | null = null;
afterEach(() => open?.dispose());

function createStore() {
  const made = createTestStore(makeOpened());
  open = made.store;
  return made;
}

describe('picks in the scene', () => {
  it('are undone one by one, and an order is one entry', () => {
    const { store } = createStore();
    const { prefer, setPreferences, forgetPreference, undo } = store.getState();
    prefer({ preferred: 'a', other: 'b' });
    prefer({ preferred: 'b', other: 'a' });
    expect(store.getState().scene.preferences).toEqual([{ preferred: 'b', other: 'a' }]);
    forgetPreference({ preferred: 'b', other: 'a' });
    expect(store.getState().scene.preferences).toEqual([]);
    setPreferences([{ preferred: 'a', other: 'b' }, { preferred: 'a', other: 'nobody' }]);
    expect(store.getState().scene.preferences).toEqual([{ preferred: 'a', other: 'b' }]);
    undo();
    undo();
    undo();
    expect(store.getState().scene.preferences).toEqual([{ preferred: 'a', other: 'b' }]);
    undo();
    expect(store.getState().scene.preferences).toBeUndefined();
  });

  it('go with a response that is removed, and come back with it', () => {
    const { store } = createStore();
    store.getState().prefer({ preferred: 'a', other: 'b' });
    store.getState().removeResponse('b');
    expect(store.getState().scene.preferences).toEqual([]);
    store.getState().undo();
    expect(store.getState().scene.preferences).toEqual([{ preferred: 'a', other: 'b' }]);
  });

  it('travel with a file and a link; a file without them, or with a pick of nobody, still opens', async () => {
    const { store } = createStore();
    const plain = sceneFromFileText(sceneToFile(store.getState()).text);
    expect(plain.ok && 'preferences' in plain.value.scene).toBe(false);
    store.getState().prefer({ preferred: 'b', other: 'a' });
    const { text } = sceneToFile(store.getState());
    const file = sceneFromFileText(text);
    expect(file.ok && file.value.scene.preferences).toEqual([{ preferred: 'b', other: 'a' }]);
    const odd = sceneFromFileText(text.replace('"preferred": "b"', '"preferred": "nobody"'));
    expect(odd.ok && odd.value.scene.preferences).toEqual([]);
    const link = await createShareLink(store.getState());
    const opened = link.ok ? await openShareLink(link.value.hash) : null;
    expect(opened?.ok && opened.value.scene.preferences).toEqual([{ preferred: 'b', other: 'a' }]);
  });
});

describe('texts beside the scene', () => {
  it('are judged after the responses, by the model only once it is ready, and never enter scene or history', async () => {
    const { store, text, model } = createStore();
    await settle();
    const before = text.requests.length;
    store.getState().judgeVariants([makeResponse('variant', 'Something else.\nThe answer is 42.')]);
    await settle();
    expect(text.requests.length).toBe(before + 1);
    expect(model.requests).toHaveLength(0);
    await model.load();
    await settle();
    expect(model.requests.at(-1)?.steps).toEqual(['Something else.', 'The answer is 42.']);
    expect(store.getState().scene.responses).toHaveLength(2);
    expect(store.temporal.getState().pastStates).toHaveLength(0);
    const asked = model.requests.length;
    store.getState().moveWeight(0, 60);
    await settle();
    expect(model.requests).toHaveLength(asked);
  });

  it('are given up when they are no longer wanted', async () => {
    const { store, text } = createStore();
    await settle();
    text.gate.hold();
    store.getState().judgeVariants([makeResponse('variant', 'Held back.')]);
    await settle();
    store.getState().judgeVariants([]);
    await settle();
    expect(text.abortedCount).toBe(1);
    text.gate.release();
  });

  it('become a response behind the original in one undo entry', () => {
    const { store } = createStore();
    const id = store.getState().insertResponse('a', { title: 'Padded', text: 'x\ny', cuts: [0, 2] });
    expect(store.getState().scene.responses.map((response) => response.title)).toEqual([null, 'Padded', null]);
    expect(store.getState().scene.responses[1]?.id).toBe(id);
    store.getState().undo();
    expect(store.getState().scene.responses).toHaveLength(2);
  });
});
