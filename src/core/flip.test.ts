import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGGREGATORS } from './aggregators.ts';
import type { GroupScores } from './derive.ts';
import { deriveGroup } from './derive.ts';
import { nearestFlip } from './flip.ts';
import { toScore } from './judgement.ts';
import { simplexGrid } from './simplex-grid.ts';
import { createTotalEvaluator } from './total-evaluator.ts';
import { weightsFromPoints } from './weights.ts';

const one = (...values: (number | null)[]): (ReturnType<typeof toScore> | null)[][] => [values.map((v) => (v === null ? null : toScore(v)))];
const settings = { weights: weightsFromPoints([60, 40, 0]), aggregator: 'mean', tau: 0.1, lambda: 1 } as const;

/** The nearest grid place at which another response wins outright. */
function bruteForce(options: Parameters<typeof nearestFlip>[0]): { distance: number; to: number } | null {
  const evaluator = createTotalEvaluator(options);
  const from = evaluator.winnerAt(options.weights);
  const grid = simplexGrid();
  const totals = new Float64Array(evaluator.count);
  let best: { distance: number; to: number } | null = null;
  for (let at = 0; at < grid.length; at += 3) {
    const place = Array.from(grid.subarray(at, at + 3), (point) => point / 100);
    const to = evaluator.winnerAt(place);
    evaluator.evaluate(place, totals);
    if ((totals[from] ?? 0) >= (totals[to] ?? 0) - 1e-12) continue;
    const distance = Math.hypot(...place.map((weight, j) => weight - (options.weights[j] ?? 0)));
    if (to !== from && to !== -1 && (best === null || distance < best.distance)) best = { distance, to };
  }
  return best;
}

describe('nearestFlip', () => {
  it('finds the worked example exactly', () => {
    const flip = nearestFlip({ scores: [one(1, 0, 0), one(0, 1, 0)], outcomes: [null, null], ...settings });
    expect(flip).toMatchObject({ kind: 'flip', from: 0, to: 1, isSampled: false, points: [49, 50, 1] });
    if (flip.kind !== 'flip') return;
    expect(flip.distance).toBeCloseTo(Math.SQRT2 / 10, 12);
    flip.weights.forEach((weight, j) => expect(weight).toBeCloseTo([0.5, 0.5, 0][j] ?? 0, 12));
  });

  it('says when no weights can flip the winner, and when there is none', () => {
    expect(nearestFlip({ scores: [one(1, 1, 1), one(0, 0.5, 0.9)], outcomes: [null, null], ...settings })).toMatchObject({ kind: 'none', from: 0 });
    expect(nearestFlip({ scores: [one(1, 0, 1), one(1, 0, 1)], outcomes: [null, null], ...settings })).toMatchObject({ kind: 'none', from: 0 });
    expect(nearestFlip({ scores: [[]], outcomes: [null], ...settings })).toEqual({ kind: 'no-winner' });
  });

  it('stays exact where a judge checked nothing at all, and samples where it checked some steps only', () => {
    const without: GroupScores = [one(1, 0, null), one(0, 1, null)];
    expect(nearestFlip({ scores: without, outcomes: [0.5, 0.5], ...settings, lambda: 0.5 })).toMatchObject({ kind: 'flip', isSampled: false });
    const partly: GroupScores = [one(1, 0, null), one(0, 1, 0.5)];
    expect(nearestFlip({ scores: partly, outcomes: [null, null], ...settings })).toMatchObject({ kind: 'flip', isSampled: true });
  });

  it('agrees with brute force on random groups', () => {
    const score = fc.integer({ min: 0, max: 50 }).map((n) => toScore(n / 50));
    const response = fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 4 });
    const input = fc.record({
      rows: fc.array(fc.tuple(response, fc.option(fc.constantFrom(0, 1))), { minLength: 2, maxLength: 6 }),
      aggregator: fc.constantFrom(...AGGREGATORS),
      lambda: fc.constantFrom(0.2, 0.7, 1),
      a: fc.integer({ min: 0, max: 100 }),
      b: fc.nat(100),
    });
    fc.assert(
      fc.property(input, ({ rows, aggregator, lambda, a, b }) => {
        const second = Math.min(b, 100 - a);
        const options = {
          scores: rows.map(([steps]) => steps), outcomes: rows.map(([, outcome]) => outcome),
          aggregator, lambda, tau: 0.1, weights: weightsFromPoints([a, second, 100 - a - second]),
        };
        const flip = nearestFlip(options);
        const brute = bruteForce(options);
        if (flip.kind !== 'flip') {
          expect(brute).toBeNull();
          return;
        }
        if (flip.isSampled) {
          expect(flip.distance).toBeCloseTo(brute?.distance ?? Number.NaN, 12);
          return;
        }
        if (brute) expect(flip.distance).toBeLessThanOrEqual(brute.distance + 1e-9);
        if (flip.points === null) return;
        // The nearest whole points at which it wins outright are no nearer than the boundary, and it does win there.
        const there = deriveGroup({ ...options, weights: weightsFromPoints(flip.points) });
        const winner = there.ranking.winner ?? -1;
        expect(there.responses[flip.to]?.total).toBeCloseTo(there.responses[winner]?.total ?? Number.NaN, 12);
        expect(Math.hypot(...flip.points.map((p, j) => p / 100 - (options.weights[j] ?? 0)))).toBeGreaterThanOrEqual(flip.distance - 1e-9);
        const onLine = deriveGroup({ ...options, weights: flip.weights });
        expect(onLine.responses[flip.to]?.total).toBeCloseTo(onLine.responses[onLine.ranking.winner ?? -1]?.total ?? Number.NaN, 9);
      }),
      { numRuns: 100 },
    );
  });
});
