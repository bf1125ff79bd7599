// A store with fake clients, disposed after each test by the test file that asks for it.

import { createPlaygroundStore } from '../create-playground-store.ts';
import { EMPTY_SCENE } from '../initial-facts.ts';
import type { OpenedScene, PlaygroundStore } from '../playground-state.ts';
import { NO_STEP_RECORDS } from '../records.ts';
import type { Response, Scene } from '../../core/scene.ts';
import { FakeModelClient, FakeTextJudgesClient } from './fake-clients.ts';

export interface TestStore {
  readonly store: PlaygroundStore;
  readonly model: FakeModelClient;
  readonly text: FakeTextJudgesClient;
  /** Moves the store's clock. */
  readonly wait: (elapsedMs: number) => void;
}

/** A store whose clock stands still until `wait`, and whose scoring starts without delay. */
export function createTestStore(opened?: OpenedScene): TestStore {
  const model = new FakeModelClient();
  const text = new FakeTextJudgesClient();
  let nowMs = 0;
  const store = createPlaygroundStore({
    modelClient: model,
    textJudgesClient: text,
    scoringDelayMs: 0,
    now: () => nowMs,
    ...(opened ? { opened } : {}),
  });
  return {
    store,
    model,
    text,
    wait: (elapsedMs) => {
      nowMs += elapsedMs;
    },
  };
}

/** A response with everything at its default. */
export function makeResponse(id: string, text: string, change: Partial<Response> = {}): Response {
  return { id, title: null, text, cuts: null, rating: null, ...change };
}

/** A scene to open, without scores. */
export function makeOpened(change: Partial<Scene> = {}): OpenedScene {
  const scene: Scene = {
    ...EMPTY_SCENE,
    prompt: 'What is 6 × 7?',
    reference: { kind: 'maths', answer: '42' },
    splitRule: { kind: 'lines' },
    responses: [makeResponse('a', '6 × 7 is 42.\nThe answer is 42.'), makeResponse('b', '6 × 7 is 48.\nThe answer is 48.')],
    ...change,
  };
  return { scene, exampleId: null, steps: NO_STEP_RECORDS, outcomes: new Map() };
}

/** Lets timers and promises settle: every request of the fakes has landed afterwards. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
