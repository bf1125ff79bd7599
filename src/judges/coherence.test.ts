// What the coherence judge makes of the model's scores.
import { describe, expect, it } from 'vitest';
import type { RewardModel } from '../engine/reward-model.ts';
import type { StepScore } from '../engine/step-scores.ts';
import { judgeCoherence, judgeCoherenceOfMany } from './coherence.ts';

function modelThatSays(scores: readonly StepScore[]): RewardModel {
  return {
    info: { name: 'prm', version: '1.2.0', sha256: '', bytes: 1, origin: 'shipped' },
    backend: { kind: 'native', threads: 1 },
    threshold: 0.5,
    languages: ['en'],
    score: () => Promise.resolve({ ok: true, value: scores }),
    scoreMany: (requests) => Promise.resolve({ ok: true, value: requests.map(() => scores) }),
    scoreStep: ({ requests }) => Promise.resolve({ ok: true, value: requests.flatMap(() => scores.slice(0, 1)) }),
    viewOf: () => ({ firstStep: 0, tokens: 20 }),
    runCount: () => 0,
    release: () => Promise.resolve(),
  };
}

describe('the coherence judge', () => {
  it('passes the score on, names the model, and says that it is a model’s guess', async () => {
    const reply = await judgeCoherence(modelThatSays([{ status: 'scored', score: 0.42, isContextCut: false }]), { prompt: 'q', steps: ['2 + 3 = 6'] });
    expect(reply).toEqual({
      ok: true,
      value: {
        judgedBy: 'prm 1.2.0',
        judgements: [
          {
            status: 'scored',
            score: 0.42,
            findings: [{ code: 'model-score', params: { score: '0.42', threshold: '0.50' }, span: { start: 0, end: 9 }, cost: 1 - 0.42, method: 'model' }],
          },
        ],
      },
    });
  });

  it('says where context was cut, and gives no score where the model gave none', async () => {
    const scores: StepScore[] = [{ status: 'scored', score: 1, isContextCut: true }, { status: 'not-checked', reason: 'step-too-long' }];
    const reply = await judgeCoherence(modelThatSays(scores), { prompt: 'q', steps: ['a', 'b'] });
    expect(reply).toMatchObject({
      ok: true,
      value: { judgements: [{ isContextCut: true }, { status: 'not-checked', reason: 'step-too-long', findings: [] }] },
    });
  });

  it.each([
    ['小明有5个苹果，又买了3个。', 'How many apples are there?'],
    ['5 + 3 = 8', '小明有5个苹果，又买了3个，一共有几个？'],
    ['Ο Νίκος έχει πέντε μήλα.', 'How many apples are there?'],
  ])('gives no score in a language that the model has not learned: %s', async (step, prompt) => {
    const reply = await judgeCoherence(modelThatSays([{ status: 'scored', score: 0.9, isContextCut: false }]), { prompt, steps: [step] });
    expect(reply).toMatchObject({ ok: true, value: { judgements: [{ status: 'not-checked', reason: 'language' }] } });
  });

  it('scores bare arithmetic under an English prompt', async () => {
    const reply = await judgeCoherence(modelThatSays([{ status: 'scored', score: 0.9, isContextCut: false }]), { prompt: 'How many apples are there?', steps: ['5 + 3 = 8'] });
    expect(reply).toMatchObject({ ok: true, value: { judgements: [{ status: 'scored', score: 0.9 }] } });
  });

  it('hands a failed run on as a failure', async () => {
    const error = { code: 'run-failed', detail: 'x' } as const;
    const broken: RewardModel = { ...modelThatSays([]), score: () => Promise.resolve({ ok: false, error }), scoreMany: () => Promise.resolve({ ok: false, error }) };
    expect(await judgeCoherence(broken, { prompt: '', steps: ['a'] })).toEqual({ ok: false, error });
    expect(await judgeCoherenceOfMany(broken, [{ prompt: '', steps: ['a'] }])).toEqual({ ok: false, error });
  });

  it('judges many in their order', async () => {
    const model = modelThatSays([{ status: 'scored', score: 0.5, isContextCut: false }]);
    const reply = await judgeCoherenceOfMany(model, [{ prompt: '', steps: ['one'] }, { prompt: '', steps: ['three'] }]);
    expect(reply).toMatchObject({ ok: true, value: [{ judgements: [{ findings: [{ span: { end: 3 } }] }] }, { judgements: [{ findings: [{ span: { end: 5 } }] }] }] });
  });
});
