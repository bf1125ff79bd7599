import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPlaygroundStore } from './create-playground-store.ts';
import type { StepRecord } from './playground-state.ts';
import { NO_STEP_RECORDS } from './records.ts';
import { responseSteps } from './response-steps.ts';
import { selectDerived, selectProvenance, selectScoredGroup } from './selectors.ts';
import { FAKE_READY, FakeModelClient, fakeScore, FakeTextJudgesClient } from './testing/fake-clients.ts';
import type { TestStore } from './testing/test-store.ts';
import { createTestStore, makeOpened, makeResponse, settle } from './testing/test-store.ts';
import { toScore } from '../core/judgement.ts';

const open: TestStore[] = [];
function start(opened = makeOpened()): TestStore {
  const test = createTestStore(opened);
  open.push(test);
  return test;
}
afterEach(() => {
  for (const { store } of open.splice(0)) store.dispose();
  vi.useRealTimers();
});

/** A scene whose coherence was judged elsewhere. */
function openedWithCoherence(provenance: StepRecord['provenance'], judgedBy: string): ReturnType<typeof makeOpened> {
  const opened = makeOpened();
  const records = opened.scene.responses.flatMap((response) =>
    responseSteps(response, opened.scene).keys.map((key): [string, StepRecord] => [
      key,
      { judgement: { status: 'scored', score: toScore(0.5), findings: [] }, judgedBy, provenance },
    ]),
  );
  return { ...opened, steps: { ...NO_STEP_RECORDS, coherence: new Map(records) } };
}

/** A scene of which all was judged beforehand. */
function openedAsShipped(): ReturnType<typeof makeOpened> {
  const { steps, ...opened } = openedWithCoherence('precomputed', 'shipped 1');
  return { ...opened, steps: { syntax: steps.coherence, coherence: steps.coherence, fact: steps.coherence } };
}

const coherenceOf = ({ store }: TestStore, index = 0): readonly (StepRecord | null)[] =>
  selectScoredGroup(store.getState()).responses[index]?.steps.map((step) => step.records.coherence) ?? [];

describe('scoring', () => {
  it('asks the text judges at once and the model when it is ready', async () => {
    const { store, model, text } = start();
    await settle();
    expect(text.requests).toHaveLength(2);
    expect(model.requests).toHaveLength(0);
    expect(selectDerived(store.getState()).responses.map((response) => response.outcome)).toEqual([1, 0]);
    model.setState(FAKE_READY);
    await settle();
    expect(model.requests).toHaveLength(2);
    expect(selectProvenance(store.getState())).toMatchObject({ kind: 'live', notRunCount: 0 });
    expect(store.getState().pending.coherence.size).toBe(0);
  });

  it('asks the text judges again when another parser has made the syntax judge another judge', async () => {
    const { store, text } = start();
    await settle();
    const ready = { status: 'ready' } as const;
    const parsers = { latex: ready, expressions: ready, code: ready, grammar: ready };
    text.version = '2';
    text.sayParsers({ parsers, judgedBy: 'syntax 2' });
    await settle();
    expect(store.getState().parsers).toEqual(parsers);
    expect(text.requests).toHaveLength(4);
    expect(new Set([...store.getState().steps.syntax.values()].map(({ judgedBy }) => judgedBy))).toEqual(new Set(['syntax 2']));
    text.sayParsers({ parsers, judgedBy: 'syntax 2' });
    await settle();
    expect(text.requests).toHaveLength(4);
  });

  it('asks for the parsers again when the person asks again', () => {
    const { store, text } = start();
    store.getState().retryScoring();
    expect(text.loadedParsersCount).toBe(1);
  });

  it('asks nobody anything while weights, λ and aggregator move', async () => {
    const { store, model, text } = start();
    model.setState(FAKE_READY);
    await settle();
    const before = model.messageCount() + text.messageCount();
    store.getState().beginDrag();
    for (let move = 0; move < 50; move++) store.getState().moveWeight(move % 3, (move * 37) % 101);
    store.getState().endDrag();
    store.getState().setLambda(0.3);
    store.getState().setAggregator('min');
    store.getState().undo();
    await settle();
    expect(model.messageCount() + text.messageCount()).toBe(before);
  });

  it('goes on scoring while a drag goes on', async () => {
    vi.useFakeTimers();
    const model = new FakeModelClient();
    const store = createPlaygroundStore({ modelClient: model, textJudgesClient: new FakeTextJudgesClient(), opened: makeOpened() });
    store.getState().beginDrag();
    for (let move = 0; move < 20; move++) {
      store.getState().moveWeight(0, move);
      if (move === 5) model.setState(FAKE_READY);
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(model.requests).toHaveLength(2);
    store.dispose();
  });

  it('waits for a pause in typing before it asks', async () => {
    vi.useFakeTimers();
    const text = new FakeTextJudgesClient();
    const store = createPlaygroundStore({ modelClient: new FakeModelClient(), textJudgesClient: text });
    const id = store.getState().addEmptyResponse() ?? '';
    for (const typed of ['W', 'Wh', 'Why', 'Why?']) {
      store.getState().setResponseText(id, typed);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(text.requests).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(300);
    expect(text.requests.map((request) => request.steps)).toEqual([['Why?']]);
    store.dispose();
  });

  it('keeps the scores of the steps before an edited one', async () => {
    const test = start();
    test.model.setState(FAKE_READY);
    await settle();
    const [first] = coherenceOf(test);
    test.store.getState().setResponseText('a', '6 × 7 is 42.\nSo it is 42.');
    expect(coherenceOf(test)).toEqual([first, null]);
    await settle();
    expect(coherenceOf(test)[1]?.judgement).toMatchObject({ score: fakeScore('So it is 42.', 'coherence') });
    expect(test.model.requests).toHaveLength(3);
  });

  it('asks nothing when undo brings back what was scored', async () => {
    const { store, model, text } = start();
    model.setState(FAKE_READY);
    await settle();
    store.getState().setPrompt('Something else?');
    await settle();
    const before = model.messageCount() + text.messageCount();
    store.getState().undo();
    await settle();
    expect(model.messageCount() + text.messageCount()).toBe(before);
  });

  it('asks once for identical responses', async () => {
    const { model } = start(makeOpened({ responses: [makeResponse('a', 'x\ny'), makeResponse('b', 'x\ny')] }));
    model.setState(FAKE_READY);
    await settle();
    expect(model.requests).toHaveLength(1);
  });

  it('aborts a request that an edit has overtaken', async () => {
    const test = start(makeOpened({ responses: [makeResponse('a', 'old')] }));
    test.model.gate.hold();
    test.model.setState(FAKE_READY);
    await settle();
    expect(test.store.getState().pending.coherence.has('a')).toBe(true);
    test.store.getState().setResponseText('a', 'new');
    await settle();
    test.model.gate.release();
    await settle();
    expect(test.model.abortedCount).toBe(1);
    expect(test.model.requests.map((request) => request.steps)).toEqual([['old'], ['new']]);
    expect(coherenceOf(test)[0]?.judgement).toMatchObject({ score: fakeScore('new', 'coherence') });
    expect(test.store.getState().notices).toEqual([]);
  });

  it('leaves steps not run after a failure, says so, and asks again only when told', async () => {
    const test = start(makeOpened({ responses: [makeResponse('a', 'x')] }));
    test.model.failure = { code: 'timed-out', detail: '30 s' };
    test.model.setState(FAKE_READY);
    await settle();
    expect(coherenceOf(test)).toEqual([null]);
    expect(test.store.getState().notices).toMatchObject([{ code: 'scoring-failed', params: { error: 'timed-out' } }]);
    test.store.getState().setReference({ kind: 'none' });
    await settle();
    expect(test.model.requests).toHaveLength(1);
    test.model.failure = null;
    test.store.getState().retryScoring();
    await settle();
    expect(coherenceOf(test)[0]?.provenance).toBe('live');
  });

  it.each(['precomputed', 'shared', 'saved'] as const)('shows %s scores until live ones replace them', async (provenance) => {
    const test = start(openedWithCoherence(provenance, 'fake-prm 1'));
    await settle();
    expect(selectProvenance(test.store.getState()).byJudge.coherence.kind).toBe(provenance);
    expect(test.model.requests).toHaveLength(0);
    test.model.setState(FAKE_READY);
    await settle();
    expect(selectProvenance(test.store.getState()).byJudge.coherence.kind).toBe('live');
  });

  it('asks no judge for an example as it was shipped, and all of them once the model is there', async () => {
    const test = start(openedAsShipped());
    await settle();
    expect(test.text.requests).toHaveLength(0);
    expect(selectProvenance(test.store.getState()).kind).toBe('precomputed');
    test.model.setState(FAKE_READY);
    await settle();
    expect(selectProvenance(test.store.getState()).kind).toBe('live');
  });

  it('judges an example again once its text has been changed', async () => {
    const test = start(openedAsShipped());
    test.store.getState().setPrompt('Another question?');
    await settle();
    expect(selectProvenance(test.store.getState()).byJudge.fact.kind).toBe('live');
  });

  it('scores again when another model is ready', async () => {
    const test = start();
    test.model.setState(FAKE_READY);
    await settle();
    test.model.judgedBy = 'fake-prm 2';
    test.model.setState({ status: 'idle' });
    const model = { name: 'fake-prm', version: '2', sha256: 'other', bytes: 1, origin: 'shipped' } as const;
    test.model.setState({ status: 'ready', backend: { kind: 'wasm', threads: 1 }, model, notices: [] });
    await settle();
    expect(selectProvenance(test.store.getState()).byJudge.coherence.judgedBy).toEqual(['fake-prm 2']);
    expect(test.model.requests).toHaveLength(4);
  });

  it('does not ask for ever when a judge leaves a step out', async () => {
    const test = start();
    test.model.judgedBy = 'unstable';
    test.model.score = async (request) => {
      test.model.requests.push(request);
      return { ok: true, value: { judgedBy: 'short', judgements: [] } };
    };
    test.model.setState(FAKE_READY);
    await settle();
    expect(test.model.requests).toHaveLength(2);
    expect(test.store.getState().notices.at(-1)?.code).toBe('scoring-failed');
  });

  it('survives a client that throws', async () => {
    const test = start();
    test.text.judge = () => Promise.reject(new Error('broken'));
    test.store.getState().setPrompt('again');
    await settle();
    expect(test.store.getState().notices.at(-1)).toMatchObject({ code: 'scoring-failed', params: { judge: 'text' } });
  });

  it('needs no judge for ratings, and shows them at once', () => {
    const { store, text } = start(makeOpened({ reference: { kind: 'rating' } }));
    store.getState().setRating('a', 0.7);
    expect(selectDerived(store.getState()).responses.map((response) => response.outcome)).toEqual([0.7, null]);
    expect(text.outcomeTexts).toHaveLength(0);
  });

  it('keeps live scores when the same texts are opened with scores from elsewhere', async () => {
    const test = start();
    test.model.setState(FAKE_READY);
    await settle();
    test.store.getState().openScene(openedWithCoherence('shared', 'forged 9'));
    expect(coherenceOf(test).every((record) => record?.provenance === 'live')).toBe(true);
  });
});

describe('selectors', () => {
  it('hand out the same objects until an input changes', async () => {
    const { store } = start();
    await settle();
    const group = selectScoredGroup(store.getState());
    const derived = selectDerived(store.getState());
    store.getState().setFocus({ responseId: 'a', stepIndex: 1 });
    expect(selectDerived(store.getState())).toBe(derived);
    store.getState().moveWeight(0, 60);
    expect(selectScoredGroup(store.getState())).toBe(group);
    expect(selectDerived(store.getState())).not.toBe(derived);
  });
});
