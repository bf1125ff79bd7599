import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from './goldens/bradley-terry.json' with { type: 'json' };
import { toScore } from './judgement.ts';
import { fitPreferences } from './preference-fit.ts';
import { bestOfSurface, findPreferenceLimits, preferenceSurface } from './preference-limits.ts';
import type { PreferencePair } from './preferences.ts';
import { pairsFromOutcomes, preferenceLoss } from './preferences.ts';
import { gridSize, simplexGrid } from './simplex-grid.ts';
import { createTotalEvaluator } from './total-evaluator.ts';

const asPairs = (pairs: readonly (readonly number[])[]): PreferencePair[] => pairs.map(([i = -1, j = -1]) => [i, j]);
const totalsAt = (forms: readonly (readonly number[])[], w: readonly number[]) => forms.map((form) => form.reduce((sum, x, k) => sum + x * (w[k] ?? 0), 0));

describe('preferenceLoss', () => {
  it.each(golden.cases)('golden: $rewards, $pairs', ({ rewards, pairs, beta, margin, center, loss, accuracy }) => {
    const actual = preferenceLoss({ rewards, pairs: asPairs(pairs), model: { beta, margin, centering: center } });
    expect(Math.abs((actual.loss ?? 0) - loss)).toBeLessThan(1e-9);
    expect(actual.accuracy).toBe(accuracy);
  });

  it('leaves pairs without two rewards out and refuses unknown responses', () => {
    expect(preferenceLoss({ rewards: [0.5, null], pairs: [[0, 1]] })).toEqual({ loss: null, accuracy: null, meanDifference: null, pairCount: 0 });
    expect(() => preferenceLoss({ rewards: [0.5], pairs: [[0, 1]] })).toThrow(RangeError);
    expect(() => preferenceLoss({ rewards: [0.5], pairs: [[0, 0]] })).toThrow(RangeError);
    expect(preferenceLoss({ rewards: [0, 1], pairs: [[0, 1]], model: { beta: 1e6, margin: 0, centering: 0 } }).loss).toBe(1e6);
  });

  it('makes pairs of outcomes', () => {
    expect(pairsFromOutcomes([1, null, 0, 1])).toEqual([[0, 2], [3, 2]]);
  });
});

describe('fitPreferences', () => {
  const { components, pairs, beta, start, optimum } = golden.fit;

  it('reproduces the golden fit', () => {
    const fit = fitPreferences({ forms: components, pairs: asPairs(pairs), start: start.weights, model: { beta, margin: 0, centering: 0 } });
    expect(fit).not.toBeNull();
    if (!fit) return;
    expect(fit.start.loss).toBeCloseTo(start.loss, 9);
    expect(fit.start.accuracy).toBe(start.accuracy);
    optimum.weights.forEach((w, k) => expect(Math.abs((fit.weights[k] ?? 0) - w)).toBeLessThan(optimum.tolerance_weights));
    expect(Math.abs(fit.loss - optimum.loss)).toBeLessThan(optimum.tolerance_loss);
    expect(fit).toMatchObject({ accuracy: 1, hasConverged: true, boundary: [0], flatDirection: null });
    expect(fit.path[0]).toEqual(start.weights);
    expect(fit.path.at(-1)).toEqual(fit.weights);
  });

  it('never loses to a grid search, and its certificate holds', () => {
    const unit = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
    const form = fc.tuple(unit, unit, unit);
    const input = fc.record({
      forms: fc.array(form, { minLength: 2, maxLength: 6 }),
      picks: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 10 }),
      beta: fc.constantFrom(1, 10, 50),
      margin: fc.constantFrom(0, 0.5),
      centering: fc.constantFrom(0, 0.01),
    });
    const grid = simplexGrid(50);
    fc.assert(
      fc.property(input, ({ forms, picks, ...model }) => {
        const chosen = picks.map(([a, b]): PreferencePair => [a % forms.length, b % forms.length]).filter(([a, b]) => a !== b);
        const fit = fitPreferences({ forms, pairs: chosen, start: [0.3, 0.5, 0.2], model });
        if (!fit) {
          expect(chosen).toEqual([]);
          return;
        }
        expect(fit.hasConverged).toBe(true);
        expect(fit.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        for (let at = 0; at < grid.length; at += 3) {
          const w = Array.from(grid.subarray(at, at + 3), (points) => points / 50);
          const loss = preferenceLoss({ rewards: totalsAt(forms, w), pairs: chosen, model }).loss ?? 0;
          expect(loss).toBeGreaterThanOrEqual(fit.loss - 1e-9);
        }
        if (fit.flatDirection) {
          const moved = fit.weights.map((w, k) => w + 1e-5 * (fit.flatDirection?.[k] ?? 0));
          const loss = preferenceLoss({ rewards: totalsAt(forms, moved), pairs: chosen, model }).loss ?? 0;
          expect(Math.abs(loss - fit.loss)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says when the optimum is not unique', () => {
    const fit = fitPreferences({ forms: [[1, 0, 0], [0, 0, 0]], pairs: [[1, 0]], start: [0.3, 0.5, 0.2] });
    expect(fit?.boundary).toContain(0);
    fit?.flatDirection?.forEach((x, k) => expect(Math.abs(x)).toBeCloseTo(k === 0 ? 0 : 1, 12));
    expect(fit?.flatDirection).not.toBeNull();
  });

  it('frees lambda as the weight of one more component', () => {
    const forms = [[0.9, 0.9, 0.9, 0], [0.2, 0.2, 0.2, 1]];
    const fit = fitPreferences({ forms, pairs: [[1, 0]], start: [0.3, 0.3, 0.3, 0.1] });
    expect(fit?.weights[3]).toBeCloseTo(1, 6);
  });
});

describe('limits', () => {
  it('names the pairs that no weights satisfy, alone and together', () => {
    const forms = [[1, 0, 0], [0.5, 0, 0], [0, 1, 0], null];
    const limits = findPreferenceLimits(forms, [[1, 0], [0, 2], [2, 0], [0, 3]]);
    expect(limits.impossible).toEqual([0]);
    expect(limits.conflicts).toEqual([[1, 2]]);
    expect(limits.region).toEqual([]);
    expect(findPreferenceLimits(forms, [[0, 2]]).region).toHaveLength(3);
    expect(findPreferenceLimits([[1, 0, 0], [1, 0, 0]], [[0, 1]]).impossible).toEqual([0]);
  });

  it('fits on the grid where totals are not linear', () => {
    const scores = [[[1, 0, 0], [0, 1, 0]], [[0.3, 0.3, 1]]].map((steps) => steps.map((step) => step.map(toScore)));
    const evaluator = createTotalEvaluator({ scores, outcomes: [null, null], aggregator: 'min', tau: 0.1, lambda: 1 });
    const surface = preferenceSurface({ evaluator, pairs: [[0, 1]] });
    expect(surface).toHaveLength(gridSize());
    const best = bestOfSurface(surface);
    expect(best?.loss).toBe(Math.min(...surface));
    expect(best?.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
});
