import { afterEach, describe, expect, it } from 'vitest';
import { MAX_RESPONSES } from '../core/scene.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { selectScoredGroup } from './selectors.ts';
import type { TestStore } from './testing/test-store.ts';
import { createTestStore, makeOpened, makeResponse } from './testing/test-store.ts';

const open: TestStore[] = [];
function start(opened = makeOpened()): TestStore {
  const test = createTestStore(opened);
  open.push(test);
  return test;
}
afterEach(() => {
  for (const { store } of open.splice(0)) store.dispose();
});

describe('undo and redo', () => {
  it('takes a change back and brings it again', () => {
    const { store } = start();
    const before = store.getState().scene;
    store.getState().setAggregator('min');
    const after = store.getState().scene;
    store.getState().undo();
    expect(store.getState().scene).toBe(before);
    store.getState().redo();
    expect(store.getState().scene).toBe(after);
  });

  it('keeps a drag of fifty moves as one entry', () => {
    const { store } = start();
    store.getState().beginDrag();
    for (let points = 30; points < 80; points++) store.getState().moveWeight(0, points);
    store.getState().endDrag();
    expect(store.temporal.getState().pastStates).toHaveLength(1);
    store.getState().undo();
    expect(store.getState().scene.design.weightPoints).toEqual([30, 50, 20]);
  });

  it('keeps the ratio of the start of the drag, wherever the pointer went in between', () => {
    const { store } = start();
    store.getState().beginDrag();
    store.getState().moveWeight(0, 100);
    store.getState().moveWeight(0, 30);
    store.getState().endDrag();
    expect(store.getState().scene.design.weightPoints).toEqual([30, 50, 20]);
  });

  it('leaves no entry, and the redo entries, when a drag comes back to where it began', () => {
    const { store } = start();
    store.getState().setLambda(0.1);
    store.getState().undo();
    store.getState().beginDrag();
    store.getState().moveWeight(0, 60);
    store.getState().moveWeight(0, 30);
    store.getState().endDrag();
    expect(store.temporal.getState().pastStates).toHaveLength(0);
    store.getState().redo();
    expect(store.getState().scene.design.lambda).toBe(0.1);
  });

  it('makes each move outside of a drag an entry', () => {
    const { store } = start();
    store.getState().moveWeight(0, 31);
    store.getState().moveWeight(0, 32);
    expect(store.temporal.getState().pastStates).toHaveLength(2);
  });

  it('joins typing in one field, but not across fields or a pause', () => {
    const { store, wait } = start();
    const entries = (): number => store.temporal.getState().pastStates.length;
    store.getState().setPrompt('a');
    wait(300);
    store.getState().setPrompt('ab');
    expect(entries()).toBe(1);
    store.getState().setResponseText('a', 'x');
    expect(entries()).toBe(2);
    wait(1500);
    store.getState().setResponseText('a', 'xy');
    expect(entries()).toBe(3);
  });

  it('does not fold later typing into a drag whose end was lost', () => {
    const { store } = start();
    store.getState().beginDrag();
    store.getState().moveWeight(0, 60);
    store.getState().setPrompt('typed');
    store.getState().undo();
    expect(store.getState().scene).toMatchObject({ prompt: 'What is 6 × 7?', design: { weightPoints: [60, 29, 11] } });
  });

  it('undoes the opening of a scene, and drops a focus that points nowhere', () => {
    const { store } = start();
    const before = store.getState().scene;
    store.getState().openScene(makeOpened({ prompt: 'other', responses: [makeResponse('z', 'one')] }));
    store.getState().setFocus({ responseId: 'z', stepIndex: 0 });
    store.getState().undo();
    expect(store.getState().scene).toBe(before);
    expect(store.getState().focus).toBeNull();
  });

  it('keeps the example while only the design changes, and gives it back on undo', () => {
    const { store } = start({ ...makeOpened(), exampleId: 'school-trip' });
    store.getState().setLambda(0.2);
    expect(store.getState().exampleId).toBe('school-trip');
    store.getState().setPrompt('mine');
    expect(store.getState().exampleId).toBeNull();
    store.getState().undo();
    expect(store.getState().exampleId).toBe('school-trip');
  });
});

describe('responses', () => {
  it('adds several at once and gives them ids of their own', () => {
    const { store } = start(makeOpened({ responses: [makeResponse('r1', 'mine')] }));
    const { addedIds, refusedText } = store.getState().addResponses('one\n---\ntwo');
    expect(refusedText).toBe('');
    expect(new Set(['r1', ...addedIds]).size).toBe(3);
    expect(store.getState().scene.responses.map((response) => response.text)).toEqual(['mine', 'one', 'two']);
  });

  it('takes what fits, hands the rest back and says so', () => {
    const { store } = start(makeOpened({ responses: [] }));
    const pasted = Array.from({ length: MAX_RESPONSES + 2 }, (_, i) => `answer ${i}`).join('\n---\n');
    const { addedIds, refusedText } = store.getState().addResponses(pasted);
    expect(addedIds).toHaveLength(MAX_RESPONSES);
    expect(refusedText).toBe('answer 16\n---\nanswer 17');
    expect(store.getState().notices).toMatchObject([{ code: 'too-many-responses', params: { count: 2 } }]);
    expect(store.getState().addEmptyResponse()).toBeNull();
  });

  it('takes a megabyte and refuses more than the limit without losing the text on screen', () => {
    const { store } = start();
    store.getState().setResponseText('a', 'x'.repeat(1_000_000));
    expect(store.getState().scene.responses[0]?.text).toHaveLength(1_000_000);
    store.getState().setResponseText('a', 'x'.repeat(MAX_TEXT_LENGTH + 1));
    expect(store.getState().scene.responses[0]?.text).toHaveLength(1_000_000);
    expect(store.getState().notices.at(-1)?.code).toBe('text-too-long');
  });

  it('takes control characters and lone surrogates out and says how many', () => {
    const { store } = start();
    store.getState().setPrompt('a\0b\ud800c\r\nd😀');
    expect(store.getState().scene.prompt).toBe('abc\nd😀');
    expect(store.getState().notices).toMatchObject([{ code: 'text-cleaned', params: { count: 2 } }]);
  });

  it('gives identical responses the same keys', () => {
    const { store } = start(makeOpened({ responses: [makeResponse('a', 'x\ny'), makeResponse('b', 'x\ny')] }));
    const [a, b] = selectScoredGroup(store.getState()).responses;
    expect(a?.steps.map((step) => step.key)).toEqual(b?.steps.map((step) => step.key));
  });

  it('duplicates beside the original, moves, and removes', () => {
    const { store } = start();
    store.getState().duplicateResponse('a');
    const ids = store.getState().scene.responses.map((response) => response.id);
    expect(ids).toHaveLength(3);
    expect(ids[2]).toBe('b');
    store.getState().moveResponse('b', 0);
    store.getState().selectResponse('b');
    expect(store.getState().scene.responses[0]?.id).toBe('b');
    store.getState().removeResponse('b');
    expect(store.getState().selectedResponseId).toBeNull();
    expect(store.getState().scene.responses).toHaveLength(2);
  });
});

describe('steps by hand', () => {
  const textsOf = ({ store }: TestStore): string[] =>
    selectScoredGroup(store.getState()).responses[0]?.steps.map((step) => step.text) ?? [];

  it('merges, splits, moves, and goes back to the rule', () => {
    const test = start(makeOpened({ responses: [makeResponse('a', 'one\ntwo\nthree')] }));
    const { getState } = test.store;
    getState().mergeStepWithNext('a', 0);
    expect(textsOf(test)).toEqual(['one\ntwo', 'three']);
    getState().splitStepAt('a', 4);
    expect(textsOf(test)).toEqual(['one', 'two', 'three']);
    getState().moveStepStart('a', 1, 2);
    expect(textsOf(test)).toEqual(['on', 'e\ntwo', 'three']);
    getState().resetSteps('a');
    expect(textsOf(test)).toEqual(['one', 'two', 'three']);
    expect(getState().scene.responses[0]?.cuts).toBeNull();
  });

  it('does not pin the steps when nothing changes', () => {
    const test = start();
    test.store.getState().mergeStepWithNext('a', 1);
    expect(test.store.getState().scene.responses[0]?.cuts).toBeNull();
  });

  it('carries pinned cuts through an edit of the text', () => {
    const test = start(makeOpened({ responses: [makeResponse('a', 'one\ntwo\nthree')] }));
    test.store.getState().mergeStepWithNext('a', 0);
    test.store.getState().setResponseText('a', 'one, and more\ntwo\nthree');
    expect(textsOf(test)).toEqual(['one, and more\ntwo', 'three']);
  });
});
