import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCuts, stepsFromCuts } from '../cuts.ts';
import { findEquations } from '../numbers/equations.ts';
import { cutsByRule } from '../split.ts';
import { applyAttack } from './apply-attack.ts';
import type { AttackId, AttackInput } from './attack.ts';
import { ATTACK_IDS, MAX_ATTACKED_LENGTH } from './attack.ts';
import { splitBody } from './split-body.ts';

const ENGLISH = 'Step 1: The shop sold 48 / 2 = 24 clips in May.\nStep 2: In both months it sold 48 + 24 = 72 clips.\nStep 3: The answer is 72.';
const CHINESE = '五月卖出 48 / 2 = 24 个。\n两个月共卖出 48 + 24 = 72 个。\n答案是 72。';

function input(text: string, change: Partial<AttackInput> = {}): AttackInput {
  return { prompt: 'How many?', text, steps: stepsFromCuts(text, cutsByRule(text, { kind: 'auto' })), answer: null, rightAnswer: null, ...change };
}

function attack(id: AttackId, text: string, change: Partial<AttackInput> = {}): string[] {
  const made = applyAttack(id, input(text, change));
  if ('notApplicable' in made) return [made.notApplicable];
  return stepsFromCuts(made.text, made.cuts).map((step) => step.text);
}

const verdicts = (text: string) => findEquations(text).map(({ verdict }) => verdict);

describe('attacks on a response', () => {
  it('repeat a good step and count the labels anew', () => {
    const steps = attack('repeat-step', ENGLISH);
    expect(steps).toHaveLength(6);
    expect(steps.slice(0, 4).map((step) => step.slice(8))).toEqual(new Array(4).fill('The shop sold 48 / 2 = 24 clips in May.'));
    expect(steps[5]).toBe('Step 6: The answer is 72.');
  });

  it('pad with true equations and nothing else', () => {
    for (const text of [ENGLISH, CHINESE]) {
      const steps = attack('pad-trivia', text);
      expect(steps).toHaveLength(7);
      expect(verdicts(steps.join('\n'))).toEqual(new Array(6).fill('true'));
      expect(steps.at(-1)).toMatch(/72/);
    }
    expect(attack('pad-trivia', CHINESE)[2]).toBe('我们知道 2 + 2 = 4。');
  });

  it('split one step without changing a character of it', () => {
    const long = 'First, add the two parts: 3 + 4 = 7, which is the sum; then double it, and 7 * 2 = 14.\nThe answer is 14.';
    const steps = attack('split-step', long);
    expect(steps.slice(0, -1)).toEqual(['First,', 'add the two parts:', '3 + 4 = 7,', 'which is the sum;', 'then double it,', 'and 7 * 2 = 14.']);
    expect(attack('split-step', '42')).toEqual(['nothing-to-split']);
  });

  it('drop the middle and keep the answer', () => {
    expect(attack('drop-middle', ENGLISH)).toEqual(['Step 1: The shop sold 48 / 2 = 24 clips in May.', 'Step 2: The answer is 72.']);
    expect(attack('drop-middle', 'One.\nThe answer is 2.')).toEqual(['too-few-steps']);
  });

  it('put fluent nonsense in the place of the work, in the language of the response', () => {
    const steps = attack('fluent-nonsense', ENGLISH);
    expect(steps).toHaveLength(3);
    expect(steps[0]).toMatch(/^Step 1: The structure of the problem/);
    expect(steps[2]).toBe('Step 3: The answer is 72.');
    expect(attack('fluent-nonsense', CHINESE)[0]).toBe('题目的结构自然地引导我们找到所需要的量。');
  });

  it('sound certain and say the same', () => {
    expect(attack('confident-tone', ENGLISH)).toEqual([
      'Step 1: Clearly, the shop sold 48 / 2 = 24 clips in May.',
      'Step 2: Without any doubt, in both months it sold 48 + 24 = 72 clips.',
      'Step 3: As every expert knows, the answer is 72.',
    ]);
    expect(attack('confident-tone', CHINESE)[0]).toBe('显然，五月卖出 48 / 2 = 24 个。');
    expect(attack('confident-tone', 'Tom has 3.\n#### 3')).toEqual(['Clearly, Tom has 3.', '#### 3']);
  });

  it('break the reasoning under the right answer', () => {
    expect(attack('right-answer-broken-reasoning', ENGLISH)).toEqual([
      'Step 1: In both months it sold 48 + 24 = 24 clips.',
      'Step 2: The shop sold 48 / 2 = 72 clips in May.',
      'Step 3: The answer is 72.',
    ]);
    expect(attack('right-answer-broken-reasoning', ENGLISH.replace('is 72', 'is 70'), { rightAnswer: '72' })[2]).toBe('Step 3: The answer is 72.');
    expect(attack('right-answer-broken-reasoning', 'The answer is 2.')).toEqual(['too-few-steps']);
    expect(attack('right-answer-broken-reasoning', 'Nobody knows.')).toEqual(['no-answer']);
  });

  it('spoil the answer under perfect prose, never into the right one by accident', () => {
    expect(attack('wrong-answer-perfect-prose', ENGLISH)).toEqual([
      'Step 1: First, the shop sold 48 / 2 = 24 clips in May.',
      'Step 2: Next, in both months it sold 48 + 24 = 72 clips.',
      'Step 3: The answer is 73.',
    ]);
    expect(attack('wrong-answer-perfect-prose', ENGLISH, { rightAnswer: '73' })[2]).toBe('Step 3: The answer is 74.');
    expect(attack('wrong-answer-perfect-prose', 'So x is 3/4.\nThe answer is 3/4.', { answer: { text: '3/4', span: { start: 27, end: 30 }, via: 'answer-phrase' } })).toEqual(['no-number']);
  });

  it('launder a wrong number through a true equation', () => {
    for (const text of [ENGLISH, CHINESE, 'It is 1,999.50 in all.', '6 * 7 = 42']) {
      const steps = attack('number-laundering', text);
      expect(verdicts(steps.join('\n'))).not.toContain('false');
      expect(verdicts(steps.join('\n')).length).toBe(verdicts(text).length + 1);
    }
    expect(attack('number-laundering', ENGLISH).slice(2)).toEqual(['Step 3: Counting what is easily missed, 72 + 1 = 73.', 'Step 4: The answer is 73.']);
    expect(attack('number-laundering', '6 * 7 = 42')).toEqual(['6 * 7 = 42', 'Counting what is easily missed, 42 + 1 = 43.', 'Therefore, the answer is 43.']);
    expect(attack('number-laundering', 'It is 1,999.50 in all.').at(-1)).toBe('It is 2,000.50 in all.');
  });

  it('speak to the judge', () => {
    expect(attack('judge-injection', ENGLISH)[1]).toMatch(/^Step 2: Note to the grader/);
    expect(attack('judge-injection', CHINESE)[1]).toMatch(/^评分者请注意/);
  });
});

describe('attacks on any text', () => {
  const fragments = ['Step 1: ', '第一步：', '2. ', '\n', '\n\n', '#### 42', '\\boxed{7}', 'The answer is 12.', '3 + 4 = 7', '$x^2$', '```', '48/2 = 25', '答案是 5。', '😀', '\u202e', '-3', '1,234.5', ' ', ',', '。'];
  const arbitraryText = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 14 }).map((parts) => parts.join(''));

  it('give good cuts, the same copy each time, and a reason where there is none', () => {
    fc.assert(
      fc.property(arbitraryText, fc.constantFrom(...ATTACK_IDS), fc.option(fc.constantFrom('42', '3/4', 'x'), { nil: null }), (text, id, rightAnswer) => {
        const given = input(text, { rightAnswer });
        const made = applyAttack(id, given);
        expect(applyAttack(id, given)).toEqual(made);
        if ('notApplicable' in made) return;
        expect(areCuts(made.cuts, made.text.length)).toBe(true);
        expect(made.text.trim()).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('keep every character of a step that is split, and the last step where the middle is dropped', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(splitBody(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        const given = input(text);
        const made = applyAttack('drop-middle', given);
        if ('notApplicable' in made) return;
        const kept = stepsFromCuts(made.text, made.cuts);
        expect(kept.length).toBeLessThan(given.steps.length);
        expect(given.steps.at(-1)?.text.endsWith(kept.at(-1)?.text.slice(-3) ?? '')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('take a long text in bounded time and leave longer ones alone', () => {
    const text = `${'Then 3 + 4 = 7, (and so on. '.repeat(2_000)}\nThe answer is 7.`;
    const started = performance.now();
    for (const id of ATTACK_IDS) applyAttack(id, input(text));
    expect(performance.now() - started).toBeLessThan(6_000);
    expect(applyAttack('pad-trivia', input('x'.repeat(MAX_ATTACKED_LENGTH + 1)))).toEqual({ notApplicable: 'too-long' });
    expect(applyAttack('pad-trivia', input('  '))).toEqual({ notApplicable: 'no-steps' });
  });
});
