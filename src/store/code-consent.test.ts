// When code runs: never on opening, after a click, and by itself only where the scene began here.
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeRequest, CodeRunnerClient, CodeRunnerState } from '../client/client.ts';
import { createPlaygroundStore } from './create-playground-store.ts';
import type { OpenedScene, PlaygroundStore } from './playground-state.ts';
import { selectScoredGroup } from './selectors.ts';
import { FakeModelClient, FakeTextJudgesClient } from './testing/fake-clients.ts';
import { makeOpened, makeResponse, settle } from './testing/test-store.ts';

const PASSED = { status: 'passed', test: 'f(1) -> 1', message: null, expected: '1', got: '1' } as const;

class FakeCodeRunner implements CodeRunnerClient {
  readonly requests: CodeRequest[] = [];
  isBroken = false;
  pause: Promise<void> = Promise.resolve();
  #listeners = new Set<(state: CodeRunnerState) => void>();
  judge: CodeRunnerClient['judge'] = async (request, { onTest }) => {
    this.requests.push(request);
    onTest?.([PASSED], 2);
    await this.pause;
    for (const listener of this.#listeners) listener(this.isBroken ? { status: 'failed', language: request.language, detail: 'no' } : { status: 'idle' });
    if (this.isBroken) return { ok: false, error: { code: 'run-failed', detail: 'no' } };
    return { ok: true, value: { status: 'known', reward: request.responseText.includes('right') ? 1 : 0.5, answer: null, tests: [], judgedBy: 'python-tests 1' } };
  };
  subscribe = (listener: (state: CodeRunnerState) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  dispose = (): void => undefined;
}

let store: PlaygroundStore | null = null;
afterEach(() => store?.dispose());

function createCodeStore(opened?: OpenedScene) {
  const runner = new FakeCodeRunner();
  const made = createPlaygroundStore({
    modelClient: new FakeModelClient(),
    textJudgesClient: new FakeTextJudgesClient(),
    codeRunnerClient: runner,
    scoringDelayMs: 0,
    ...(opened ? { opened } : {}),
  });
  store = made;
  return { store: made, runner };
}

const CODE = { kind: 'code', language: 'python', tests: 'f(1) -> 1' } as const;
const fromElsewhere = (): OpenedScene => makeOpened({ reference: CODE, responses: [makeResponse('a', 'right'), makeResponse('b', 'half')] });
const rewards = (made: PlaygroundStore): (number | null)[] => selectScoredGroup(made.getState()).group.outcomes.slice();

describe('code', () => {
  it('shows its tests one by one while it runs, and no longer once the outcome is there', async () => {
    const { store: made, runner } = createCodeStore(fromElsewhere());
    let goOn = (): void => undefined;
    runner.pause = new Promise((resolve) => (goOn = resolve));
    made.getState().runCode();
    await settle();
    expect(made.getState().runningTests).toMatchObject({ done: [PASSED], count: 2 });
    expect(rewards(made)).toEqual([null, null]);
    goOn();
    await settle();
    expect(rewards(made)).toEqual([1, 0.5]);
    expect(made.getState().runningTests).toBeNull();
  });

  it('of a scene from elsewhere runs only after a click, edits included', async () => {
    const { store: made, runner } = createCodeStore(fromElsewhere());
    await settle();
    made.getState().setResponseText('a', 'right and edited');
    await settle();
    expect(runner.requests).toEqual([]);
    expect(rewards(made)).toEqual([null, null]);
    made.getState().runCode();
    await settle();
    expect(rewards(made)).toEqual([1, 0.5]);
    expect(runner.requests.map(({ responseText }) => responseText)).toEqual(['right and edited', 'half']);
    made.getState().setResponseText('b', 'right now');
    await settle();
    expect(rewards(made)).toEqual([1, 1]);
    expect(runner.requests).toHaveLength(3);
  });

  it('that was typed here runs by itself, once for each text', async () => {
    const { store: made, runner } = createCodeStore();
    made.getState().addResponses('right\n---\nhalf');
    made.getState().setReference(CODE);
    await settle();
    expect(rewards(made)).toEqual([1, 0.5]);
    made.getState().moveWeight(0, 50);
    made.getState().setPrompt('Another prompt');
    await settle();
    expect(runner.requests).toHaveLength(2);
  });

  it('of an example stands as computed beforehand until it is edited or asked for', async () => {
    const opened = { ...fromElsewhere(), mayRunCode: true };
    const { store: made, runner } = createCodeStore();
    made.getState().setReference(CODE);
    made.getState().openScene(opened);
    await settle();
    // No outcome came with this one, so it is owed; with one it would stand.
    expect(runner.requests).toHaveLength(2);
    made.getState().openScene({ ...opened, outcomes: new Map([...made.getState().outcomes].map(([key, record]) => [key, { ...record, provenance: 'precomputed' as const }])) });
    await settle();
    expect(runner.requests).toHaveLength(2);
  });

  it('loses its leave when undo brings back a scene that had none', async () => {
    const { store: made, runner } = createCodeStore(fromElsewhere());
    made.getState().openScene({ ...makeOpened({ prompt: 'Mine', reference: CODE, responses: [makeResponse('c', 'right')] }), mayRunCode: true });
    await settle();
    expect(runner.requests).toHaveLength(1);
    made.getState().undo();
    made.getState().setResponseText('a', 'something else');
    await settle();
    expect(made.getState().codeConsent).toBe('none');
    expect(runner.requests).toHaveLength(1);
  });

  it('that could not run is asked for again by the next click', async () => {
    const { store: made, runner } = createCodeStore(fromElsewhere());
    runner.isBroken = true;
    made.getState().runCode();
    await settle();
    expect(made.getState().codeRunner.status).toBe('failed');
    expect(rewards(made)).toEqual([null, null]);
    runner.isBroken = false;
    made.getState().runCode();
    await settle();
    expect(rewards(made)).toEqual([1, 0.5]);
  });
});
