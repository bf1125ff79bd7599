import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepPreferences, pairsOfPreferences, preferencesOfOrder, suggestPair } from './preference-picks.ts';
import type { PreferencePair } from './preferences.ts';

describe('picks of a scene', () => {
  it('drops what names nobody, and lets the later pick of a pair count in the place of the earlier', () => {
    const picks = [
      { preferred: 'a', other: 'b' },
      { preferred: 'a', other: 'c' },
      { preferred: 'b', other: 'a' },
      { preferred: 'a', other: 'x' },
      { preferred: 'c', other: 'c' },
    ];
    expect(keepPreferences(picks, ['a', 'b', 'c'])).toEqual([{ preferred: 'b', other: 'a' }, { preferred: 'a', other: 'c' }]);
    expect(pairsOfPreferences(picks.slice(0, 2), ['c', 'b', 'a'])).toEqual([[2, 1], [2, 0]]);
  });

  it('turns an order into every pair, best first', () => {
    expect(preferencesOfOrder(['c', 'a', 'b'])).toEqual([
      { preferred: 'c', other: 'a' },
      { preferred: 'c', other: 'b' },
      { preferred: 'a', other: 'b' },
    ]);
  });
});

describe('the pair to ask about next', () => {
  it('is the closest one, then what does not follow from the picks, then what was skipped', () => {
    const totals = [0.9, 0.5, 0.52];
    expect(suggestPair({ totals, pairs: [] })).toEqual([1, 2]);
    expect(suggestPair({ totals, pairs: [[1, 2]] })).toEqual([0, 2]);
    // 0 > 1 and 1 > 2 already say 0 > 2; it is asked last.
    expect(suggestPair({ totals, pairs: [[0, 1], [1, 2]] })).toEqual([0, 2]);
    expect(suggestPair({ totals, pairs: [], skipped: [[2, 1]] })).toEqual([0, 2]);
    expect(suggestPair({ totals, pairs: [[0, 1], [1, 2], [2, 0]] })).toBeNull();
  });

  it('reaches every pair once, whatever the totals and the answers', () => {
    const arbitraryTotals = fc.array(fc.option(fc.double({ min: -5, max: 5, noNaN: true }), { nil: null }), { maxLength: 6 });
    fc.assert(
      fc.property(arbitraryTotals, fc.infiniteStream(fc.boolean()), (totals, answers) => {
        const pairs: PreferencePair[] = [];
        for (;;) {
          const pair = suggestPair({ totals, pairs });
          if (pair === null) break;
          pairs.push(answers.next().value ? pair : [pair[1], pair[0]]);
          expect(pairs.length).toBeLessThanOrEqual(15);
        }
        expect(pairs).toHaveLength((totals.length * (totals.length - 1)) / 2);
      }),
      { numRuns: 60 },
    );
  });
});
