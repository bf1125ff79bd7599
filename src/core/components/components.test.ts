import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComponentRule, StepComponent } from '../components.ts';
import { COMPONENT_KINDS, judgesOf, ruleKey } from '../components.ts';
import type { Judgement } from '../judgement.ts';
import { judgedByKind, judgeSteps } from './judge.ts';
import { compilePattern } from './pattern.ts';
import { foldCase, wordsOf } from './words.ts';

const judge = (rule: ComponentRule, ...steps: string[]): Judgement[] => [...judgeSteps(rule, steps)];
const scores = (rule: ComponentRule, ...steps: string[]): (number | string)[] =>
  judge(rule, ...steps).map((judgement) => (judgement.status === 'scored' ? Number(judgement.score.toFixed(4)) : judgement.reason));
const codes = (rule: ComponentRule, ...steps: string[]): string[][] => judge(rule, ...steps).map(({ findings }) => findings.map(({ code }) => code));

const anyRule: fc.Arbitrary<ComponentRule> = fc.oneof(
  fc.record({ kind: fc.constant('pattern' as const), pattern: fc.constantFrom('\\d+', 'a', '^', '(?=x)', '[', '\\p{L}+$'), ignoresCase: fc.boolean(), wants: fc.constantFrom('present' as const, 'absent' as const) }),
  fc.record({
    kind: fc.constant('length' as const),
    unit: fc.constantFrom('characters' as const, 'words' as const, 'tokens' as const),
    least: fc.option(fc.integer({ min: 1, max: 40 })),
    most: fc.option(fc.integer({ min: 1, max: 40 })),
  }),
  fc.record({ kind: fc.constant('repetition' as const), size: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constant('step-count' as const), most: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    kind: fc.constant('keywords' as const),
    words: fc.array(fc.constantFrom('a', 'sum', '答案', '3.5', ' '), { minLength: 1, maxLength: 4 }),
    wants: fc.constantFrom('share' as const, 'any' as const, 'none' as const),
  }),
);
const anySteps = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('', ' ', '6 × 7 = 42.', '一共三天。', 'a a a a')), { maxLength: 8 });

describe('every component', () => {
  it('gives each step a score from 0 to 1, or says why not, and evidence that adds up to what was lost', () => {
    fc.assert(
      fc.property(anyRule, anySteps, (rule, steps) => {
        const judgements = judge(rule, ...steps);
        expect(judgements).toHaveLength(steps.length);
        judgements.forEach((judgement, k) => {
          for (const { span } of judgement.findings) expect(span.end).toBeLessThanOrEqual(steps[k]?.length ?? 0);
          if (judgement.status !== 'scored') return;
          expect(judgement.findings.length).toBeGreaterThan(0);
          const costs = judgement.findings.reduce((sum, { cost }) => sum + cost, 0);
          expect(costs).toBeCloseTo(1 - judgement.score, 9);
        });
      }),
    );
  });

  it('judges a step by itself and those before it: what comes later changes nothing', () => {
    fc.assert(
      fc.property(anyRule, anySteps, fc.string(), (rule, steps, later) => {
        expect(judge(rule, ...steps, later).slice(0, steps.length)).toEqual(judge(rule, ...steps));
      }),
    );
  });

  it('has a name and a version', () => {
    expect(COMPONENT_KINDS.map(judgedByKind)).toEqual(['pattern 1', 'length 1', 'repetition 1', 'step count 1', 'keywords 1']);
  });

  it('stays within bounds of time on text made to be slow', () => {
    const hostile = ['a'.repeat(300_000), 'ab '.repeat(100_000), '('.repeat(100_000), '\u200b'.repeat(50_000), '字'.repeat(100_000)];
    const rules: ComponentRule[] = [
      { kind: 'length', unit: 'words', least: null, most: 10 },
      { kind: 'length', unit: 'tokens', least: null, most: 10 },
      { kind: 'repetition', size: 8 },
      { kind: 'keywords', words: ['aaab', 'a'.repeat(100), '字'], wants: 'share' },
    ];
    for (const rule of rules) expect(judge(rule, ...hostile)).toHaveLength(hostile.length);
    expect(scores({ kind: 'length', unit: 'words', least: null, most: 10 }, 'x'.repeat(1_000_001))).toEqual(['too-large']);
  });
});

describe('pattern', () => {
  const rule = { kind: 'pattern', pattern: '= ?\\d+', ignoresCase: false, wants: 'present' } as const;
  it('finds matches with their places, wanted or not', () => {
    expect(scores(rule, '6 × 7 = 42', 'so it is')).toEqual([1, 0]);
    expect(judge(rule, '6 × 7 = 42')[0]?.findings[0]).toMatchObject({ span: { start: 6, end: 10 }, params: { text: '= 42', count: 1 }, cost: 0 });
    expect(scores({ ...rule, wants: 'absent' }, '1 = 1, 2 = 2', 'so it is')).toEqual([0, 1]);
    expect(judge({ ...rule, wants: 'absent' }, '1 = 1, 2 = 2')[0]?.findings.map(({ cost }) => cost)).toEqual([0.5, 0.5]);
  });

  it('minds case only where asked, takes empty matches, and counts many', () => {
    expect(scores({ ...rule, pattern: 'ANSWER' }, 'the answer')).toEqual([0]);
    expect(scores({ ...rule, pattern: 'ANSWER', ignoresCase: true }, 'the answer')).toEqual([1]);
    expect(scores({ ...rule, pattern: '^(?!.*wait)' }, 'wait', 'go')).toEqual([0, 1]);
    expect(judge({ ...rule, pattern: '' + 'a' }, 'a'.repeat(5_000))[0]?.findings[0]?.params['count']).toBe(1_000);
  });

  it('is not checked where the pattern is none, or the step too long for one', () => {
    expect(compilePattern({ pattern: '(', ignoresCase: false })).toEqual(expect.stringContaining('('));
    expect(scores({ ...rule, pattern: '(' }, 'x')).toEqual(['bad-pattern']);
    expect(judge({ ...rule, pattern: '(' }, 'x')[0]?.findings).toMatchObject([{ code: 'component-pattern-invalid', cost: 0, params: { pattern: '(', reason: expect.stringContaining('group') } }]);
    expect(scores(rule, 'x'.repeat(20_001))).toEqual(['too-large']);
  });
});

describe('length', () => {
  it('counts characters, words or tokens, and falls off outside of the bounds', () => {
    const words = { kind: 'length', unit: 'words', least: 3, most: 4 } as const;
    expect(scores(words, 'one', 'one two three', 'a b c d e')).toEqual([0.3333, 1, 0.8]);
    expect(codes(words, 'one', 'one two three', 'a b c d e')).toEqual([['component-length-short'], ['component-length-within'], ['component-length-long']]);
    expect(judge({ ...words, unit: 'characters' }, '6×7😀')[0]?.findings[0]?.params['amount']).toBe(4);
    expect(judge({ ...words, unit: 'tokens' }, '6 × 7 =  42')[0]?.findings[0]?.params['amount']).toBe(5);
    expect(judge(words, '一共三天')[0]?.findings[0]?.params['amount']).toBe(4);
  });
});

describe('repetition', () => {
  it('is the share of runs that have come before, over all steps so far', () => {
    expect(scores({ kind: 'repetition', size: 2 }, 'a b a b', 'a b')).toEqual([0.6667, 0.4]);
    expect(scores({ kind: 'repetition', size: 3 }, 'one two', 'three four', 'One two three')).toEqual(['nothing-to-check', 1, 0.8]);
  });

  it('underlines the repeated words of this step as one place', () => {
    const [, second] = judge({ kind: 'repetition', size: 2 }, 'the sum is ten', 'and the sum is ten');
    expect(second?.findings.map(({ code, span }) => [code, span])).toEqual([
      ['component-repeats', { start: 0, end: 0 }],
      ['component-repeats-here', { start: 4, end: 18 }],
    ]);
  });
});

describe('step count', () => {
  it('falls off beyond the limit', () => {
    expect(scores({ kind: 'step-count', most: 2 }, 'a', 'b', 'c', '')).toEqual([1, 1, 0.6667, 0.5]);
  });
});

describe('keywords', () => {
  const rule = { kind: 'keywords', words: ['total', 'therefore'], wants: 'share' } as const;
  it('counts whole words, whatever their case', () => {
    expect(scores(rule, 'In TOTAL 12.', 'subtotal', 'Therefore the total')).toEqual([0.5, 0, 1]);
    expect(scores({ ...rule, wants: 'any' }, 'In total 12.', 'no')).toEqual([1, 0]);
    expect(scores({ ...rule, wants: 'none' }, 'In total 12.', 'no')).toEqual([0, 1]);
    expect(judge(rule, 'İn total')[0]?.findings.find(({ code }) => code === 'component-keyword-found')?.span).toEqual({ start: 3, end: 8 });
  });

  it('finds Chinese words anywhere and words of several', () => {
    expect(scores({ ...rule, words: ['答案'] }, '所以答案是三')).toEqual([1]);
    expect(scores({ ...rule, words: ['in total'] }, 'In total, 3')).toEqual([1]);
  });
});

describe('words', () => {
  it('are runs of letters and digits with their places', () => {
    expect([...wordsOf("It's 3.5 km, 三天")].map(({ text, start }) => [text, start])).toEqual([["It's", 0], ['3.5', 5], ['km', 9], ['三', 13], ['天', 14]]);
    expect(foldCase('İA')).toHaveLength(2);
  });
});

describe('judgesOf', () => {
  it('lists the three and then the components, whose key is their rule', () => {
    const component: StepComponent = { id: 'own-1', name: 'Short', rule: { kind: 'step-count', most: 3 } };
    expect(judgesOf({ components: [component] })).toEqual(['syntax', 'coherence', 'fact', 'own-1']);
    expect(judgesOf({})).toEqual(['syntax', 'coherence', 'fact']);
    expect(ruleKey(component)).toBe(ruleKey({ ...component, name: 'Other' } as StepComponent));
  });
});
