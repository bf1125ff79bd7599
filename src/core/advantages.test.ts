import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gdpoAdvantages, groupAdvantages } from './advantages.ts';
import { firstErrorMetrics, predictFirstError, sweepThresholds } from './first-error.ts';
import advantagesGolden from './goldens/advantages.json' with { type: 'json' };
import firstErrorGolden from './goldens/first-error.json' with { type: 'json' };
import shapingGolden from './goldens/potential-shaping.json' with { type: 'json' };
import processGolden from './goldens/process-supervision.json' with { type: 'json' };
import { judgeRewards } from './judge-rewards.ts';
import { toScore } from './judgement.ts';
import { compareShaping, shapeByPotential } from './potential-shaping.ts';
import { processSupervision } from './process-supervision.ts';

function expectClose(actual: readonly (number | null)[], expected: readonly (number | null)[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    if (value === null) expect(actual[i]).toBeNull();
    else expect(Math.abs((actual[i] ?? Number.NaN) - value)).toBeLessThan(1e-9);
  });
}

const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('groupAdvantages', () => {
  it.each(advantagesGolden.cases)('golden: $rewards', (golden) => {
    expectClose(groupAdvantages('grpo', golden.rewards).advantages, golden.grpo);
    expectClose(groupAdvantages('grpo-unscaled', golden.rewards).advantages, golden.grpo_unscaled);
    expectClose(groupAdvantages('dr-grpo', golden.rewards).advantages, golden.grpo_unscaled);
    if (golden.rloo) expectClose(groupAdvantages('rloo', golden.rewards).advantages, golden.rloo);
  });

  it.each(advantagesGolden.gdpo)('golden: GDPO of $components', (golden) => {
    expectClose(gdpoAdvantages(golden).advantages, golden.advantages);
  });

  it('says why a group teaches nothing', () => {
    expect(groupAdvantages('grpo', [0.1, 0.1, 0.1]).collapse).toEqual({ kind: 'all-equal', reward: 0.1 });
    expect(groupAdvantages('grpo', [0.1, 0.1, 0.1]).advantages).toEqual([0, 0, 0]);
    expect(groupAdvantages('rloo', [0.7, null])).toMatchObject({ collapse: { kind: 'one-response' }, advantages: [0, null] });
    expect(groupAdvantages('grpo', [null])).toMatchObject({ collapse: { kind: 'no-reward' }, advantages: [null] });
    expect(groupAdvantages('grpo', [0.1, 0.2]).collapse).toBeNull();
    const silent = gdpoAdvantages({ components: [[1, 0.5, null], [0, 0.5, null]], weights: [0.3, 0.5, 0.2] });
    expect(silent).toMatchObject({ silentJudges: [1, 2], collapse: null });
    expect(gdpoAdvantages({ components: [[0.5], [0.5]], weights: [1] })).toMatchObject({ collapse: { kind: 'all-equal' }, advantages: [0, 0] });
  });

  it('sums to 0 over the group', () => {
    fc.assert(
      fc.property(fc.array(fc.option(unit), { maxLength: 16 }), fc.constantFrom('grpo', 'dr-grpo', 'rloo'), (rewards, method) => {
        const { advantages } = groupAdvantages(method, rewards);
        expect(advantages.reduce<number>((sum, a) => sum + (a ?? 0), 0)).toBeCloseTo(0, 8);
      }),
    );
  });

  it('takes each judge on its own for GDPO', () => {
    const scores = [[[1, 0.4, null], [0.5, 0.6, null]].map((step) => step.map((s) => (s === null ? null : toScore(s))))];
    expect(judgeRewards({ scores, judgeCount: 3, aggregator: 'mean', tau: 0.1 })).toEqual([[0.75, 0.5, null]]);
  });
});

describe('processSupervision', () => {
  it.each(processGolden.cases)('golden: $group', ({ group, normalized, advantages }) => {
    const credit = processSupervision(group);
    group.forEach((_, i) => {
      expectClose(credit.normalized[i] ?? [], normalized[i] ?? []);
      expectClose(credit.advantages[i] ?? [], advantages[i] ?? []);
    });
  });

  it('passes over gaps and says when nothing is learned', () => {
    const [advantages] = processSupervision([[1, null, 0, null]]).advantages;
    expectClose(advantages ?? [], [0, -0.7070067953266834, -0.7070067953266834, null]);
    expect(processSupervision([[0.4, 0.4], [0.4]]).collapse).toEqual({ kind: 'all-equal', reward: 0.4 });
    expect(processSupervision([[], [null]]).collapse).toEqual({ kind: 'no-reward' });
  });
});

describe('potential-based shaping', () => {
  it.each(shapingGolden.cases)('golden: $potentials, gamma $gamma', ({ potentials, gamma, shaping, discounted_sum }) => {
    const actual = shapeByPotential(potentials, gamma);
    expectClose(actual.shaping, shaping);
    expectClose([actual.discountedSum], [discounted_sum]);
  });

  it('telescopes to 0 and never changes the ranking by outcome, as raw addition does', () => {
    const rewards = fc.array(fc.option(unit), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rewards, fc.option(fc.constantFrom(0, 0.5, 1))), { maxLength: 8 }), fc.constantFrom(1, 0.9, 0.5), (rows, gamma) => {
        const { outcome, shaped } = compareShaping({ stepRewards: rows.map(([r]) => r), outcomes: rows.map(([, o]) => o), gamma });
        expect(shaped.ranking).toEqual(outcome.ranking);
        for (const [r] of rows) expect(shapeByPotential(r, gamma).discountedSum).toBeCloseTo(0, 12);
      }),
    );
    const { outcome, raw, shaped } = compareShaping({ stepRewards: [[0.5], [0.8, 0.8]], outcomes: [1, 0], gamma: 1 });
    expect([outcome.ranking.winner, raw.ranking.winner, shaped.ranking.winner]).toEqual([0, 1, 0]);
  });
});

describe('first error', () => {
  it.each(firstErrorGolden.cases)('golden: threshold $threshold', (golden) => {
    const { scores, labels } = firstErrorGolden;
    const metrics = firstErrorMetrics({ scores, labels, threshold: golden.threshold });
    expect(metrics.predicted).toEqual(golden.predicted);
    expectClose([metrics.accuracyWrong, metrics.accuracyRight, metrics.f1], [golden.accuracy_wrong, golden.accuracy_right, golden.f1]);
  });

  it('passes over steps not checked and says what is unknown', () => {
    expect(predictFirstError([null, 0.9, 0.1], 0.5)).toBe(2);
    expect(firstErrorMetrics({ scores: [[0.1]], labels: [0], threshold: 0.5 })).toMatchObject({ accuracyRight: null, f1: null });
    expect(firstErrorMetrics({ scores: [[0.1], [0.1]], labels: [-1, -1], threshold: 0.5 }).accuracyRight).toBe(0);
    const { points, best } = sweepThresholds(firstErrorGolden);
    expect(points[best ?? -1]?.metrics.f1).toBe(1);
  });
});
