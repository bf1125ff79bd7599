// Judges beyond the three: what is derived from N of them, and what stays true on the triangle while their weights are held.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGGREGATORS } from './aggregators.ts';
import { deriveGroup } from './derive.ts';
import { nearestFlip } from './flip.ts';
import type { Score } from './judgement.ts';
import { toScore } from './judgement.ts';
import { linearTotals } from './linear-totals.ts';
import { roundByLargestRemainder } from './simplex.ts';
import { mapWinners } from './simplex-map.ts';
import { heldWeights, pointsOfPlace, pointsOfShares, sharedPoints, triangleShares } from './three-weights.ts';
import { createTotalEvaluator } from './total-evaluator.ts';
import { weightsFromPoints } from './weights.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true }).map(toScore);
const stepOf = (judges: number) => fc.array(fc.option(unit, { freq: 5 }), { minLength: judges, maxLength: judges });
const points = (judges: number) => fc.array(fc.nat(100), { minLength: judges, maxLength: judges }).map((shares) => roundByLargestRemainder(shares, 100));
const groupOf = (judges: number) =>
  fc.record({
    scores: fc.array(fc.array(stepOf(judges), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
    points: points(judges),
    aggregator: fc.constantFrom(...AGGREGATORS),
    lambda: fc.constantFrom(0, 0.4, 1),
  }).map((group) => ({ ...group, outcomes: group.scores.map((_, i) => [1, 0, null][i % 3] ?? null), tau: 0.1 }));
const anyGroup = fc.integer({ min: 3, max: 8 }).chain(groupOf);

describe('with any number of judges', () => {
  it('a step earns the dot product of weights and scores over the judges that checked', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const weights = weightsFromPoints(group.points);
        const { responses } = deriveGroup({ ...group, weights });
        responses.forEach(({ stepRewards, contributions }, i) =>
          stepRewards.forEach((reward, k) => {
            const step = group.scores[i]?.[k] ?? [];
            const checked = weights.reduce<number>((sum, weight, j) => sum + (step[j] == null ? 0 : weight), 0);
            const dot = weights.reduce<number>((sum, weight, j) => sum + weight * (step[j] ?? 0), 0);
            if (checked === 0) return expect(reward).toBeNull();
            expect(reward).toBeCloseTo(dot / checked, 10);
            expect(contributions.reduce((sum, own) => sum + (own[k] ?? 0), 0)).toBeCloseTo(reward ?? Number.NaN, 10);
          }),
        );
      }),
    );
  });

  it('a judge with weight 0 changes no reward', () => {
    fc.assert(
      fc.property(anyGroup, fc.array(fc.option(unit), { minLength: 16, maxLength: 16 }), (group, idle) => {
        const weights = weightsFromPoints(group.points);
        const widened = group.scores.map((steps, i) => steps.map((step, k): (Score | null)[] => [...step, idle[4 * i + k] ?? null]));
        const [before, after] = [deriveGroup({ ...group, weights }), deriveGroup({ ...group, scores: widened, weights: [...weights, ...weightsFromPoints([0, 100]).slice(0, 1)] })];
        expect(after.responses.map(({ total, stepRewards }) => [total, stepRewards])).toEqual(before.responses.map(({ total, stepRewards }) => [total, stepRewards]));
        expect(after.ranking).toEqual(before.ranking);
      }),
    );
  });

  it('the order of the judges changes no reward', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const reversed = { ...group, scores: group.scores.map((steps) => steps.map((step) => [...step].reverse())) };
        const [before, after] = [deriveGroup({ ...group, weights: weightsFromPoints(group.points) }), deriveGroup({ ...reversed, weights: weightsFromPoints([...group.points].reverse()) })];
        before.responses.forEach(({ total }, i) => {
          const other = after.responses[i]?.total ?? null;
          if (total === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(total, 10);
        });
      }),
    );
  });
});

describe('while components hold their weights', () => {
  it('the totals on the triangle are those of all weights', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const shares = triangleShares(group.points);
        const evaluator = createTotalEvaluator({ ...group, held: heldWeights(group.points) });
        const totals = new Float64Array(evaluator.count);
        evaluator.evaluate(shares, totals);
        deriveGroup({ ...group, weights: weightsFromPoints(group.points) }).responses.forEach(({ total }, i) => {
          if (total === null) expect(totals[i]).toBeNaN();
          else expect(totals[i]).toBeCloseTo(total, 9);
        });
      }),
    );
  });

  it('linear forms compare as the totals do at every place', () => {
    fc.assert(
      fc.property(groupOf(5), points(3), ({ scores, ...group }, place) => {
        const full = scores.map((steps) => steps.map((step) => step.map((score) => score ?? toScore(0.5))));
        const options = { ...group, scores: full, aggregator: 'mean', held: heldWeights(group.points) } as const;
        const linear = linearTotals(options);
        if (linear.kind !== 'linear') throw new Error('Should be linear.');
        const shares = place.map((value) => value / 100);
        const evaluator = createTotalEvaluator(options);
        const totals = new Float64Array(evaluator.count);
        evaluator.evaluate(shares, totals);
        linear.forms.forEach((form, i) => expect((form ?? []).reduce((sum, value, j) => sum + value * (shares[j] ?? 0), 0)).toBeCloseTo(totals[i] ?? Number.NaN, 9));
      }),
    );
  });

  it('a component without weight spoils neither exactness nor the map', () => {
    const scores = [[[toScore(1), toScore(0), toScore(0), null]], [[toScore(0), toScore(1), toScore(0), toScore(0.5)]]];
    const group = { scores, outcomes: [null, null], aggregator: 'mean', tau: 0.1, lambda: 1 } as const;
    const map = mapWinners({ ...group, held: [0] });
    expect(map).toEqual(mapWinners({ ...group, scores: scores.map((steps) => steps.map((step) => step.slice(0, 3))) }));
    expect(map.kind).toBe('exact');
    expect(mapWinners({ ...group, held: [0.2] })).toMatchObject({ kind: 'sampled', reason: 'not-checked' });
  });

  it('the nearest flip moves the three alone, in whole points of what they share', () => {
    // A leads by the component alone: 0.8·(u·(1,0,0) − u·(0,1,0)) + 0.2 ≥ 0.
    const scores = [[[toScore(1), toScore(0), toScore(0), toScore(1)]], [[toScore(0), toScore(1), toScore(0), toScore(0)]]];
    const group = { scores, outcomes: [null, null], aggregator: 'mean', tau: 0.1, lambda: 1 } as const;
    const flip = nearestFlip({ ...group, weights: weightsFromPoints([40, 40, 0, 20]) });
    expect(flip).toMatchObject({ kind: 'flip', to: 1, points: [29, 50, 1, 20], isSampled: false });
    if (flip.kind === 'flip') {
      expect(flip.weights.map((weight) => Number(weight.toFixed(6)))).toEqual([0.3, 0.5, 0, 0.2]);
      expect(flip.distance).toBeCloseTo(Math.hypot(0.1, 0.1), 9);
      const then = deriveGroup({ ...group, weights: weightsFromPoints(flip.points ?? []) });
      expect(then.ranking.winners).toEqual([1]);
    }
    expect(nearestFlip({ ...group, aggregator: 'min', weights: weightsFromPoints([40, 40, 0, 20]) })).toMatchObject({ kind: 'flip', points: [29, 50, 1, 20], isSampled: true });
    expect(nearestFlip({ ...group, weights: weightsFromPoints([10, 10, 0, 80]) })).toMatchObject({ kind: 'none' });
    expect(nearestFlip({ ...group, weights: weightsFromPoints([0, 0, 0, 100]) })).toEqual({ kind: 'no-room', from: 0 });
  });
});

describe('three weights among more', () => {
  it('share what components leave', () => {
    expect(sharedPoints([24, 40, 16, 20])).toBe(80);
    expect(triangleShares([24, 40, 16, 20]).map((share) => Number(share.toFixed(9)))).toEqual([0.3, 0.5, 0.2]);
    expect(triangleShares([0, 0, 0, 100])).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(heldWeights([24, 40, 16, 20])).toEqual([0.2]);
    expect(pointsOfShares([0.3, 0.5, 0.2], [0, 0, 80, 20])).toEqual([24, 40, 16, 20]);
    expect(pointsOfPlace({ shares: [0.5, 0.5, 0], points: [24, 40, 16, 20], lockedWeights: [false, false, false, false] })).toEqual([40, 40, 0, 20]);
    expect(pointsOfPlace({ shares: [0.5, 0.5, 0], points: [24, 40, 16, 20], lockedWeights: [true, false, false, false] })).toEqual([24, 48, 8, 20]);
    expect(pointsOfPlace({ shares: [1, 0, 0], points: [0, 0, 0, 100], lockedWeights: [false, false, false, false] })).toEqual([0, 0, 0, 100]);
  });
});
