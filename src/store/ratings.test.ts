import { describe, expect, it } from 'vitest';
import { createShareLink, openShareLink } from './share-link.ts';
import { sceneFromFileText, sceneToFile } from './scene-transfer.ts';
import { selectDerived, selectScoredGroup } from './selectors.ts';
import { createTestStore, makeOpened } from './testing/test-store.ts';

const RUBRIC = [
  { id: 'helpful', name: 'Helpful', points: 60 },
  { id: 'polite', name: 'Polite', points: 40 },
];

function startRated() {
  const { store } = createTestStore(makeOpened({ reference: { kind: 'rating' } }));
  store.getState().setRatingRules({ form: 'rubric', rubric: RUBRIC });
  store.getState().setMark('a', 'helpful', 1);
  store.getState().setMark('a', 'polite', 0.5);
  return store;
}

describe('ratings in the store', () => {
  it('give the outcome by the rubric, one undo entry a mark', () => {
    const store = startRated();
    expect(selectDerived(store.getState()).responses[0]?.outcome).toBeCloseTo(0.8, 12);
    store.getState().undo();
    expect(selectDerived(store.getState()).responses[0]?.outcome).toBe(1);
    store.getState().undo();
    expect(selectScoredGroup(store.getState()).responses[0]?.outcome).toMatchObject({ status: 'unknown', reason: 'not-rated' });
    store.getState().redo();
    store.getState().setMark('a', 'helpful', null);
    expect(store.getState().scene.responses[0]?.marks).toEqual({});
  });

  it('take raters in and let them go, undoably; a newer mark of a rater replaces the older one', () => {
    const store = startRated();
    store.getState().addRaterMarks(new Map([['a', [{ rater: 'Ann', criterion: 'helpful', mark: 0 }]]]));
    store.getState().addRaterMarks(new Map([['a', [{ rater: 'Ann', criterion: 'helpful', mark: 0.5 }]], ['b', [{ rater: 'Bo', criterion: 'polite', mark: 1 }]]]));
    expect(store.getState().scene.responses[0]?.raters).toEqual([{ rater: 'Ann', criterion: 'helpful', mark: 0.5 }]);
    expect(selectScoredGroup(store.getState()).responses[0]?.outcome).toMatchObject({ status: 'known', spread: { low: 0.5, high: 0.8 } });
    store.getState().forgetRaters();
    expect(store.getState().scene.responses.flatMap(({ raters = [] }) => raters)).toEqual([]);
    store.getState().undo();
    expect(store.getState().scene.responses[1]?.raters).toHaveLength(1);
  });

  it('keep the rubric, tests and answer of a kind that was left, through undo and files', () => {
    const store = startRated();
    const rated = store.getState().scene.reference;
    store.getState().chooseReference('code');
    store.getState().setReference({ kind: 'code', language: 'javascript', tests: 'f(1) -> 1' });
    store.getState().chooseReference('maths');
    expect(store.getState().scene.setAside).toEqual([rated, { kind: 'code', language: 'javascript', tests: 'f(1) -> 1' }]);
    const file = sceneFromFileText(sceneToFile(store.getState()).text);
    expect(file).toMatchObject({ ok: true, value: { scene: { setAside: [rated, { kind: 'code' }] } } });
    store.getState().chooseReference('rating');
    expect(store.getState().scene.reference).toEqual(rated);
    expect(selectDerived(store.getState()).responses[0]?.outcome).toBeCloseTo(0.8, 12);
    store.getState().undo();
    expect(store.getState().scene.reference).toEqual({ kind: 'maths', answer: '' });
    store.getState().chooseReference('code');
    expect(store.getState().scene.reference).toEqual({ kind: 'code', language: 'javascript', tests: 'f(1) -> 1' });
    store.getState().clearScene();
    store.getState().chooseReference('rating');
    expect(store.getState().scene.reference).toEqual({ kind: 'rating' });
  });

  it('refuse a rubric whose points do not add up, and marks that are no numbers', () => {
    const store = startRated();
    const before = store.getState().scene;
    store.getState().setRatingRules({ rubric: [{ id: 'x', name: 'X', points: 50 }] });
    store.getState().setRatingRules({ rubric: [] });
    store.getState().setMark('a', 'helpful', Number.NaN);
    store.getState().setMark('nobody', 'helpful', 1);
    expect(store.getState().scene).toBe(before);
  });

  it('survive a file and a link, and files from before them load', async () => {
    const store = startRated();
    store.getState().addRaterMarks(new Map([['a', [{ rater: '安', criterion: 'helpful', mark: 0.25 }]]]));
    const { scene } = store.getState();
    expect(sceneFromFileText(sceneToFile(store.getState()).text)).toMatchObject({ ok: true, value: { scene } });
    const link = await createShareLink(store.getState());
    expect(await openShareLink(link.ok ? link.value.hash : '')).toMatchObject({ ok: true, value: { scene } });
    const old = createTestStore(makeOpened({ reference: { kind: 'rating' } })).store;
    expect(sceneFromFileText(sceneToFile(old.getState()).text)).toMatchObject({ ok: true, value: { scene: { reference: { kind: 'rating' } } } });
  });

  it.each([
    ['marks beyond 1', '"mark":0.25', '"mark":2'],
    ['points that do not add up', '"points":60', '"points":61'],
    ['ids that are none', '"id":"helpful"', '"id":"__proto__"'],
  ])('refuse a file with %s', (_, from, to) => {
    const store = startRated();
    store.getState().addRaterMarks(new Map([['a', [{ rater: 'Ann', criterion: 'helpful', mark: 0.25 }]]]));
    const text = sceneToFile(store.getState()).text.replaceAll(': ', ':');
    expect(text).toContain(from);
    expect(sceneFromFileText(text.replace(from, to))).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});
