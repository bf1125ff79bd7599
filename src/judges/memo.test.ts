import { describe, expect, it, vi } from 'vitest';

import { stepKeys } from '../core/fingerprint.ts';
import { toScore, type Judgement } from '../core/judgement.ts';
import { createStepMemo, judgeWithMemo } from './memo.ts';

const scored = (score: number): Judgement => ({ status: 'scored', score: toScore(score), findings: [] });
const STEPS = ['a', 'b', 'c', 'd', 'e', 'f'];
const EDITED = ['a', 'b', 'edited', 'd', 'e', 'f'];

describe('a memo', () => {
  it('judges anew the edited step alone, where the key is the text', () => {
    const memo = createStepMemo();
    const judge = vi.fn(() => scored(1));
    expect(judgeWithMemo({ keys: STEPS, memo, judge }).judgedAnew).toEqual([0, 1, 2, 3, 4, 5]);
    expect(judgeWithMemo({ keys: EDITED, memo, judge }).judgedAnew).toEqual([2]);
    expect(judge).toHaveBeenCalledTimes(7);
  });

  it('judges anew the edited step and all that follow, where the key is the chain so far', () => {
    const memo = createStepMemo();
    const judge = (): Judgement => scored(1);
    judgeWithMemo({ keys: stepKeys('prompt', STEPS), memo, judge });
    expect(judgeWithMemo({ keys: stepKeys('prompt', EDITED), memo, judge }).judgedAnew).toEqual([2, 3, 4, 5]);
    expect(judgeWithMemo({ keys: stepKeys('another', EDITED), memo, judge }).judgedAnew).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('hands back what was said of each step', () => {
    const memo = createStepMemo();
    const judge = (index: number): Judgement => scored(index / 10);
    const first = judgeWithMemo({ keys: STEPS, memo, judge }).judgements;
    expect(judgeWithMemo({ keys: STEPS, memo, judge }).judgements).toEqual(first);
    expect(judgeWithMemo({ keys: STEPS, memo: undefined, judge })).toEqual({ judgements: first, judgedAnew: [0, 1, 2, 3, 4, 5] });
  });

  it('forgets what was asked for longest ago, and keeps no key beyond its size', () => {
    const memo = createStepMemo(4);
    for (const key of ['aa', 'bb']) memo.set(key, scored(1));
    memo.get('aa');
    memo.set('cc', scored(1));
    expect(['aa', 'bb', 'cc', 'ddddd'].map((key) => memo.get(key) !== undefined)).toEqual([true, false, true, false]);
    memo.set('ddddd', scored(1));
    expect(memo.get('ddddd')).toBeUndefined();
    expect(memo.get('cc')).toBeDefined();
  });
});
