import { expect, it } from 'vitest';

import { scoreOf } from '../core/judgement.ts';
import { judgeFact } from './fact.ts';
import { judgeSyntax } from './syntax.ts';

function syntaxScores(...steps: string[]): (number | null)[] {
  return judgeSyntax({ prompt: '', steps }).judgements.map(scoreOf);
}

it('lets a display formula run across steps, and names it once where it never ends', () => {
  expect(syntaxScores('So we have \\[', 'x = 3 + 4', '\\]')).toEqual([1, 1, 1]);
  expect(syntaxScores('So we have \\[', 'x = 3 + 4', 'That is 7.')).toEqual([0.6, 1, 1]);
});

it('lets a code fence run across steps', () => {
  expect(syntaxScores('```python', 'print(1', ')', '```')).toEqual([1, 1, 1, 1].map(() => expect.toBeOneOf([1, null])));
  expect(syntaxScores('```python', 'print(1)', 'The end is near.')).toEqual([0.7, 1, 1]);
});

it('lets a bracket close in the next step, no later', () => {
  expect(syntaxScores('(She sold three.', 'Then she sold four.)')).toEqual([1, 1]);
  expect(syntaxScores('(She sold three.', 'Then four.', 'And five.)')).toEqual([0.7, 1, 0.7]);
});

it('takes "is" before a formula of its own line for no broken sentence', () => {
  expect(syntaxScores('The total is', '$$3 + 4 = 7$$')).toEqual([1, 1]);
  expect(syntaxScores('The total is', 'We stop here.')).toEqual([0.7, 1]);
});

it('keeps the order and number of the steps, whatever they hold', () => {
  const steps = ['', '3 + 4 = 7', 'x'.repeat(60_000), '…'];
  expect(judgeSyntax({ prompt: '', steps }).judgements.map((judgement) => (judgement.status === 'scored' ? judgement.score : judgement.reason))).toEqual(['empty-step', 1, 'too-large', 'nothing-to-check']);
  expect(judgeFact({ prompt: '', steps }).judgements.map((judgement) => (judgement.status === 'scored' ? judgement.score : judgement.reason))).toEqual(['empty-step', 1, 'too-large', 'nothing-to-check']);
});

it('notes a number without a source at no cost, and traces the others', () => {
  const [first, second] = judgeFact({ prompt: 'Ada has 48 pens and sells half.', steps: ['She sells 48 / 2 = 24 pens.', 'She keeps 24 pens and finds 7919 more.'] }).judgements;
  expect(first?.findings.map(({ code }) => code)).toEqual(['equation-true']);
  expect(second).toMatchObject({ status: 'not-checked', reason: 'nothing-to-check', findings: [{ code: 'number-from-nowhere', params: { number: '7919' }, cost: 0, method: 'traced' }] });
});

it('says what a false equation comes to', () => {
  const [judgement] = judgeFact({ prompt: 'Half of 48?', steps: ['48/2 = 25'] }).judgements;
  expect(judgement?.findings).toEqual([{ code: 'equation-false', params: { expression: '48/2', claimed: '25', computed: '24' }, span: { start: 0, end: 9 }, cost: 1, method: 'computed' }]);
});

it('says that prose of another language was not checked', () => {
  const [judgement] = judgeSyntax({ prompt: '', steps: ['小明一共有5+3=8个苹果。'] }).judgements;
  expect(judgement?.findings).toMatchObject([{ code: 'prose-not-checked', cost: 0 }, { code: 'parsers-missing', cost: 0, params: { parsers: 'latex, expressions, code, grammar' } }]);
});
