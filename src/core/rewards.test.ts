import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGGREGATORS, aggregate } from './aggregators.ts';
import aggregatorsGolden from './goldens/aggregators.json' with { type: 'json' };
import stepGolden from './goldens/step-reward.json' with { type: 'json' };
import type { Score } from './judgement.ts';
import { toScore } from './judgement.ts';
import { mixTotal } from './mix.ts';
import { returnToGo, runningReturn } from './returns.ts';
import { stepArithmetic, stepReward, toReward } from './step-reward.ts';
import { toWeight } from './weights.ts';

const scoresOf = (values: readonly (number | null)[]): (Score | null)[] => values.map((v) => (v === null ? null : toScore(v)));
const rewardsOf = (values: readonly (number | null)[]) => values.map((v) => (v === null ? null : toReward(v)));

function expectClose(actual: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(1e-9);
}

describe('stepReward', () => {
  it.each(stepGolden.cases)('golden: $scores with $weights is $reward', ({ scores, weights, reward }) => {
    expectClose(stepReward(scoresOf(scores), weights.map(toWeight)), reward);
    const { terms, reward: spelled } = stepArithmetic(scoresOf(scores), weights.map(toWeight));
    expectClose(spelled, reward);
    if (reward !== null) expectClose(terms.reduce((sum, term) => sum + (term.contribution ?? 0), 0), reward);
    for (const [j, term] of terms.entries()) expect(term.contribution === null).toBe(scores[j] === null || reward === null);
  });

  it('lies between the smallest and the largest score that counts', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(unit), unit), { minLength: 1, maxLength: 6 }), (pairs) => {
        const sum = pairs.reduce((total, [, weight]) => total + weight, 0);
        const weights = pairs.map(([, weight]) => toWeight(sum > 0 ? Math.min(1, weight / sum) : 0));
        const scores = scoresOf(pairs.map(([score]) => score));
        const reward = stepReward(scores, weights);
        const counted = scores.filter((score, j): score is Score => score !== null && (weights[j] ?? 0) > 0);
        if (counted.length === 0) {
          expect(reward).toBeNull();
          return;
        }
        expect(reward).toBeGreaterThanOrEqual(Math.min(...counted));
        expect(reward).toBeLessThanOrEqual(Math.max(...counted));
      }),
    );
  });

  it('refuses a wrong number of weights and non-finite numbers', () => {
    expect(() => stepReward(scoresOf([1]), [])).toThrow(RangeError);
    expect(() => toReward(Number.NaN)).toThrow(RangeError);
    expect(() => toWeight(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('aggregate', () => {
  it.each(aggregatorsGolden.cases)('golden: $rewards', (golden) => {
    for (const aggregator of AGGREGATORS) expectClose(aggregate(aggregator, rewardsOf(golden.rewards), golden.tau), golden[aggregator]);
  });

  it('leaves gaps out and has no reward where nothing remains', () => {
    for (const aggregator of AGGREGATORS) {
      expectClose(aggregate(aggregator, rewardsOf([null, 0.4, null, 0.6, null])), aggregate(aggregator, rewardsOf([0.4, 0.6])));
      expect(aggregate(aggregator, [null, null])).toBeNull();
      expect(aggregate(aggregator, [])).toBeNull();
    }
  });

  it('reaches the minimum as tau goes to 0, without overflow', () => {
    expectClose(aggregate('softmin', rewardsOf([0.9, 0.2, 0.7]), 1e-300), 0.2);
    expectClose(aggregate('softmin', rewardsOf([0.9, 0.2, 0.7]), 0), 0.2);
    expect(() => aggregate('softmin', rewardsOf([0.1]), Number.NaN)).toThrow(RangeError);
  });
});

describe('mixTotal', () => {
  it('mixes, and says what was missing', () => {
    expect(mixTotal({ process: toReward(0.8), outcome: 0, lambda: 0.5 })).toEqual({ total: 0.4, basis: 'mixed' });
    expect(mixTotal({ process: toReward(0.8), outcome: null, lambda: 0.5 })).toEqual({ total: 0.8, basis: 'outcome-unknown' });
    expect(mixTotal({ process: null, outcome: 1, lambda: 0.5 })).toEqual({ total: null, basis: 'process-unknown' });
    expect(mixTotal({ process: null, outcome: 1, lambda: 0 })).toEqual({ total: 1, basis: 'mixed' });
    expect(() => mixTotal({ process: toReward(0.8), outcome: 2, lambda: 0.5 })).toThrow(RangeError);
    expect(() => mixTotal({ process: toReward(0.8), outcome: 1, lambda: Number.NaN })).toThrow(RangeError);
  });
});

describe('returns', () => {
  it('sum up to each step and from each step', () => {
    const rewards = rewardsOf([0.5, null, 0.25]);
    expect(runningReturn(rewards)).toEqual([0.5, null, 0.75]);
    expect(returnToGo(rewards)).toEqual([0.75, null, 0.25]);
    expect(returnToGo(rewards, 1)).toEqual([1.75, null, 1.25]);
  });
});
