import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toScore } from '../../core/judgement.ts';
import { DEFAULT_PREFERENCE_MODEL, type PreferencePair } from '../../core/preferences.ts';
import type { MapOptions } from '../../core/simplex-map.ts';
import { learnWeights, lossSurface } from './learn-weights.ts';
import { lossScale } from './loss-scale.ts';

const model = DEFAULT_PREFERENCE_MODEL;
const START = [0.3, 0.5, 0.2];

function makeGroup(scores: readonly (readonly (number | null)[])[], change: Partial<MapOptions> = {}): MapOptions {
  const own = scores.map((step) => [step.map((score) => (score === null ? null : toScore(score)))]);
  return { scores: own, outcomes: scores.map(() => null), aggregator: 'mean', tau: 0.1, lambda: 1, ...change };
}

function learn(group: MapOptions, pairs: readonly PreferencePair[], start: readonly number[] = START) {
  return learnWeights({ group, pairs, model, start, surface: lossSurface(group, pairs, model) });
}

const score = fc.double({ min: 0, max: 1, noNaN: true });

describe('fitted weights', () => {
  it('never lose to any point of the grid, nor to the present weights', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score, score), { minLength: 3, maxLength: 3 }), (scores) => {
        const group = makeGroup(scores);
        const pairs: PreferencePair[] = [[0, 1], [1, 2]];
        const learned = learn(group, pairs);
        expect(learned?.kind).toBe('exact');
        expect(learned?.loss ?? Infinity).toBeLessThanOrEqual(Math.min(...lossSurface(group, pairs, model)) + 1e-6);
        expect(learned?.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 15 },
    );
  });

  it('leave the weight of a judge that judged nothing as it is, and give the loss of the totals as they are', () => {
    const group = makeGroup([[0.9, null, 0.2], [0.5, null, 0.8]]);
    const learned = learn(group, [[0, 1]]);
    expect(learned?.weights[1]).toBe(0.5);
    expect(learned?.weights[0]).toBeCloseTo(0.5, 6);
    expect(learned?.loss).toBeCloseTo(Math.log1p(Math.exp(-10 * 0.4)), 6);
    expect(learned?.boundary).toEqual([2]);
    const alone = learn(group, [[0, 1]], [0, 1, 0]);
    expect(alone?.weights).toEqual([0, 1, 0]);
  });

  it('are searched on the grid where a step is not checked by all, with the impossible pairs', () => {
    const learned = learn(makeGroup([[0.1, 0.1, null], [0.5, 0.6, 0.7]]), [[0, 1], [1, 0]]);
    expect(learned).toMatchObject({ kind: 'grid', reason: 'not-checked', impossible: [0], path: [] });
  });

  it('are not the only ones where pairs say nothing about the weights', () => {
    expect(learn(makeGroup([[0.5, 0.5, 0.5], [0.4, 0.4, 0.4]]), [[0, 1]])?.isUnique).toBe(false);
    expect(learn(makeGroup([[1, 0, 0], [0, 1, 0]]), [])).toBeNull();
  });
});

describe('the scale of the loss', () => {
  it('has few steps that hold every loss, one where there is no slope', () => {
    const group = makeGroup([[1, 0, 0.3], [0, 1, 0.2]]);
    const scale = lossScale(lossSurface(group, [[0, 1]], model));
    expect(scale.steps.length).toBeGreaterThan(3);
    expect(scale.steps.length).toBeLessThanOrEqual(9);
    expect(Math.min(...scale.kinds)).toBe(0);
    expect(Math.max(...scale.kinds)).toBe(scale.steps.length - 1);
    expect(lossScale(new Float64Array(5151).fill(0.6931)).steps).toHaveLength(1);
    expect(lossScale(new Float64Array(5151).fill(Number.NaN)).steps).toHaveLength(0);
  });
});
