import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementWithOutcome, firstStepBelow, listDiscordantPairs } from './agreement.ts';
import { AGGREGATORS } from './aggregators.ts';
import type { GroupScores } from './derive.ts';
import { deriveGroup } from './derive.ts';
import { toScore } from './judgement.ts';
import { kendallTauB } from './kendall.ts';
import { rankByReward } from './ranking.ts';
import { createTotalEvaluator } from './total-evaluator.ts';
import { toWeight, weightsFromPoints } from './weights.ts';

const score = fc.option(fc.integer({ min: 0, max: 20 }).map((n) => toScore(n / 20)), { freq: 5 });
const step = fc.tuple(score, score, score);
const group = fc
  .array(fc.tuple(fc.array(step, { maxLength: 6 }), fc.option(fc.constantFrom(0, 0.5, 1))), { minLength: 1, maxLength: 7 })
  .map((rows) => ({ scores: rows.map(([steps]) => steps), outcomes: rows.map(([, outcome]) => outcome) }));
const settings = fc.record({
  weights: fc.constantFrom([30, 50, 20], [0, 0, 100], [34, 33, 33], [50, 50, 0]).map(weightsFromPoints),
  aggregator: fc.constantFrom(...AGGREGATORS),
  tau: fc.constantFrom(0, 0.1, 1),
  lambda: fc.constantFrom(0, 0.3, 1),
});

function tauByDefinition(x: readonly number[], y: readonly number[]) {
  let [concordant, discordant, n1, n2, pairs] = [0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const [dx, dy] = [Math.sign((x[i] ?? 0) - (x[j] ?? 0)), Math.sign((y[i] ?? 0) - (y[j] ?? 0))];
      pairs += 1;
      if (dx === 0) n1 += 1;
      if (dy === 0) n2 += 1;
      if (dx * dy > 0) concordant += 1;
      if (dx * dy < 0) discordant += 1;
    }
  }
  const scale = Math.sqrt(pairs - n1) * Math.sqrt(pairs - n2);
  return { tauB: scale === 0 ? null : (concordant - discordant) / scale, concordant, discordant, pairs };
}

describe('kendallTauB', () => {
  it('agrees with its definition, ties included', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
        const x = pairs.map(([a]) => a);
        const y = pairs.map(([, b]) => b);
        const expected = tauByDefinition(x, y);
        const actual = kendallTauB(x, y);
        expect({ ...actual, tauB: 0 }).toEqual({ ...expected, tauB: 0 });
        if (expected.tauB === null) expect(actual.tauB).toBeNull();
        else expect(actual.tauB).toBeCloseTo(expected.tauB, 12);
      }),
    );
  });

  it('gives 1, −1 and "undefined" where they belong', () => {
    expect(kendallTauB([1, 2, 3], [10, 20, 30]).tauB).toBe(1);
    expect(kendallTauB([1, 2, 3], [3, 2, 1]).tauB).toBe(-1);
    expect(kendallTauB([1, 2, 3], [1, 1, 1]).tauB).toBeNull();
    expect(kendallTauB([], []).tauB).toBeNull();
  });
});

describe('agreement and ranking', () => {
  it('ranks with ties and leaves gaps out', () => {
    expect(rankByReward([0.4, 0.9, 0.4, null])).toEqual({ order: [1, 0, 2], ranks: [2, 1, 2, null], winners: [1], winner: 1 });
    expect(rankByReward([null]).winner).toBeNull();
    expect(rankByReward([0.1 + 0.2, 0.3]).winners).toEqual([0, 1]);
    expect(rankByReward([1e-30, 2e-30]).winners).toEqual([1]);
  });

  it('lists the pairs that it counts', () => {
    const value = fc.option(fc.integer({ min: 0, max: 4 }).map((n) => n / 4));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 12 }), (rows) => {
        const [rewards, outcomes] = [rows.map(([r]) => r), rows.map(([, o]) => o)];
        const pairs = listDiscordantPairs(rewards, outcomes);
        expect(pairs.length).toBe(agreementWithOutcome(rewards, outcomes).discordant);
        for (const { preferred, better } of pairs) {
          expect(rewards[preferred]).toBeGreaterThan(rewards[better] ?? Infinity);
          expect(outcomes[preferred]).toBeLessThan(outcomes[better] ?? -Infinity);
        }
      }),
    );
  });

  it('finds the first step that falls below', () => {
    expect(firstStepBelow([0.9, 0.7, 0.2], [0.8, 0.8])).toBe(1);
    expect(firstStepBelow([0.9, null, 0.2], [0.8, 0.8])).toBeNull();
  });
});

describe('deriveGroup', () => {
  it('derives the worked example', () => {
    const scores: GroupScores = [[[toScore(1), toScore(0.42), toScore(0)]], [[toScore(1), toScore(1), toScore(1)]]];
    const derived = deriveGroup({ scores, outcomes: [0, 1], weights: weightsFromPoints([30, 50, 20]), aggregator: 'mean', tau: 0.1, lambda: 0.5 });
    expect(derived.responses[0]?.stepRewards[0]).toBeCloseTo(0.51, 12);
    expect(derived.responses[0]?.contributions.map(([first]) => first)).toEqual([0.3, 0.21, 0]);
    expect(derived.responses[0]?.total).toBeCloseTo(0.255, 12);
    expect(derived.responses[0]?.fallsBelowAt).toBe(0);
    expect(derived).toMatchObject({ bestRight: 1, ranking: { winner: 1 }, agreement: { tauB: 1, discordant: 0 } });
  });

  it('does not change rewards when responses are reordered', () => {
    fc.assert(
      fc.property(group, settings, fc.nat(), ({ scores, outcomes }, chosen, shift) => {
        const places = scores.map((_, i) => (i + shift) % scores.length);
        const plain = deriveGroup({ scores, outcomes, ...chosen });
        const moved = deriveGroup({ scores: places.map((i) => scores[i] ?? []), outcomes: places.map((i) => outcomes[i] ?? null), ...chosen });
        moved.responses.forEach((response, place) => {
          // Which of two equally good right responses is the best one depends on their order.
          const twin = plain.responses[places[place] ?? 0];
          expect({ ...response, fallsBelowAt: null }).toEqual({ ...twin, fallsBelowAt: null });
        });
        expect(moved.agreement).toEqual(plain.agreement);
      }),
    );
  });

  it('is what the fast evaluator computes', () => {
    fc.assert(
      fc.property(group, settings, ({ scores, outcomes }, chosen) => {
        const derived = deriveGroup({ scores, outcomes, ...chosen });
        const evaluator = createTotalEvaluator({ scores, outcomes, ...chosen });
        const totals = new Float64Array(evaluator.count);
        evaluator.evaluate(chosen.weights, totals);
        derived.responses.forEach(({ total }, i) => {
          if (total === null) expect(totals[i]).toBeNaN();
          else expect(totals[i]).toBeCloseTo(total, 12);
        });
        expect(evaluator.winnerAt(chosen.weights)).toBe(derived.ranking.winner ?? -1);
      }),
    );
  });

  it('recomputes 16 responses of 32 steps in well under a millisecond, and grows with their number alone', () => {
    const makeGroup = (count: number) => {
      const scores = Array.from({ length: count }, (_, i) =>
        Array.from({ length: 32 }, (_, k) => [0, 1, 2].map((j) => toScore(((i * 7 + k * 13 + j * 29) % 101) / 100))));
      return { scores, outcomes: scores.map((_, i) => (i % 3 === 0 ? 1 : 0)) };
    };
    const measure = (count: number): number => {
      const input = { ...makeGroup(count), aggregator: 'softmin', tau: 0.1, lambda: 0.5 } as const;
      const runs: number[] = [];
      for (let run = 0; run < 40; run++) {
        const weights = [toWeight(run / 100), toWeight(0.5), toWeight((50 - run) / 100)];
        const start = performance.now();
        deriveGroup({ ...input, weights });
        runs.push(performance.now() - start);
      }
      return runs.sort((a, b) => a - b)[10] ?? Infinity;
    };
    measure(16);
    const small = measure(16);
    expect(small).toBeLessThan(1.6);
    expect(measure(256)).toBeLessThan(Math.max(small, 0.05) * 16 * 4);
  });
});
