import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../core/judgement.ts';
import { toScore } from '../core/judgement.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { writeSceneText } from './scene-file/write-scene-file.ts';
import { sceneFromFileText, sceneToFile } from './scene-transfer.ts';
import { selectDerived, selectProvenance, selectScoredGroup } from './selectors.ts';
import { FAKE_READY } from './testing/fake-clients.ts';
import type { TestStore } from './testing/test-store.ts';
import { createTestStore, makeOpened, makeResponse, settle } from './testing/test-store.ts';

const open: TestStore[] = [];
async function score(texts: readonly string[]): Promise<TestStore> {
  const test = createTestStore(makeOpened({ responses: texts.map((text, i) => makeResponse(`r${i}`, text)) }));
  open.push(test);
  test.model.setState(FAKE_READY);
  await settle();
  return test;
}
afterEach(() => {
  for (const { store } of open.splice(0)) store.dispose();
});

/** What is saved must open again, whatever it is. */
function expectToReopen({ store }: TestStore): void {
  expect(sceneFromFileText(sceneToFile(store.getState()).text)).toMatchObject({ ok: true, value: { scene: store.getState().scene } });
}

describe('hard input', () => {
  it('takes an empty prompt and empty responses without asking for steps that are not there', async () => {
    const test = await score(['', ' \n ']);
    test.store.getState().setPrompt('');
    await settle();
    expect(test.model.requests).toHaveLength(0);
    expect(selectDerived(test.store.getState()).responses.map((response) => response.process)).toEqual([null, null]);
    expectToReopen(test);
  });

  it('scores five hundred steps in one request', async () => {
    const test = await score([Array.from({ length: 500 }, (_, k) => `step ${k}`).join('\n')]);
    expect(test.model.requests.map((request) => request.steps.length)).toEqual([500]);
    expect(selectProvenance(test.store.getState()).notRunCount).toBe(0);
    expectToReopen(test);
  });

  it('takes a megabyte in fifteen thousand steps', async () => {
    const line = 'A line of some seventy characters, as a solution has them: 12 + 3 = 15.\n';
    const test = await score([line.repeat(15_000)]);
    expect(test.store.getState().scene.responses[0]?.text.length).toBeGreaterThan(1_000_000);
    expect(selectProvenance(test.store.getState()).notRunCount).toBe(0);
    expectToReopen(test);
  });

  it('leaves evidence out first and then scores where the whole would be too long to open again', async () => {
    const test = await score(['x\ny']);
    const facts = test.store.getState();
    const bare = writeSceneText(facts, { withFindings: false, withScores: false });
    const text = writeSceneText(facts, { withFindings: true, maxLength: bare.length });
    expect(text).toBe(bare);
    expect(sceneFromFileText(text)).toMatchObject({ ok: true, value: { scene: facts.scene } });
  });

  it('gives identical responses identical scores', async () => {
    const test = await score(['x\ny', 'x\ny']);
    const [a, b] = selectDerived(test.store.getState()).responses;
    expect(a?.stepRewards).toEqual(b?.stepRewards);
    expect(selectDerived(test.store.getState()).ranking.ranks).toEqual([1, 1]);
  });

  it('refuses the response that is too long, takes the others, and gives the refused one back', async () => {
    const test = await score([]);
    const huge = 'x'.repeat(MAX_TEXT_LENGTH + 1);
    const { addedIds, refusedText } = test.store.getState().addResponses(`one\n---\n${huge}\n---\ntwo`);
    expect(addedIds).toHaveLength(2);
    expect(refusedText).toBe(huge);
  });

  it('saves what a judge with too much to say has said, shortened, and opens it again', async () => {
    const test = await score(['x']);
    const finding: Finding = { code: 'long', params: { token: 'y'.repeat(50_000) }, span: { start: 0, end: 1 }, cost: 0.1, method: 'rule' };
    const findings = Array.from({ length: 3_000 }, () => finding);
    const key = selectScoredGroup(test.store.getState()).responses[0]?.steps[0]?.key ?? '';
    const { steps } = test.store.getState();
    const record = { judgement: { status: 'scored', score: toScore(0.5), findings } as const, judgedBy: 'syntax 1', provenance: 'live' as const };
    test.store.setState({ steps: { ...steps, syntax: new Map([[key, record]]) } });
    expectToReopen(test);
  });
});
