import { afterEach, expect, it } from 'vitest';

import { MAX_EVIDENCE_LENGTH } from './limits.ts';
import { sceneFromFileText, sceneToFile } from './scene-transfer.ts';
import { selectScoredGroup } from './selectors.ts';
import { FAKE_READY } from './testing/fake-clients.ts';
import { createTestStore, makeOpened, settle, type TestStore } from './testing/test-store.ts';

const open: TestStore[] = [];
function start(): TestStore {
  const test = createTestStore(makeOpened());
  open.push(test);
  test.model.setState(FAKE_READY);
  return test;
}
afterEach(() => {
  for (const { store } of open.splice(0)) store.dispose();
});

const EVIDENCE = { format: 'text', text: 'A week has 7 days.' } as const;
const records = ({ store }: TestStore) => selectScoredGroup(store.getState()).responses[0]?.steps[0]?.records;

it('asks the fact judge again, leaves the records of the others, and finds the old ones after undo', async () => {
  const test = start();
  const { store, model, text } = test;
  await settle();
  const before = records(test);
  const asked = { model: model.requests.length, text: text.requests.length };
  store.getState().setEvidence(EVIDENCE);
  expect(records(test)).toMatchObject({ fact: null });
  expect(records(test)?.coherence).toBe(before?.coherence);
  await settle();
  expect(model.requests).toHaveLength(asked.model);
  expect(text.requests.slice(asked.text).map(({ evidence }) => evidence)).toEqual([EVIDENCE, EVIDENCE]);
  expect(records(test)?.fact).not.toBeNull();
  const total = text.requests.length;
  store.getState().undo();
  await settle();
  expect(text.requests).toHaveLength(total);
  expect(records(test)?.fact).toEqual(before?.fact);
});

it('travels with the scene, scores and all, and refuses what is too long', async () => {
  const test = start();
  test.store.getState().setEvidence(EVIDENCE);
  await settle();
  const opened = sceneFromFileText(sceneToFile(test.store.getState()).text);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(opened.value.scene.evidence).toEqual(EVIDENCE);
  expect([...opened.value.steps.fact.keys()]).toHaveLength(4);
  expect([...opened.value.steps.fact.keys()].every((key) => key.includes('-'))).toBe(true);
  test.store.getState().setEvidence({ format: 'text', text: 'x'.repeat(MAX_EVIDENCE_LENGTH + 1) });
  expect(test.store.getState().scene.evidence).toEqual(EVIDENCE);
  expect(test.store.getState().notices.at(-1)?.code).toBe('text-too-long');
});
