// What an edit makes the syntax judge judge anew: the edited step, and those that depend on it.

import { describe, expect, it } from 'vitest';

import { createStepMemo } from './memo.ts';
import { judgeSyntax } from './syntax.ts';
import { NO_SYNTAX_PARSERS, type SyntaxParsers } from './syntax/parsers.ts';

const STEPS = ['Ada has 12 pens.', 'She buys 3 * 4 = 12 pens more.', 'That makes 24 pens.', 'She gives 24 / 4 = 6 away.', 'So 24 - 6 = 18 are left.', 'The answer is 18.'];
const CODE = ['```python\ndef add(a, b):\n    return a + b\n```', 'Then we call it.', '```python\nprint(add(1, 2))\n```'];

function judgeTwice(before: readonly string[], after: readonly string[], { first = NO_SYNTAX_PARSERS, second = first }: { first?: SyntaxParsers; second?: SyntaxParsers } = {}): readonly number[] | undefined {
  const memo = createStepMemo();
  judgeSyntax({ prompt: '', steps: before }, first, memo);
  const { judgements, judgedAnew } = judgeSyntax({ prompt: '', steps: after }, second, memo);
  expect(judgements).toEqual(judgeSyntax({ prompt: '', steps: after }, second).judgements);
  return judgedAnew;
}

const edited = (steps: readonly string[], index: number, text: string): string[] => steps.map((step, at) => (at === index ? text : step));

describe('an edit', () => {
  it('of one step of prose leaves the others alone', () => {
    expect(judgeTwice(STEPS, STEPS)).toEqual([]);
    expect(judgeTwice(STEPS, edited(STEPS, 2, 'That makes 25 pens.'))).toEqual([2]);
  });

  it('that moves steps judges what is new alone', () => {
    expect(judgeTwice(STEPS, ['We start.', ...STEPS])).toEqual([0]);
    expect(judgeTwice(STEPS, [...STEPS].reverse())).toEqual([]);
  });

  it('of a bracket reaches the neighbour that closes it', () => {
    const open = ['(She sold three.', 'Then she sold four.)', 'So seven.'];
    expect(judgeTwice(open, edited(open, 1, 'Then she sold four.'))).toEqual([0, 1]);
  });

  it('of code reaches the code that follows', () => {
    expect(judgeTwice(CODE, edited(CODE, 0, '```python\ndef add(a, b):\n    return b + a\n```'))).toEqual([0, 2]);
    expect(judgeTwice(CODE, edited(CODE, 2, '```python\nprint(add(2, 2))\n```'))).toEqual([2]);
  });

  it('is no edit to another set of parsers, which judges all', () => {
    const latex = { parse: () => ({ status: 'parsed' as const }) };
    expect(judgeTwice(STEPS, STEPS, { second: { ...NO_SYNTAX_PARSERS, latex } })).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('the name', () => {
  const latex = { parse: () => ({ status: 'parsed' as const }) };
  const expressions = latex;
  const code = { parse: () => [] };
  const grammar = { check: () => [], misspellings: () => [] };

  it('says what ran', () => {
    const nameOf = (parsers: SyntaxParsers): string => judgeSyntax({ prompt: '', steps: ['3 + 4 = 7'] }, parsers).judgedBy;
    expect(nameOf({ latex, expressions, code, grammar })).toBe('syntax 2');
    expect(nameOf({ latex, expressions, code, grammar: null })).toBe('syntax 2 without grammar');
    expect(nameOf(NO_SYNTAX_PARSERS)).toBe('syntax 2 without latex, expressions, code, grammar');
  });

  it('comes with a note of no cost in every step that was scored', () => {
    const [judgement] = judgeSyntax({ prompt: '', steps: ['3 + 4 = 7'] }, { latex, expressions, code, grammar: null }).judgements;
    expect(judgement).toMatchObject({ status: 'scored', score: 1, findings: [{ code: 'parsers-missing', params: { parsers: 'grammar' }, cost: 0 }] });
  });

  it('holds for a checker that breaks: the step says that it was not read', () => {
    const broken = { ...grammar, check: () => { throw new Error('out of memory'); } };
    const [judgement] = judgeSyntax({ prompt: '', steps: ['He go home.'] }, { latex, expressions, code, grammar: broken }).judgements;
    expect(judgement).toMatchObject({ status: 'scored', findings: [{ code: 'grammar-not-checked', cost: 0 }] });
  });
});
