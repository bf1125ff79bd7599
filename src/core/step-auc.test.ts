import fc from 'fast-check';
import { expect, it } from 'vitest';

import { rankAuc, stepAuc } from './step-auc.ts';

it('counts pairs of right and wrong steps up to the first error', () => {
  // Right: 0.9, 0.7, 0.6; wrong: 0.65. Of three pairs two are won. The 0.1 after the first error counts for nothing.
  expect(stepAuc({ scores: [[0.9, 0.65, 0.1], [0.7, 0.6]], labels: [1, -1] })).toBeCloseTo(2 / 3, 12);
  expect(stepAuc({ scores: [[0.9, 0.4], [0.4]], labels: [1, -1] })).toBe(0.75);
});

it('leaves out steps without a score, and says nothing where one side is missing', () => {
  expect(stepAuc({ scores: [[null, 0.2], [0.8]], labels: [1, -1] })).toBe(1);
  expect(stepAuc({ scores: [[0.9, null], [0.8]], labels: [1, -1] })).toBeNull();
  expect(stepAuc({ scores: [], labels: [] })).toBeNull();
});

it('is the share of pairs won, ties half', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(numbers, numbers, (higher, lower) => {
    const pairs = higher.flatMap((a) => lower.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
    expect(rankAuc(higher, lower)).toBeCloseTo(pairs.reduce<number>((sum, won) => sum + won, 0) / pairs.length, 12);
  }));
});
