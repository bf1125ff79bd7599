// What the shipped model reacts to: leaving nothing out changes nothing, later words have no effect, each score can be had again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveOut } from '../core/occlusion/pieces.ts';
import { createNodeEngine } from '../engine/node.ts';
import type { RewardModel } from '../engine/reward-model.ts';
import { SHIPPED_MODEL_DIRECTORY } from '../engine/testing/shipped-model.ts';
import type { OcclusionReport } from '../protocol/occlusion.ts';
import { occludeStep } from './occlusion.ts';

const prompt = 'Lena has 3 boxes with 12 pens each. She gives 7 pens to Tom. How many pens does she have left?';
const steps = ['3 boxes of 12 pens make 3 * 12 = 36 pens.', 'She gives away 7, so 36 - 7 = 29 pens are left.', 'The answer is 29.'];

let model: RewardModel;
let report: OcclusionReport;
const asked = { prompt, steps, step: 1 };
beforeAll(async () => {
  const opened = await createNodeEngine({ modelDirectory: SHIPPED_MODEL_DIRECTORY });
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.detail}`);
  model = opened.value;
  report = await occlude(asked);
}, 60_000);
afterAll(() => model.release());

async function occlude(asked: Parameters<typeof occludeStep>[1]): Promise<OcclusionReport> {
  const reply = await occludeStep(model, asked);
  if (!reply.ok) throw new Error(reply.error.detail);
  return reply.value;
}
async function scoreOf(asked: Parameters<typeof leaveOut>[0]): Promise<number | null> {
  const reply = await model.score(asked);
  if (!reply.ok) throw new Error(reply.error.detail);
  const step = reply.value[asked.step];
  return step?.status === 'scored' ? step.score : null;
}

describe('occlusion by the shipped model', () => {
  it('starts from the score that the step has', async () => {
    expect(report.baseScore).toBeCloseTo((await scoreOf(asked)) ?? Number.NaN, 4);
  });

  it('gives each piece the score of the text without it', async () => {
    const { pieces } = report;
    expect(pieces.length).toBeGreaterThan(30);
    for (const piece of pieces.filter((_, index) => index % 7 === 0)) {
      expect(piece.score).toBeCloseTo((await scoreOf(leaveOut(asked, piece))) ?? Number.NaN, 4);
    }
  });

  it('of an empty piece changes nothing', async () => {
    const nothing = leaveOut(asked, { step: 1, span: { start: 3, end: 3 }, kind: 'word' });
    const reply = await model.scoreStep({ requests: [asked, nothing], step: 1 });
    if (!reply.ok) throw new Error(reply.error.detail);
    expect(reply.value[1]).toEqual(reply.value[0]);
  });

  it('is blind to what follows the step', async () => {
    const followed = await occlude({ prompt, steps: [...steps.slice(0, 2), 'Nonsense 999 = 3.', 'More of it.'], step: 1 });
    expect(followed).toEqual(report);
    expect(report.pieces.every(({ step }) => step === null || step <= 1)).toBe(true);
  });

  it('finds that a step reacts to what it says', async () => {
    const { baseScore, pieces } = report;
    const greatest = Math.max(...pieces.map(({ score }) => Math.abs((score ?? baseScore) - baseScore)));
    expect(greatest).toBeGreaterThan(0.02);
  });

  it('leaves a piece without a score where nothing of the step would be left', async () => {
    const { pieces } = await occlude({ prompt, steps: ['36'], step: 0 });
    expect(pieces.at(-1)).toMatchObject({ step: 0, score: null });
  });

  it('knows what the model sees of a long response', () => {
    const long = Array.from({ length: 60 }, (_, index) => `Step ${index}: we add ${index} and one more, which makes ${index + 1}.`);
    const view = model.viewOf({ prompt, steps: long }, 59);
    expect(view?.firstStep).toBeGreaterThan(10);
    expect(view?.tokens).toBeLessThanOrEqual(512);
    expect(model.viewOf({ prompt, steps: long.slice(0, 3) }, 1)?.firstStep).toBe(0);
  });

  it('reports progress and stops when nobody waits', async () => {
    const abort = new AbortController();
    const heard: number[] = [];
    const reply = await occludeStep(model, asked, {
      signal: abort.signal,
      onProgress: (done) => {
        heard.push(done);
        abort.abort();
      },
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(heard).toHaveLength(1);
  });

  it('of a step that is not scored is a failure with its reason', async () => {
    expect(await occludeStep(model, { prompt, steps: ['pens '.repeat(5_000)], step: 0 })).toMatchObject({ ok: false, error: { code: 'run-failed' } });
    expect(await occludeStep(model, { prompt, steps: ['a', ''], step: 1 })).toMatchObject({ ok: false });
    expect(await occludeStep(model, { prompt, steps, step: 9 })).toMatchObject({ ok: false });
  });

  it('of a hostile text ends in bounded time', async () => {
    const reply = await occludeStep(model, { prompt: '('.repeat(100_000), steps: ['的'.repeat(400), '1 + 1 = 2'], step: 1 });
    expect(reply.ok).toBe(true);
  }, 120_000);
});
