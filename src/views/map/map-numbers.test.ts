import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIMPLEX_CORNERS } from '../../charts/simplex-geometry.ts';
import { traceKinds } from '../../charts/trace-kinds.ts';
import { toScore } from '../../core/judgement.ts';
import { GRID_DIVISIONS, gridSize, simplexGrid } from '../../core/simplex-grid.ts';
import { mapMeasure, mapWinners } from '../../core/simplex-map.ts';
import { createTotalEvaluator } from '../../core/total-evaluator.ts';
import { findRegions, pointsAt } from './grid-regions.ts';
import { lockedLine } from './locked-line.ts';
import { chooseWinner } from './make-win.ts';
import { agreementScale, marginScale } from './map-scale.ts';
import { finish, sampleMap } from './sample-map.ts';
import { stepPoints } from './step-points.ts';

const score = (value: number) => toScore(value);
const group = {
  scores: [
    [[score(1), score(0.4), null], [score(0.2), score(0.9), score(1)]],
    [[score(0.6), score(0.7), score(0.5)]],
    [[score(0.1), score(1), score(0)], [score(1), score(0), score(1)], [score(0.5), null, score(0.5)]],
  ],
  outcomes: [1, 0, 1],
  aggregator: 'min',
  tau: 0.1,
  lambda: 1,
} as const;

describe('sampleMap', () => {
  it('computes what core computes, a row at a time', () => {
    const map = mapWinners(group);
    const samples = finish(sampleMap(group, 'margin'));
    expect(map.kind === 'sampled' && Array.from(map.winners)).toEqual(Array.from(samples.winners));
    expect(samples.values).toEqual(mapMeasure(group, 'margin'));
    expect(finish(sampleMap(group, 'agreement')).values).toEqual(mapMeasure(group, 'agreement'));
    expect([...sampleMap(group, 'margin')]).toHaveLength(GRID_DIVISIONS + 1);
  });
});

/** Area of a path of closed polygons, by the shoelace formula. */
function areaOf(path: string): number {
  return path.split('M').filter(Boolean).reduce((sum, polygon) => {
    const points = polygon.replace('Z', '').split('L').map((pair) => pair.split(',').map(Number));
    const twice = points.reduce((total, [x = 0, y = 0], i) => {
      const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? [];
      return total + x * nextY - nextX * y;
    }, 0);
    return sum + Math.abs(twice) / 2;
  }, 0);
}

describe('traceKinds', () => {
  const [top, left, right] = SIMPLEX_CORNERS;
  const whole = ((right.x - left.x) * (left.y - top.y)) / 2;
  it('covers the triangle once, whatever the kinds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: gridSize(12), maxLength: gridSize(12) }), fc.double({ min: 0, max: 1, noNaN: true }), (kinds, share) => {
        const { fills } = traceKinds({ kinds, divisions: 12, cut: () => share });
        const area = [...fills.values()].reduce((sum, path) => sum + areaOf(path), 0);
        // Coordinates are written with one digit.
        expect(Math.abs(area - whole) / whole).toBeLessThan(0.02);
      }),
    );
  });

  it('says where two kinds meet, and how long', () => {
    const grid = simplexGrid(10);
    const kinds = Int16Array.from({ length: gridSize(10) }, (_, place) => ((grid[3 * place] ?? 0) >= 5 ? 1 : 0));
    const { meetings } = traceKinds({ kinds, divisions: 10, cut: () => 0.5 });
    expect(meetings).toMatchObject([{ kinds: [0, 1] }]);
    expect(meetings[0]?.at.x).toBeCloseTo(top.x, -1.5);
    expect(meetings[0]?.length).toBeCloseTo(0.55 * (right.x - left.x), 0);
  });

  it('has no border where all places are of one kind', () => {
    expect(traceKinds({ kinds: new Int16Array(gridSize(10)), divisions: 10, cut: () => 0.5 }).borders).toBe('');
  });
});

describe('findRegions', () => {
  it('counts the places of each kind and finds one well inside', () => {
    const grid = simplexGrid();
    const kinds = Int16Array.from({ length: gridSize() }, (_, place) => ((grid[3 * place] ?? 0) >= 50 ? 1 : 0));
    const [lower, upper] = findRegions(kinds);
    expect((lower?.count ?? 0) + (upper?.count ?? 0)).toBe(5151);
    const [syntax = 0, coherence = 0, fact = 0] = pointsAt(upper?.innermost ?? 0);
    expect(Math.min(syntax - 50, coherence, fact)).toBeGreaterThan(12);
  });
});

describe('chooseWinner', () => {
  const exact = { ...group, aggregator: 'mean', scores: [[[score(1), score(0), score(0)]], [[score(0), score(1), score(0)]], [[score(0.4), score(0.4), score(0)]]] } as const;
  it('gives whole points at which the chosen response wins', () => {
    const map = mapWinners(exact);
    if (map.kind !== 'exact') throw new Error('The map should be exact.');
    for (const response of [0, 1]) {
      const choice = chooseWinner(exact, { kind: 'exact', map }, response);
      const points = choice.kind === 'region' ? choice.points : null;
      expect(createTotalEvaluator(exact).winnerAt((points ?? []).map((point) => point / 100))).toBe(response);
    }
    const never = chooseWinner(exact, { kind: 'exact', map }, 2);
    expect(never).toMatchObject({ kind: 'never', own: [0.4, 0.4, 0] });
    if (never.kind === 'never') never.mixed.forEach((value, judge) => expect(value).toBeGreaterThanOrEqual((never.own[judge] ?? 0) - 1e-12));
  });

  it('finds a place inside of a sampled region', () => {
    const samples = finish(sampleMap(group, 'margin'));
    for (const { kind, depth } of findRegions(samples.winners)) {
      const choice = chooseWinner(group, { kind: 'sampled', reason: 'aggregator', samples }, kind);
      if (choice.kind !== 'region' || depth === 0) throw new Error('There should be a region.');
      expect(createTotalEvaluator(group).winnerAt((choice.points ?? []).map((point) => point / 100))).toBe(kind);
    }
  });
});

describe('stepPoints', () => {
  const points = fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => (a + b > 100 ? [100 - a, 100 - b, a + b - 100] : [a, b, 100 - a - b]));
  const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight');
  it('keeps whole points that add up to 100, and what is locked', () => {
    fc.assert(
      fc.property(points, key, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), fc.constantFrom(1, 5), (start, pressed, locked, by) => {
        const stepped = stepPoints({ points: start, locked, key: pressed, by }) ?? [];
        expect(stepped.reduce((sum, point) => sum + point, 0)).toBe(100);
        expect(Math.min(...stepped)).toBeGreaterThanOrEqual(0);
        stepped.forEach((point, i) => locked[i] && expect(point).toBe(start[i]));
      }),
    );
  });

  it('climbs straight, comes back the way it went, and knows arrows only', () => {
    const step = (start: readonly number[], pressed: string, by: number) => stepPoints({ points: start, locked: [], key: pressed, by });
    expect(step([30, 50, 20], 'ArrowUp', 4)).toEqual([34, 48, 18]);
    expect(step(step([30, 50, 20], 'ArrowUp', 5) ?? [], 'ArrowDown', 5)).toEqual([30, 50, 20]);
    expect(step([30, 50, 20], 'Tab', 1)).toBeNull();
  });
});

describe('scales', () => {
  it('cuts margins into round steps and keeps agreement’s own values', () => {
    const margins = marginScale(Float64Array.from([0, 0.03, 0.11, Number.NaN]));
    expect(margins.steps.map(({ words }) => words)).toEqual(['≥ 0.00', '≥ 0.02', '≥ 0.04', '≥ 0.06', '≥ 0.08', '≥ 0.10']);
    expect(Array.from(margins.kinds)).toEqual([0, 1, 5, -1]);
    expect(marginScale(new Float64Array(2)).steps).toHaveLength(1);
    const taus = agreementScale(Float64Array.from([-1, 1 / 3, 1, Number.NaN, 1 / 3]));
    expect(taus.steps.map(({ words }) => words)).toEqual(['−1.00', '0.33', '1.00']);
    expect(Array.from(taus.kinds)).toEqual([0, 1, 2, -1, 1]);
  });
});

describe('lockedLine', () => {
  it('is the line that one lock leaves', () => {
    expect(lockedLine([30, 50, 20], [true, false, false])).toEqual([[0.3, 0.7, 0], [0.3, 0, 0.7]]);
    expect(lockedLine([30, 50, 20], [false, false, false])).toBeNull();
    expect(lockedLine([30, 50, 20], [true, true, false])).toBeNull();
  });
});
