// Scores of steps: read where each step ends, clamped for float noise alone, one run at a time, cancelled between windows.
import { describe, expect, it } from 'vitest';
import { createRewardModel, MAX_WINDOWS } from './reward-model.ts';
import type { ModelSession } from './ort-runtime.ts';
import { FAKE_MANIFEST, FAKE_TOKENIZER, FAKE_WASM } from './testing/fake-model.ts';
import { createTokenizer } from './tokenizer.ts';

const tokenizer = createTokenizer(FAKE_TOKENIZER, FAKE_MANIFEST.specialTokens);
const open = (run: ModelSession['run']) =>
  createRewardModel({ manifest: FAKE_MANIFEST, tokenizer, session: { run, parallelRuns: 1, release: async () => undefined }, backend: FAKE_WASM });
const fill = (score: number): ModelSession['run'] => async ({ rows, endCount }) => new Float32Array(rows * endCount).fill(score);
/** Each end scores the step id of its position over a hundred: what is read tells where. */
const byStep: ModelSession['run'] = async ({ stepIds, endPositions, endCount, length }) =>
  Float32Array.from(endPositions, (position, place) => Math.min(1, (stepIds[Math.floor(place / endCount) * length + position] ?? 0) / 100));
const request = { prompt: 'two plus three', steps: ['2 + 3 = 5', '', 'five'] };

describe('one response', () => {
  it('is scored at each step’s end; an empty step is not checked', async () => {
    const reply = await open(byStep).score(request);
    expect(reply).toEqual({
      ok: true,
      value: [
        { status: 'scored', score: Math.fround(0.01), isContextCut: false },
        { status: 'not-checked', reason: 'empty-step' },
        { status: 'scored', score: Math.fround(0.03), isContextCut: false },
      ],
    });
  });

  it('is read without marks where the manifest says so, as it is written otherwise', async () => {
    const lengths: number[] = [];
    const run: ModelSession['run'] = async (batch) => { lengths.push(batch.inputIds.indexOf(FAKE_MANIFEST.specialTokens.pad)); return fill(0.5)(batch); };
    for (const manifest of [FAKE_MANIFEST, { ...FAKE_MANIFEST, textForm: 'plain' as const }]) {
      const model = createRewardModel({ manifest, tokenizer, session: { run, parallelRuns: 1, release: async () => undefined }, backend: FAKE_WASM });
      for (const steps of [['2 + 3 = 5'], ['**2 + 3 = 5**']]) await model.score({ prompt: 'two plus three', steps });
    }
    const [bare, marked, bareAgain, plain] = lengths;
    expect(marked).toBeGreaterThan(bare ?? 0);
    expect([bareAgain, plain]).toEqual([bare, bare]);
  });

  it('longer than the window is scored in windows, with the cut context said', async () => {
    const reply = await open(fill(0.5)).score({ prompt: 'two', steps: Array.from({ length: 20 }, () => '2 + 3 = 5') });
    if (!reply.ok) throw new Error(reply.error.detail);
    expect(reply.value.map((step) => step.status)).toEqual(Array.from({ length: 20 }, () => 'scored'));
    expect(reply.value[0]).toMatchObject({ isContextCut: false });
    expect(reply.value[19]).toMatchObject({ isContextCut: true });
  });

  it('with a step longer than the window leaves that step unchecked', async () => {
    const reply = await open(fill(0.5)).score({ prompt: 'two', steps: ['five '.repeat(100), 'five'] });
    expect(reply).toMatchObject({ ok: true, value: [{ reason: 'step-too-long' }, { status: 'scored', isContextCut: true }] });
  });

  it('of more windows than can be run in bounded time is scored as far as that', async () => {
    let runs = 0;
    const model = open(async (batch) => { runs += 1; return fill(0.5)(batch); });
    const reply = await model.score({ prompt: 'two', steps: Array.from({ length: 800 }, () => '2 + 3 = 5') });
    if (!reply.ok) throw new Error(reply.error.detail);
    expect(runs).toBe(MAX_WINDOWS);
    expect(reply.value[0]).toMatchObject({ status: 'scored' });
    expect(reply.value.at(-1)).toEqual({ status: 'not-checked', reason: 'too-large' });
  });

  it.each([[1 + 5e-7, 1], [-5e-7, 0]])('may be off by float noise: %d is %d', async (raw, score) => {
    expect(await open(fill(raw)).score({ prompt: 'two', steps: ['five'] })).toMatchObject({ ok: true, value: [{ score }] });
  });

  it.each([[1.001], [-0.001], [Number.NaN], [Number.POSITIVE_INFINITY]])('with a score of %d is a failure, never a number', async (raw) => {
    expect(await open(fill(raw)).score({ prompt: 'two', steps: ['five'] })).toMatchObject({ ok: false, error: { code: 'run-failed' } });
  });
});

describe('many requests', () => {
  it('never run at the same time, and a failed one does not stop the next', async () => {
    let under = 0;
    let runs = 0;
    const model = open(async (batch) => {
      under += 1;
      runs += 1;
      expect(under).toBe(1);
      await Promise.resolve();
      under -= 1;
      if (runs === 1) throw new Error('first run fails');
      return fill(0.5)(batch);
    });
    const replies = await Promise.all([model.score(request), model.score(request), model.score(request)]);
    expect(replies.map((reply) => reply.ok)).toEqual([false, true, true]);
  });

  it('that nobody waits for are left before their next window', async () => {
    const abort = new AbortController();
    let runs = 0;
    const model = open(async (batch) => { runs += 1; abort.abort(); return fill(0.5)(batch); });
    const reply = await model.score({ prompt: 'two', steps: Array.from({ length: 40 }, () => '2 + 3 = 5') }, abort.signal);
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(runs).toBe(1);
  });

  it('in batches get the scores that they get alone, in their own order', async () => {
    const requests = [
      { prompt: 'two', steps: ['2 + 3 = 5', 'five'] },
      { prompt: 'two plus three', steps: [] },
      { prompt: 'two', steps: Array.from({ length: 20 }, () => '2 + 3 = 5') },
      request,
    ];
    const model = open(byStep);
    const together = await model.scoreMany(requests);
    const alone = await Promise.all(requests.map((one) => model.score(one)));
    expect(together).toEqual({ ok: true, value: alone.map((reply) => (reply.ok ? reply.value : reply.error)) });
  });

  it('that repeat or continue each other cost one run, in which each end is read once', async () => {
    const steps = ['2 + 3 = 5', 'five', '5 = 2 + 3'];
    const requests = [...Array.from({ length: 40 }, () => steps), steps.slice(0, 1), steps.slice(0, 2)].map((some) => ({ prompt: 'two', steps: some }));
    const read: number[][] = [];
    const together = await open(async (batch) => { read.push([...batch.endPositions]); return byStep(batch); }).scoreMany(requests);
    if (!together.ok) throw new Error(together.error.detail);
    expect(read).toHaveLength(1);
    expect(new Set(read[0]?.filter((position) => position > 0)).size).toBe(3);
    expect(read[0]).toHaveLength(8);
    expect(together.value.map((scores) => scores.map((step) => (step.status === 'scored' ? Math.round(step.score * 100) : null)))).toEqual(requests.map(({ steps: some }) => some.map((_, step) => step + 1)));
  });
});
