import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGGREGATORS } from './aggregators.ts';
import { deriveGroup } from './derive.ts';
import { toScore } from './judgement.ts';
import { linearTotals } from './linear-totals.ts';
import { mapMeasure, mapWinners } from './simplex-map.ts';
import { GRID_DIVISIONS, simplexGrid } from './simplex-grid.ts';
import { containsPoint, polygonArea, valueAt } from './simplex-polygon.ts';
import { createTotalEvaluator } from './total-evaluator.ts';
import { toWeight } from './weights.ts';
import { findWinningRegion } from './winning-region.ts';

const score = fc.integer({ min: 0, max: 40 }).map((n) => toScore(n / 40));
const response = fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 4 });
const group = fc
  .record({
    rows: fc.array(fc.tuple(response, fc.option(fc.constantFrom(0, 1))), { minLength: 1, maxLength: 8 }),
    aggregator: fc.constantFrom('mean', 'last', 'sum'),
    lambda: fc.constantFrom(0, 0.4, 1),
  })
  .map(({ rows, aggregator, lambda }) => ({
    scores: rows.map(([steps]) => steps), outcomes: rows.map(([, outcome]) => outcome), aggregator, lambda, tau: 0.1,
  }));
const place = fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => {
  const [x, y] = a + b > 100 ? [100 - a, 100 - b] : [a, b];
  return [x / 100, y / 100, (100 - x - y) / 100] as const;
});
const one = (a: number, b: number, c: number) => [[toScore(a), toScore(b), toScore(c)]];
const plain = { outcomes: [null, null, null], aggregator: 'mean', tau: 0.1, lambda: 1 } as const;

describe('mapWinners', () => {
  it('draws the worked example', () => {
    const map = mapWinners({ ...plain, scores: [one(1, 0, 0), one(0, 1, 0)], outcomes: [null, null] });
    expect(map).toMatchObject({ kind: 'exact', cells: [{ response: 0, area: 0.5 }, { response: 1, area: 0.5 }], lines: [{ between: [0, 1] }] });
  });

  it('has cells that cover the triangle, hold their winners, and meet in lines of equal totals', () => {
    fc.assert(
      fc.property(group, place, (options, weights) => {
        const map = mapWinners(options);
        expect(map.kind).toBe('exact');
        if (map.kind !== 'exact') return;
        expect(map.cells.reduce((sum, cell) => sum + cell.area, 0)).toBeCloseTo(1, 6);
        const derived = deriveGroup({ ...options, weights: weights.map(toWeight) });
        const best = derived.responses[derived.ranking.winner ?? -1]?.total ?? Number.NaN;
        const holders = map.cells.filter((cell) => containsPoint(cell.polygon, weights));
        expect(holders.length).toBeGreaterThan(0);
        for (const cell of holders) expect(derived.responses[cell.response]?.total).toBeCloseTo(best, 8);
        const linear = linearTotals(options);
        for (const line of linear.kind === 'linear' ? map.lines : []) {
          const [a, b] = linear.kind === 'linear' ? [linear.forms[line.between[0]] ?? [], linear.forms[line.between[1]] ?? []] : [[], []];
          for (const end of [line.from, line.to]) expect(valueAt(a, end)).toBeCloseTo(valueAt(b, end), 8);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('samples, and says why, where totals are not linear', () => {
    const options = { ...plain, scores: [one(1, 0, 0), one(0, 1, 0), one(0, 0, 1)] };
    expect(mapWinners({ ...options, aggregator: 'min' })).toMatchObject({ kind: 'sampled', reason: 'aggregator', divisions: 100 });
    const partly = [one(1, 0, 0), one(0, 1, 0), [[toScore(0.5), null, toScore(1)]]];
    expect(mapWinners({ ...options, scores: partly })).toMatchObject({ kind: 'sampled', reason: 'not-checked' });
    fc.assert(
      fc.property(group, fc.constantFrom(...AGGREGATORS), place, (input, aggregator, weights) => {
        const map = mapWinners({ ...input, aggregator });
        if (map.kind !== 'sampled') return;
        const grid = simplexGrid();
        const at = Array.from(map.winners.keys()).find((p) => weights.every((w, j) => grid[3 * p + j] === Math.round(w * GRID_DIVISIONS))) ?? -1;
        expect(map.winners[at]).toBe(createTotalEvaluator({ ...input, aggregator }).winnerAt(weights));
      }),
      { numRuns: 40 },
    );
  });

  it('maps 16 responses exactly well within a frame', () => {
    const scores = Array.from({ length: 16 }, (_, i) => one(((i * 37) % 101) / 100, ((i * 61) % 101) / 100, ((i * 83) % 101) / 100));
    const outcomes = scores.map((_, i) => i % 2);
    const times = Array.from({ length: 10 }, (_, run) => {
      const start = performance.now();
      mapWinners({ scores, outcomes, aggregator: 'mean', tau: 0.1, lambda: run / 10 });
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(16);
  });
});

describe('mapMeasure', () => {
  it('gives margin and agreement at every place', () => {
    const scores = [one(1, 0, 0), one(0, 1, 0), one(0, 0, 0)];
    const margin = mapMeasure({ ...plain, scores }, 'margin');
    expect(margin.at(-1)).toBe(1);
    expect(margin[0]).toBe(0);
    const agreement = mapMeasure({ ...plain, scores, outcomes: [1, 0, 0] }, 'agreement');
    expect(agreement.at(-1)).toBe(1);
    expect(agreement[0]).toBeNaN();
  });
});

describe('findWinningRegion', () => {
  it('proves that a response never wins by a mixture that is at least as good under every judge', () => {
    const scores = [one(1, 0, 0), one(0, 1, 0), one(0.4, 0.4, 0)];
    const region = findWinningRegion({ ...plain, scores }, 2);
    expect(region.kind).toBe('never');
    fc.assert(
      fc.property(group, fc.nat(7), (options, pick) => {
        const chosen = pick % options.scores.length;
        const linear = linearTotals(options);
        const found = findWinningRegion(options, chosen);
        if (linear.kind !== 'linear' || linear.forms[chosen] === null) return;
        const own = linear.forms[chosen] ?? [];
        if (found.kind === 'region') {
          const derived = deriveGroup({ ...options, weights: found.weights.map((w) => toWeight(Math.min(1, w))) });
          expect(derived.responses[chosen]?.total).toBeCloseTo(derived.responses[derived.ranking.winner ?? -1]?.total ?? Number.NaN, 8);
          expect(polygonArea(found.polygon)).toBeCloseTo(found.area, 12);
          return;
        }
        expect(found.kind).toBe('never');
        if (found.kind !== 'never') return;
        expect(found.mixture.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        own.forEach((value, judge) => {
          const mixed = found.mixture.reduce((sum, { response: r, share }) => sum + share * (linear.forms[r]?.[judge] ?? 0), 0);
          expect(mixed).toBeGreaterThanOrEqual(value - 1e-9);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('proves it, too, where a tie under one judge is hidden by rounding', () => {
    const step = (a: number, b: number, c: number) => [toScore(a), toScore(b), toScore(c)];
    const scores = [[step(0.15, 0, 0), step(0.3, 0, 0.025)], [step(0.325, 0, 0), step(0.125, 0, 0)]];
    expect((0.15 + 0.3) / 2).not.toBe((0.325 + 0.125) / 2);
    expect(findWinningRegion({ ...plain, outcomes: [null, null], scores }, 1)).toEqual({ kind: 'never', mixture: [{ response: 0, share: 1 }] });
  });

  it('samples where totals are not linear', () => {
    const scores = [one(1, 0, 0), one(0, 1, 0), one(0, 0, 0)];
    const sampled = findWinningRegion({ ...plain, scores, aggregator: 'min' }, 0);
    expect(sampled.kind).toBe('sampled');
    expect(findWinningRegion({ ...plain, scores, aggregator: 'min' }, 2)).toEqual({ kind: 'never-sampled' });
    expect(() => findWinningRegion({ ...plain, scores }, 3)).toThrow(RangeError);
  });
});
