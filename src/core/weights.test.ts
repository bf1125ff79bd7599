import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from './goldens/weights.json' with { type: 'json' };
import { projectOntoSimplex, roundByLargestRemainder } from './simplex.ts';
import {
  arePoints, DEFAULT_POINTS, maximumPoints, moveWeight, pointsFromBarycentric, pointsFromWeights, weightsFromPoints,
} from './weights.ts';

const anyPoints = (count: number) =>
  fc.array(fc.nat(1000), { minLength: count, maxLength: count }).map((shares) => roundByLargestRemainder(shares, 100));

describe('moveWeight', () => {
  it.each(golden.cases)('golden: $start, weight $index to $to, locked $locked', ({ start, index, to, locked, result }) => {
    expect(moveWeight({ start, index, to, locked })).toEqual(result);
  });

  it('keeps 100 points after any sequence of drags and locks', () => {
    const drag = fc.record({ index: fc.nat(7), to: fc.double({ min: -50, max: 150, noNaN: true }), locked: fc.array(fc.nat(7), { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }).chain((count) => fc.tuple(anyPoints(count), fc.array(drag, { maxLength: 20 }))), ([start, drags]) => {
        let points: readonly number[] = start;
        for (const { index, to, locked } of drags) {
          const own = index % points.length;
          const next = moveWeight({ start: points, index: own, to, locked });
          expect(arePoints(next)).toBe(true);
          for (const lock of locked) expect(next[lock]).toBe(points[lock]);
          expect(next[own]).toBeLessThanOrEqual(Math.max(points[own] ?? 0, maximumPoints({ points, index: own, locked })));
          points = next;
        }
      }),
    );
  });

  it('does not move a locked weight, and gives the maximum of a slider', () => {
    expect(moveWeight({ start: DEFAULT_POINTS, index: 1, to: 10, locked: [1] })).toEqual([30, 50, 20]);
    expect(maximumPoints({ points: DEFAULT_POINTS, index: 0, locked: [1] })).toBe(50);
    expect(moveWeight({ start: [100], index: 0, to: 3, locked: [] })).toEqual([100]);
  });

  it('refuses what is no weight', () => {
    expect(() => moveWeight({ start: [50, 49], index: 0, to: 1, locked: [] })).toThrow(RangeError);
    expect(() => moveWeight({ start: [50, 50], index: 2, to: 1, locked: [] })).toThrow(RangeError);
    expect(() => moveWeight({ start: [50, 50], index: 0, to: Number.NaN, locked: [] })).toThrow(RangeError);
    expect(() => weightsFromPoints([30, 30])).toThrow(RangeError);
    expect(() => pointsFromWeights([Number.NaN, 1])).toThrow(RangeError);
  });
});

describe('points and weights', () => {
  it('turns every whole number of points into weights and back', () => {
    fc.assert(
      fc.property(anyPoints(3), (points) => {
        expect(pointsFromWeights(weightsFromPoints(points))).toEqual(points);
      }),
    );
  });
});

describe('pointsFromBarycentric', () => {
  it('keeps 100 points and the locks, wherever the pointer is', () => {
    const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(anyPoints(3), fc.tuple(coordinate, coordinate), fc.subarray([0, 1, 2]), (start, [a, b], locked) => {
        const points = pointsFromBarycentric({ coordinates: [a, b, 1 - a - b], start, locked });
        expect(arePoints(points)).toBe(true);
        for (const lock of locked) expect(points[lock]).toBe(start[lock]);
      }),
    );
  });

  it('leaves a place on the grid where it is and moves one outside to the nearest edge', () => {
    expect(pointsFromBarycentric({ coordinates: [0.2, 0.3, 0.5], start: DEFAULT_POINTS, locked: [] })).toEqual([20, 30, 50]);
    expect(pointsFromBarycentric({ coordinates: [1.2, 0.1, -0.3], start: DEFAULT_POINTS, locked: [] })).toEqual([100, 0, 0]);
    expect(pointsFromBarycentric({ coordinates: [0.5, 0.2, 0.3], start: DEFAULT_POINTS, locked: [1] })).toEqual([35, 50, 15]);
  });

  it('projects onto the nearest point of the simplex', () => {
    const value = fc.double({ min: -2, max: 2, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(value, value, value), fc.tuple(share, share, share), (values, shares) => {
        const nearest = projectOntoSimplex(values, 1);
        expect(nearest.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        const sum = shares.reduce((a, b) => a + b, 0) || 1;
        const other = shares.map((s) => (sum === 1 && s === 0 ? 1 / 3 : s / sum));
        const distance = (p: readonly number[]) => Math.hypot(...p.map((x, i) => x - (values[i] ?? 0)));
        if (Math.abs(other.reduce((a, b) => a + b, 0) - 1) < 1e-9) expect(distance(nearest)).toBeLessThanOrEqual(distance(other) + 1e-9);
      }),
    );
  });
});
