// The models that ship, on native ONNX Runtime: each loads, agrees with its float golden scores, and sees no later step.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseManifest } from '../protocol/manifest.ts';
import { createNodeEngine } from './node.ts';
import type { RewardModel } from './reward-model.ts';
import { checkAgainstManifest } from './self-check.ts';
import type { StepScore } from './step-scores.ts';
import { ENGLISH_MODEL_DIRECTORY, readShippedJson, SHIPPED_MODEL_DIRECTORY } from './testing/shipped-model.ts';

const prompt = 'Lena has 3 boxes with 12 pens each. She gives 7 pens to Tom. How many pens does she have left?';
const steps = ['3 boxes of 12 pens make 3 * 12 = 36 pens.', 'She gives away 7, so 36 - 7 = 29 pens are left.', 'The answer is 29.', 'So 29 * 2 = 60.'];

function numberOf(step: StepScore): number {
  if (step.status !== 'scored') throw new Error(step.reason);
  return step.score;
}

describe.each([['prm-minilm-l6', ENGLISH_MODEL_DIRECTORY], ['prm-e5-l6', SHIPPED_MODEL_DIRECTORY]])('%s', (_name, directory) => {
  let model: RewardModel;
  beforeAll(async () => {
    const opened = await createNodeEngine({ modelDirectory: directory });
    if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.detail}`);
    model = opened.value;
  });
  afterAll(() => model.release());

  async function scoresOf(request: { prompt: string; steps: string[] }): Promise<number[]> {
    const reply = await model.score(request);
    if (!reply.ok) throw new Error(reply.error.detail);
    return reply.value.map(numberOf);
  }
  describe('the shipped manifest', () => {
    it('is of the form that the page accepts', () => {
      expect(parseManifest(readShippedJson('manifest.json', directory))).toMatchObject({ ok: true });
    });

    it('promises at most 25 MB', () => {
      expect(model.info.bytes).toBeLessThanOrEqual(25_000_000);
    });
  });

  describe('the quantized model', () => {
    it('agrees with the float model’s golden scores within the manifest’s tolerance', async () => {
      const manifest = parseManifest(readShippedJson('manifest.json', directory));
      if (!manifest.ok) throw new Error(manifest.error);
      const check = await checkAgainstManifest(model.score, manifest.value.selfCheck);
      expect(check).toMatchObject({ ok: true });
    });

    it('would fail the self-check with other golden scores', async () => {
      const manifest = parseManifest(readShippedJson('manifest.json', directory));
      if (!manifest.ok) throw new Error(manifest.error);
      const { selfCheck } = manifest.value;
      const shifted = selfCheck.cases.map((one) => ({ ...one, scores: one.scores.map((score) => Math.min(1, score + 2 * selfCheck.tolerance)) }));
      expect(await checkAgainstManifest(model.score, { ...selfCheck, cases: shifted })).toMatchObject({
        ok: false,
        error: { code: 'self-check-failed' },
      });
    });
  });

  describe('one pass', () => {
    it('gives each step the score that it has when nothing follows it', async () => {
      const whole = await scoresOf({ prompt, steps });
      for (let count = 1; count <= steps.length; count += 1) {
        const prefix = await scoresOf({ prompt, steps: steps.slice(0, count) });
        prefix.forEach((score, index) => {
          expect(score).toBeCloseTo(whole[index] ?? Number.NaN, 4);
        });
      }
    });

    it('gives the same whatever the padding and the company in a batch', async () => {
      const requests = [{ prompt, steps }, { prompt: 'What is 2 + 3?', steps: ['2 + 3 = 5'] }, { prompt, steps: steps.slice(0, 2) }, { prompt, steps: [...steps.slice(0, 1), ...steps.slice(2)] }, { prompt, steps: steps.slice(1) }];
      const together = await model.scoreMany(requests);
      if (!together.ok) throw new Error(together.error.detail);
      for (const [index, request] of requests.entries()) {
        const alone = await scoresOf(request);
        const batched = (together.value[index] ?? []).map(numberOf);
        batched.forEach((score, step) => {
          expect(score).toBeCloseTo(alone[step] ?? Number.NaN, 4);
        });
      }
    });

    it('depends on the question and on what the step says', async () => {
      const [said] = await scoresOf({ prompt, steps: ['3 * 12 = 36'] });
      const [other] = await scoresOf({ prompt, steps: ['3 * 12 = 38'] });
      const [elsewhere] = await scoresOf({ prompt: 'What is the capital of France?', steps: ['3 * 12 = 36'] });
      expect(new Set([said, other, elsewhere]).size).toBe(3);
    });
  });

  describe('hostile text', () => {
    it.each([
      ['no steps', { prompt, steps: [] }, []],
      ['an empty prompt', { prompt: '', steps: ['2 + 3 = 5'] }, ['scored']],
      ['a step of 10,000 words', { prompt, steps: ['pens '.repeat(10_000), '3 * 12 = 36'] }, ['step-too-long', 'scored']],
      ['control characters and emoji', { prompt: '\u0000\u202e', steps: ['\u0007👩‍👩‍👧‍👦\u200b', '[SEP] [CLS]'] }, ['scored', 'scored']],
      ['blank steps', { prompt, steps: ['', ' \n\t', '5'] }, ['empty-step', 'empty-step', 'scored']],
    ])('%s', async (_what, request, expected) => {
      const reply = await model.score(request);
      if (!reply.ok) throw new Error(reply.error.detail);
      expect(reply.value.map((one) => (one.status === 'scored' ? 'scored' : one.reason))).toEqual(expected);
    });

    it('500 steps come back in order, later ones with cut context', async () => {
      const reply = await model.score({ prompt, steps: Array.from({ length: 500 }, (_, index) => `Step ${index}: ${index} + 1 = ${index + 1}.`) });
      if (!reply.ok) throw new Error(reply.error.detail);
      expect(reply.value).toHaveLength(500);
      expect(reply.value[0]).toMatchObject({ status: 'scored', isContextCut: false });
      expect(reply.value[499]).toMatchObject({ status: 'scored', isContextCut: true });
    }, 60_000);
  });
});

describe('a folder without a model', () => {
  it('is named in the failure', async () => {
    expect(await createNodeEngine({ modelDirectory: '/nowhere' })).toMatchObject({
      ok: false,
      error: { code: 'manifest-unreachable', detail: expect.stringContaining('/nowhere/manifest.json') as string },
    });
  });
});
