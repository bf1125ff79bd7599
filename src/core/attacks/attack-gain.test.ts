import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGGREGATORS, aggregate } from '../aggregators.ts';
import { shapeCredits, shapedProcess, type CreditShape } from '../credit-shapes.ts';
import { deriveGroup, type RewardSettings } from '../derive.ts';
import { toScore } from '../judgement.ts';
import { judgeCredit } from '../judge-credit.ts';
import { toReward } from '../step-reward.ts';
import { weightsFromPoints } from '../weights.ts';
import { ATTACK_SETTINGS, attackGain, attackPayers, type ScoredText } from './attack-gain.ts';

const PRESENT: RewardSettings = { weights: weightsFromPoints([30, 50, 20]), aggregator: 'mean', tau: 0.1, lambda: 1 };
const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map(toScore), { nil: null });
const scoredText: fc.Arbitrary<ScoredText> = fc.record({
  scores: fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 6 }),
  outcome: fc.constantFrom(0, 1, null),
});
const design = fc.record({
  weights: fc.constantFrom([30, 50, 20], [0, 100, 0], [34, 33, 33]).map(weightsFromPoints),
  aggregator: fc.constantFrom(...AGGREGATORS),
  tau: fc.constantFrom(0, 0.1, 1),
  lambda: fc.constantFrom(0, 0.4, 1),
});
const rewards = (values: readonly number[]) => values.map(toReward);

describe('credit shapes', () => {
  it('follow their worked example', () => {
    const given = rewards([0.9, 0.5, 0.8]);
    expect(shapeCredits(given, 'running-min')).toEqual([0.9, 0.5, 0.5]);
    expect(shapeCredits(given, 'cap', 0.7).map((credit) => credit?.toFixed(2))).toEqual(['0.00', '-0.20', '0.00']);
    expect(shapeCredits(given, 'delta').map((credit) => credit?.toFixed(2))).toEqual(['0.90', '-0.40', '0.30']);
    expect(shapedProcess({ rewards: given, shape: 'delta', aggregator: 'min', tau: 0.1 })).toBeCloseTo(0.8, 12);
    expect(shapedProcess({ rewards: [null], shape: 'cap', aggregator: 'mean', tau: 0.1 })).toBeNull();
  });

  it('pay nothing for padding before the last step (delta), and never for a further step (cap)', () => {
    const steps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, steps, (own, padding) => {
        const padded = rewards([...own.slice(0, -1), ...padding, ...own.slice(-1)]);
        const process = (shape: CreditShape, given: typeof padded) => shapedProcess({ rewards: given, shape, aggregator: 'mean', tau: 0.1 }) ?? Number.NaN;
        expect(process('delta', padded)).toBeCloseTo(process('delta', rewards(own)), 9);
        expect(process('cap', padded)).toBeLessThanOrEqual(process('cap', rewards(own)) + 1e-9);
      }),
    );
  });
});

describe('who a reward came from', () => {
  it('adds up to the process reward under every aggregator, with gaps and unchecked steps', () => {
    fc.assert(
      fc.property(scoredText, design, ({ scores }, settings) => {
        const [response] = deriveGroup({ scores: [scores], outcomes: [null], ...settings }).responses;
        if (!response) return;
        const parts = judgeCredit({ response, ...settings });
        const process = aggregate(settings.aggregator, response.stepRewards, settings.tau);
        if (process === null) expect(parts).toBeNull();
        else expect(parts?.reduce((sum, part) => sum + part, 0)).toBeCloseTo(process, 9);
      }),
    );
  });
});

describe('what an attack earns', () => {
  it('is what its payers paid', () => {
    fc.assert(
      fc.property(scoredText, scoredText, design, (original, attacked, present) => {
        const earned = attackGain({ original, attacked, present, setting: { id: 'present', kind: 'present' } });
        const payers = attackPayers({ original, attacked, present });
        if (!earned || !payers) return;
        expect(payers.judges.reduce((sum, part) => sum + part, payers.outcome)).toBeCloseTo(earned.gain, 9);
      }),
    );
  });

  it('shows that repeating a good step pays under mean and sum, and not under the minimum or delta', () => {
    const step = (value: number) => [toScore(value), toScore(value), toScore(value)];
    const original = { scores: [step(0.9), step(0.3)], outcome: null };
    const attacked = { scores: [step(0.9), step(0.9), step(0.9), step(0.3)], outcome: null };
    const gains = Object.fromEntries(
      ATTACK_SETTINGS.map((setting) => [setting.id, attackGain({ original, attacked, setting, present: PRESENT })?.gain.toFixed(2)]),
    );
    expect(gains).toMatchObject({ present: '0.15', mean: '0.15', sum: '1.80', min: '0.00', last: '0.00', delta: '0.00', cap: '0.00' });
  });

  it('takes weights from the setting, and leaves an outcome out that only one of the two has', () => {
    const original = { scores: [[toScore(1), toScore(0), toScore(0)]], outcome: 1 };
    const attacked = { scores: [[toScore(0), toScore(1), toScore(0)]], outcome: null };
    const present = { ...PRESENT, lambda: 0.5 };
    expect(attackGain({ original, attacked, present, setting: { id: 'x', kind: 'weights', points: [0, 100, 0] } })).toEqual({ before: 0, after: 1, gain: 1 });
    expect(attackPayers({ original, attacked, present })?.outcome).toBe(0);
  });
});
