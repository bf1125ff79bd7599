import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { judgeFact as judgeFactWith, loadKnowledge } from './fact.ts';
import { judgeOutcome } from './outcome.ts';
import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import { judgeSyntax } from './syntax.ts';

const knowledge = await loadKnowledge();
const judgeFact = (request: JudgeRequest): JudgeReport => judgeFactWith(request, { knowledge });

/** Text made of what the judges care about, so that random strings reach the rules. */
const text = fc.array(fc.oneof(
  fc.constantFrom('(', ')', '[', ']', '{', '}', '$', '$$', '\\(', '\\)', '\\[', '\\]', '\\frac', '\\left', '\\right', '\\begin{a}', '\\end{a}', '`', '```', '\n', ' ', '+', '-', '*', '/', '=', '.', ',', '"', '“', '”', '。', '（', '%'),
  fc.constantFrom('the', 'He', 'go', 'has', 'a', 'an', 'apple', 'apples', '3', '12', '0.5', '1,200', 'x', 'and', 'is', '苹果', 'There are 8 days in a week', 'the capital of France', '一周有7天', '5 m', 'answer is', '####', '\\boxed{', '¤', '\u200b', '🙂'),
  fc.string({ unit: 'binary', maxLength: 3 }),
), { maxLength: 40 }).chain((pieces) => fc.constantFrom(pieces.join(''), pieces.join(' ')));

describe.each([['syntax', judgeSyntax], ['fact', judgeFact]] as const)('%s', (_name, judge) => {
  it('gives one judgement per step, scores in range, and spans inside of the step', () => {
    fc.assert(fc.property(text, fc.array(text, { maxLength: 6 }), (prompt, steps) => {
      const { judgements } = judge({ prompt, steps });
      expect(judgements).toHaveLength(steps.length);
      judgements.forEach((judgement, index) => {
        if (judgement.status === 'scored') expect(judgement.score >= 0 && judgement.score <= 1).toBe(true);
        for (const { span, cost } of judgement.findings) {
          expect(span.start >= 0 && span.start < span.end && span.end <= (steps[index] ?? '').length).toBe(true);
          expect(cost >= 0 && cost <= 1).toBe(true);
        }
      });
    }), { numRuns: 500 });
  });

  it('says the same of the same request', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 3 }), (steps) => {
      expect(judge({ prompt: '', steps })).toEqual(judge({ prompt: '', steps }));
    }), { numRuns: 200 });
  });
});

describe('outcome', () => {
  it('is 0, 1 or unknown, with the answer where it says', async () => {
    await fc.assert(fc.asyncProperty(text, text, async (responseText, answer) => {
      const outcome = await judgeOutcome({ responseText, reference: { kind: 'maths', answer }, rating: null });
      if (outcome.status === 'known') expect([0, 1]).toContain(outcome.reward);
      if (outcome.answer !== null) expect(responseText.slice(outcome.answer.span.start, outcome.answer.span.end)).toBe(outcome.answer.text);
    }), { numRuns: 500 });
  });

  it('takes an integer for itself in any of its dresses, and for no other', async () => {
    const dress = fc.constantFrom<(n: number) => string>((n) => String(n), (n) => n.toLocaleString('en-US'), (n) => `$${n}`, (n) => `${n}.00`, (n) => `\\text{${n} apples}`, (n) => `\\frac{${2 * n}}{2}`, (n) => `**${n}**`);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 1000 }), dress, dress, async (n, more, a, b) => {
      const judge = (found: string, answer: string) => judgeOutcome({ responseText: `So \\boxed{${found}}`, reference: { kind: 'maths', answer }, rating: null });
      expect(await judge(a(n), b(n))).toMatchObject({ status: 'known', reward: 1 });
      expect(await judge(a(n + more), b(n))).toMatchObject({ status: 'known', reward: 0 });
    }), { numRuns: 300 });
  });
});
