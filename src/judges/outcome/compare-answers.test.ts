import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ANSWER_PAIRS } from './answer-pairs.ts';
import { compareExpressions } from './algebra/compare.ts';
import { compareReadings } from './compare-answers.ts';
import { readAnswer } from './read-answer.ts';

const FORMS = [...new Set(ANSWER_PAIRS.flatMap(([reference, answer]) => [reference, answer]))];

async function compare(a: string, b: string): Promise<boolean | null | undefined> {
  const [one, other] = [readAnswer(a), readAnswer(b)];
  return one && other && compareReadings(one, other);
}

describe('sameness', () => {
  it.each(FORMS)('%s is never different from itself', async (form) => {
    expect(await compare(form, form)).not.toBe(false);
  });

  it('is symmetric over all forms of the pairs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FORMS), fc.constantFrom(...FORMS), async (a, b) => {
        expect(await compare(a, b)).toBe(await compare(b, a));
      }),
      { numRuns: 400 },
    );
  });

  it('is not lost by multiplying out', async () => {
    const small = fc.integer({ min: -9, max: 9 }).filter((n) => n !== 0);
    const signed = (n: number): string => (n < 0 ? `- ${-n}` : `+ ${n}`);
    await fc.assert(
      fc.asyncProperty(small, small, small, small, fc.integer({ min: 1, max: 9 }), async (a, b, c, d, more) => {
        const factored = `(${a}x ${signed(b)})(${c}x ${signed(d)})`;
        const expanded = (last: number): string => `${a * c}x^2 ${signed(a * d + b * c || 0)}x ${last < 0 ? '-' : '+'} ${Math.abs(last)}`;
        expect(compareExpressions(factored, expanded(b * d))).toBe(true);
        expect(compareExpressions(factored, expanded(b * d + more))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('sees through roots: √(a²b) is a√b, and no other root', async () => {
    await fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 50 }), (a, b, more) => {
        expect(compareExpressions(`\\sqrt{${a * a * b}}`, `${a}\\sqrt{${b}}`)).toBe(true);
        expect(compareExpressions(`\\sqrt{${a * a * b + more}}`, `${a}\\sqrt{${b}}`)).toBe(false);
      }),
    );
  });
});

describe('hostile expressions', () => {
  it.each([
    ['a power tower', '9^9^9^9', '9^9^9^8'],
    ['a huge exponent', '2^99999999999', '2^99999999998'],
    ['a polynomial of many terms', '(a+b+c+d+f+g+h)^60', '(a+b+c+d+f+g+h)^59'],
    ['a product of many sums', '(a+b)(c+d)(f+g)(h+k)(m+n)(p+q)(r+s)(t+u)(v+w)(x+y)', '1'],
    ['powers of powers', '(((x+1)^64)^64)^64', 'x'],
    ['nested roots', `${'\\sqrt{'.repeat(60)}2${'}'.repeat(60)}`, '1'],
    ['nested fractions', `${'\\frac{1}{'.repeat(60)}2${'}'.repeat(60)}`, '1'],
    ['brackets that close', `${'('.repeat(150)}1${')'.repeat(150)}`, '1'],
    ['brackets that do not', '('.repeat(400), '1'],
    ['signs', '-'.repeat(399) + '1', '1'],
    ['a division by nothing', '1/(x-x)', '1'],
    ['a large prime under a root', `\\sqrt{${'9'.repeat(60)}7}`, '1'],
    ['a long number', '9'.repeat(390), `${'9'.repeat(389)}8`],
    ['functions of functions', 'sin '.repeat(90) + 'x', '1'],
    ['many variables', 'abcdfghjklmnopqrstuvwxyz'.repeat(10), '1'],
  ])('%s ends in time, without a verdict that could be wrong', (_name, a, b) => {
    const started = performance.now();
    expect(compareExpressions(a, b)).not.toBe(true);
    compareExpressions(b, a);
    compareExpressions(a, a);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
