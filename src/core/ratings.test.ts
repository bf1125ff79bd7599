import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, RaterMark } from './ratings.ts';
import { markOfStars, outcomeOfRatings, rateResponse, rubricScore, starsOfMark } from './ratings.ts';

const RUBRIC: readonly Criterion[] = [
  { id: 'helpful', name: 'Helpful', points: 60 },
  { id: 'polite', name: 'Polite', points: 40 },
];

describe('stars', () => {
  it('are marks in quarters', () => {
    expect([1, 2, 3, 4, 5].map(markOfStars)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect([0, 0.25, 0.5, 0.75, 1].map(starsOfMark)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a rubric', () => {
  it('weighs its criteria by their points', () => {
    expect(rubricScore(RUBRIC, { helpful: 1, polite: 0.5 })).toBeCloseTo(0.8, 12);
    expect(rubricScore(RUBRIC, { helpful: 0, polite: 0 })).toBe(0);
  });

  it('moves the weight of what is not rated to what is, and is silent where nothing is', () => {
    expect(rubricScore(RUBRIC, { polite: 0.5 })).toBe(0.5);
    expect(rubricScore(RUBRIC, {})).toBeNull();
    expect(rubricScore(RUBRIC, { unheard: 1, constructor: 1 })).toBeNull();
    expect(rubricScore([{ id: 'a', name: 'A', points: 0 }], { a: 1 })).toBeNull();
  });
});

describe('several raters', () => {
  it('count alike, the person at the page as one of them', () => {
    const raters: RaterMark[] = [{ rater: 'Ann', mark: 0.75 }, { rater: 'Bo', mark: 1 }];
    expect(rateResponse({}, { rating: 0.5, raters })).toMatchObject({ reward: 0.75, low: 0.5, high: 1, scores: [{ rater: null }, { rater: 'Ann' }, { rater: 'Bo' }] });
    expect(outcomeOfRatings(rateResponse({ form: 'stars' }, { rating: null, raters }))).toEqual({ status: 'known', reward: 0.875, answer: null, spread: { low: 0.75, high: 1 } });
  });

  it('are scored by the rubric one by one, then averaged', () => {
    const raters: RaterMark[] = [
      { rater: 'Ann', criterion: 'helpful', mark: 1 },
      { rater: 'Ann', criterion: 'polite', mark: 0 },
      { rater: 'Bo', criterion: 'polite', mark: 1 },
      { rater: 'Cy', mark: 1 },
    ];
    const rated = rateResponse({ form: 'rubric', rubric: RUBRIC }, { rating: 1, raters });
    expect(rated).toMatchObject({ reward: 0.8, low: 0.6, high: 1 });
    expect(rated?.scores).toEqual([
      { rater: 'Ann', score: 0.6, rated: 2, of: 2 },
      { rater: 'Bo', score: 1, rated: 1, of: 2 },
    ]);
  });

  it('have no spread when there is one of them, and no outcome when there is none', () => {
    expect(outcomeOfRatings(rateResponse({}, { rating: 0.3 }))).toEqual({ status: 'known', reward: 0.3, answer: null });
    expect(outcomeOfRatings(rateResponse({ form: 'rubric', rubric: RUBRIC }, { rating: 0.3 }))).toEqual({ status: 'unknown', reason: 'not-rated', answer: null });
  });

  it('never leave the range of their own scores', () => {
    const mark = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.record({ rater: fc.string({ minLength: 1 }), mark })), fc.option(mark), (raters, rating) => {
        const rated = rateResponse({}, { rating, raters });
        if (rated === null) return;
        expect(rated.low <= rated.reward && rated.reward <= rated.high && rated.low >= 0 && rated.high <= 1).toBe(true);
      }),
    );
  });
});
