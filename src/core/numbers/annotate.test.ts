import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { annotate } from './annotate.ts';
import { KIND_COUNT, NUMBER_KINDS, USED_KIND_COUNT, type NumberKindName } from './kinds.ts';

const NAMES = new Map(Object.entries(NUMBER_KINDS).map(([name, kind]) => [kind, name as NumberKindName]));

/** `48:fromQuestion …`, then the kind of the step's end. */
function read(question: string, steps: string[]): string[] {
  return annotate(question, steps).steps.map(({ numbers, endKind }) =>
    [...numbers.map(({ value, kind }) => `${value}:${NAMES.get(kind)}`), NAMES.get(endKind)].join(' '));
}

const QUESTION = 'Ann sold 48 clips in April and half as many in May. She gives away 5. How many are left of 100?';

describe('annotate', () => {
  it('follows numbers through a right solution', () => {
    expect(read(QUESTION, ['She sold 48/2 = 24 in May.', 'In all 48 + 24 = 72.', 'So 100 - 72 - 5 = 23 are left.', 'The answer is \\boxed{23}.'])).toEqual([
      '48:fromQuestion 2:derivable 24:resultTrue end',
      '48:fromQuestionAgain 24:fromResult 72:resultTrue end',
      '100:fromQuestion 72:fromResult 5:fromQuestion 23:resultTrue endAllUsed',
      '23:finalAgrees endFinal',
    ]);
  });

  it('says what a final answer leaves behind', () => {
    expect(read(QUESTION, ['48/2 = 24', 'The answer is \\boxed{24}.']).at(-1)).toMatch(/endFinalUnused$/);
    expect(read('He has 7 and gets 12.', ['7 + 12 = 19', '12 - 7 = 5', '#### 5']).at(-1)).toMatch(/endFinalDangling$/);
  });

  it('reads Chinese solutions', () => {
    const question = '果园有梨树120棵，桃树是梨树的三分之二。打八折后每棵50元，卖掉一半桃树得多少元？';
    expect(read(question, ['步骤1：桃树有120 × 2/3 = 80棵。', '第二步，一半是80 ÷ 2 = 40棵。', '一共得40 × 50 = 2000元。', '答：一共得到2000元。'])).toEqual([
      '1:label 120:fromQuestion 2:derivable 3:derivable 80:resultTrue end',
      '0.5:wordKnown 80:fromResult 2:fromStep 40:resultTrue end',
      '40:fromResult 50:fromQuestion 2000:resultTrue end',
      '2000:finalAgrees endFinalUnused',
    ]);
  });

  it('marks results that are odd for counted things', () => {
    expect(read('He shares 7 sweets among 2 and 12 more.', ['7 / 2 = 3.5', '7 - 12 = -5'])).toEqual(['7:fromQuestion 2:fromQuestion 3.5:resultFractional end', expect.stringMatching(/:resultNegative/)]);
  });

  it('gives all mentions of a quantity one slot', () => {
    const { question, steps } = annotate('A shirt of 20 euros is 25 % off.', ['0.25 * 20 = 5', 'Step 2: 20 - 5 = 15']);
    expect(question.map(({ slot }) => slot)).toEqual([1, 2]);
    expect(steps.map(({ numbers }) => numbers.map(({ slot }) => slot))).toEqual([[2, 1, 3], [0, 1, 3, 4]]);
  });

  it('marks false results, numbers from nowhere and results that rest on them', () => {
    expect(read(QUESTION, ['48 + 5 = 54'])).toEqual(['48:fromQuestion 5:fromQuestion 54:resultFalse endFalse']);
    expect(read(QUESTION, ['48 + 377 = 425'])).toEqual(['48:fromQuestion 377:nowhere 425:resultUnsupported endNowhere']);
    expect(read(QUESTION, ['There are 377.'])).toEqual(['377:nowhere endNowhere']);
  });

  it('marks steps without numbers, labels, and a final answer that differs', () => {
    expect(read(QUESTION, ['Let us think.', 'Step 2: 48 + 5 = 53', '#### 54'])).toEqual(['endNoNumber', '2:label 48:fromQuestion 5:fromQuestion 53:resultTrue end', expect.stringContaining('54:finalDiffers')]);
  });

  it('says when every quantity of the question is used', () => {
    expect(read('He has 7 and gets 12.', ['7 is given.', '7 + 12 = 19']).at(-1)).toMatch(/endAllUsed$/);
  });

  it('tells where a number comes from', () => {
    const [first, second] = annotate(QUESTION, ['48/2 = 24', '24 + 53 = 77']).steps;
    expect(first?.numbers.map(({ provenance }) => provenance.from)).toEqual(['question', expect.any(String), 'computed']);
    expect(second?.numbers[0]?.provenance).toEqual({ from: 'step', step: 0 });
    expect(second?.numbers[1]?.provenance).toEqual({ from: 'derivable', derivation: { left: 48, operation: '+', right: 5 } });
  });

  it('is block-causal: later steps change nothing in earlier ones', () => {
    const step = fc.array(fc.constantFrom('48', '24', '5', '99', '+', '*', '=', 'half', '\\boxed{', '}', '\n', '3.5'), { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), step, (steps, extra) => {
      expect(annotate(QUESTION, [...steps, extra]).steps.slice(0, steps.length)).toEqual(annotate(QUESTION, steps).steps);
    }), { numRuns: 60 });
  });

  it('gives kinds that the model has', () => {
    expect(Math.max(...Object.values(NUMBER_KINDS))).toBe(USED_KIND_COUNT - 1);
    expect(USED_KIND_COUNT).toBeLessThanOrEqual(KIND_COUNT);
    expect(new Set(Object.values(NUMBER_KINDS)).size).toBe(Object.keys(NUMBER_KINDS).length);
  });

  it('stays quick on 500 steps and on a megabyte', () => {
    const start = performance.now();
    annotate(QUESTION, Array.from({ length: 500 }, (_, index) => `So ${index} + ${index * 7} = ${index * 8} and ${index * 13 + 1}.`));
    annotate(QUESTION, ['1234 567 '.repeat(110_000)]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
