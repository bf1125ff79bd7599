import { describe, expect, it } from 'vitest';

import type { OutcomeReport } from '../protocol/judging.ts';
import { judgeOutcome } from './outcome.ts';
import { ANSWER_PAIRS, type PairVerdict } from './outcome/answer-pairs.ts';

function judge(responseText: string, answer: string): Promise<OutcomeReport> {
  return judgeOutcome({ responseText, reference: { kind: 'maths', answer }, rating: null });
}

function verdictOf(outcome: OutcomeReport): PairVerdict | string {
  if (outcome.status === 'unknown') return outcome.reason;
  return outcome.reward === 1 ? 'same' : 'different';
}

describe('comparison with the reference', () => {
  it.each(ANSWER_PAIRS)('%s against %s is %s', async (reference, answer, verdict) => {
    expect(verdictOf(await judge(`So we find \\boxed{${answer}}`, reference))).toBe(verdict);
    expect(verdictOf(await judge(`We add.\n#### ${answer}`, reference))).toBe(verdict);
  });

  it('has at least 150 pairs of each other form', () => expect(ANSWER_PAIRS.length).toBeGreaterThanOrEqual(250));
});

describe('where the final answer stands', () => {
  it.each([
    ['She has 5 + 3 = 8 apples.\n#### 8', '8', 'hash-marks'],
    ['#### Step 1\nWe add 5 and 3.\n#### Step 2\nThe answer is 8.', '8', 'answer-phrase'],
    ['#### Final answer\n8 apples', '8 apples', 'hash-marks'],
    ['First \\boxed{3}, then \\boxed{\\frac{1}{2}} is right.', '\\frac{1}{2}', 'boxed'],
    ['The answer is 5. No wait, the answer is 8.', '8', 'answer-phrase'],
    ['The answer to the question is: **$18** per day.', '$18** per day', 'answer-phrase'],
    ['The final answer is 3.5 kg. She is happy.', '3.5 kg', 'answer-phrase'],
    ['Answer:\n42', '42', 'answer-phrase'],
    ['5加3等于8。答案是8个苹果。', '8个苹果', 'answer-phrase'],
    ['一共8个。\n答：8个', '8个', 'answer-phrase'],
    ['So 3 + 4 = 7 and 7 * 2 = 14 apples.', '14', 'last-number'],
    ['They pay $1,234.50 in all.', '$1,234.50', 'last-number'],
    ['It is 10 - 3', '3', 'last-number'],
    ['The temperature is -3', '-3', 'last-number'],
    ['She ate 3/4 of it', '3/4', 'last-number'],
  ])('%s', async (text, found, via) => {
    const { answer } = await judge(text, '1');
    expect(answer).toMatchObject({ text: found, via });
    expect(text.slice(answer?.span.start, answer?.span.end)).toBe(found);
  });

  it.each([
    ['The answer is that they have 18 apples left.', '18', 'same'],
    ['The answer is 18 apples in 3 baskets.', '18', 'same'],
    ['Answer: 5 + 13 = 18', '18', 'same'],
    ['The answer is 3 or 4.', '3', 'different'],
    ['So x = 2, and the answer is y = 2x + 1 because the slope is 2.', 'y = 2x + 1', 'same'],
    ['The answer is that x lies between roots, x^2 < 4.', '(-2, 2)', 'undecided'],
    ['\\boxed{\\boxed{5}}', '5', 'same'],
    ['\\boxed{x = \\boxed{5}}', '5', 'same'],
    ['\\boxed{\\text{The total is } \\frac{3}{4}}', '0.75', 'same'],
    ['所以每人分到三分之二，答案是三分之二。', '2/3', 'same'],
    ['一共用了90分钟，答案是1.5小时，谢谢。', '90分钟', 'same'],
    ['答案是12元，不是13元。', '12', 'same'],
    ['答：x=5或x=-5', '\\pm 5', 'same'],
    ['So the correct option is (B).', 'B', 'same'],
    ['The answer is:\n\n\\[ 18 \\]', '18', 'same'],
    ['Therefore, the answer is $18$ dollars.', '$18', 'same'],
    ['So it must be Tuesday, day 3.', 'Tuesday', 'no-answer-found'],
    ['I do not know.', '18', 'no-answer-found'],
    ['', '18', 'no-answer-found'],
    ['The answer is 18.', '???', 'reference-not-understood'],
    ['The answer is 18.', '  ', 'no-reference'],
  ])('%s against %s', async (text, reference, verdict) => expect(verdictOf(await judge(text, reference))).toBe(verdict));
});

describe('other references', () => {
  it('shows the answer though nothing is there to compare', async () => {
    expect(await judgeOutcome({ responseText: '#### 8', reference: { kind: 'none' }, rating: null })).toMatchObject({ status: 'unknown', reason: 'no-reference', answer: { text: '8' } });
  });

  it('takes the rating as it stands', async () => {
    expect(await judgeOutcome({ responseText: 'Hello!', reference: { kind: 'rating' }, rating: 0.7 })).toEqual({ status: 'known', reward: 0.7, answer: null, judgedBy: 'rating 2' });
    expect(await judgeOutcome({ responseText: 'Hello!', reference: { kind: 'rating' }, rating: null })).toMatchObject({ status: 'unknown', reason: 'not-rated' });
  });
});

describe('hostile text', () => {
  it.each([
    ['a megabyte of digits', '1'.repeat(1_000_000)],
    ['a megabyte of digits and spaces', '1 '.repeat(500_000)],
    ['hash marks', '#'.repeat(1_000_000)],
    ['answer marks', 'answer: '.repeat(100_000)],
    ['answer phrases that lead nowhere', 'answer to '.repeat(100_000)],
    ['nested boxes', '\\boxed{'.repeat(100_000)],
    ['fractions', '\\frac{1}{'.repeat(100_000)],
    ['commas', '1,'.repeat(500_000)],
    ['a power tower', `\\boxed{${'9^'.repeat(150)}9}`],
    ['a huge exponent', '\\boxed{1e999}'],
    ['brackets', `\\boxed{${'('.repeat(300)}}`],
  ])('%s ends in time', async (_name, text) => {
    const started = performance.now();
    await judge(text, '18');
    await judge('#### 18', text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
