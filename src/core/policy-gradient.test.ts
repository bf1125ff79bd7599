import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import training from './goldens/training.json' with { type: 'json' };
import { trainPolicy } from './policy-gradient.ts';
import { trainSupervised } from './supervised.ts';
import { expectedAlong, logitsAt, readPolicy } from './training-reading.ts';

const row = (values: Float64Array, t: number, count: number) => Array.from(values.subarray(t * count, (t + 1) * count));

describe('trainPolicy', () => {
  it.each(training.cases)('golden: rewards $rewards, eta $eta, beta $beta_kl', (golden) => {
    const run = trainPolicy({
      rewards: golden.rewards, steps: 100, learningRate: golden.eta, klWeight: golden.beta_kl,
      ...(golden.reference ? { reference: golden.reference } : {}),
    });
    const expected = expectedAlong(run, golden.rewards);
    for (const point of golden.trace) {
      const [pi, advantages] = [row(run.probabilities, point.step, run.count), row(run.advantages, point.step, run.count)];
      point.pi.forEach((p, i) => expect(Math.abs((pi[i] ?? 0) - p)).toBeLessThan(1e-9));
      point.advantages.forEach((a, i) => expect(Math.abs((advantages[i] ?? 0) - a)).toBeLessThan(1e-9 * Math.max(1, Math.abs(a))));
      expect(Math.abs((run.kl[point.step] ?? 0) - point.kl)).toBeLessThan(1e-9);
      expect(Math.abs((run.entropy[point.step] ?? 0) - point.entropy)).toBeLessThan(1e-9);
      expect(Math.abs((expected?.[point.step] ?? 0) - point.expected)).toBeLessThan(1e-9);
    }
  });

  const rewards = [0.9, 0.4, 0.4, 0.1];
  const base = { rewards, steps: 60, learningRate: 0.3, klWeight: 0.02 };

  it('goes on from any step as if it had never stopped', () => {
    const whole = trainPolicy(base);
    const tail = trainPolicy({ ...base, steps: 20, start: logitsAt(whole, 40) });
    expect(row(tail.probabilities, 20, 4)).toEqual(row(whole.probabilities, 60, 4));
  });

  it('repeats a sampled run from its seed, and drifts to the exact run as groups grow', () => {
    const sampled = (seed: number, groupSize: number) => trainPolicy({ ...base, sampled: { seed, groupSize } });
    expect(sampled(7, 8).probabilities).toEqual(sampled(7, 8).probabilities);
    expect(sampled(8, 8).probabilities).not.toEqual(sampled(7, 8).probabilities);
    const [exact, large] = [trainPolicy(base), sampled(1, 20000)];
    row(exact.probabilities, 60, 4).forEach((p, i) => expect(Math.abs(p - (row(large.probabilities, 60, 4)[i] ?? 0))).toBeLessThan(0.02));
  });

  it('leaves every sampled group with equal rewards alone', () => {
    const run = trainPolicy({ ...base, rewards: [0.5, 0.5], klWeight: 0, sampled: { seed: 1, groupSize: 4 } });
    expect(row(run.probabilities, 60, 2)).toEqual([0.5, 0.5]);
  });

  it('clips where a group serves several updates', () => {
    const several = { ...base, klWeight: 0, steps: 8, updatesPerGroup: 8, learningRate: 2 };
    const free = trainPolicy(several);
    const clipped = trainPolicy({ ...several, clip: 0.2 });
    const last = (run: typeof free): number => run.probabilities[8 * 4] ?? 0;
    expect(last(clipped)).toBeLessThan(last(free));
    expect(trainPolicy({ ...several, updatesPerGroup: 1, clip: 0.2 }).probabilities).toEqual(trainPolicy({ ...several, updatesPerGroup: 1 }).probabilities);
  });

  it('gives a response without a reward no advantage, and refuses numbers that are not finite', () => {
    const run = trainPolicy({ ...base, rewards: [1, null, 0] });
    expect(run.advantages[1]).toBe(0);
    expect(trainPolicy({ ...base, rewards: [null, null] }).probabilities.at(-1)).toBe(0.5);
    expect(() => trainPolicy({ ...base, rewards: [Number.NaN] })).toThrow(RangeError);
    expect(() => trainPolicy({ ...base, klWeight: Number.NaN })).toThrow(RangeError);
    expect(() => trainPolicy({ ...base, reference: [1, 0, 0, 0] })).toThrow(RangeError);
  });

  it('keeps a distribution, whatever the numbers', () => {
    const reward = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(reward, { minLength: 1, maxLength: 16 }), fc.double({ min: 0, max: 5, noNaN: true }), fc.boolean(), (values, learningRate, isScaled) => {
        const run = trainPolicy({ rewards: values, steps: 30, learningRate, klWeight: 0.01, isScaled });
        for (let t = 0; t <= 30; t++) expect(row(run.probabilities, t, run.count).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('trains 16 responses for 1,000 steps within a frame', () => {
    const many = Array.from({ length: 16 }, (_, i) => ((i * 37) % 101) / 100);
    const times = Array.from({ length: 12 }, () => {
      const start = performance.now();
      trainPolicy({ rewards: many, steps: 1000, learningRate: 0.1, klWeight: 0.01 });
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(16);
  });
});

describe('trainSupervised', () => {
  it('raises the chosen response by the gradient of its log-probability', () => {
    const run = trainSupervised({ count: 2, chosen: 0, steps: 50, learningRate: 1 });
    expect(run.probabilities[2]).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
    expect(run.probabilities.at(-2)).toBeGreaterThan(0.95);
    expect(() => trainSupervised({ count: 2, chosen: 2, steps: 1, learningRate: 1 })).toThrow(RangeError);
  });
});

describe('readings', () => {
  it('says where the policy puts its weight and whether that is right', () => {
    const run = trainPolicy({ rewards: [0.2, 0.9], steps: 40, learningRate: 1, klWeight: 0 });
    expect(readPolicy(run, 40, [1, 0])).toMatchObject({ response: 1, isRight: false });
    expect(readPolicy(run, 40, [1, null]).isRight).toBeNull();
    expect(expectedAlong(run, [null, null])).toBeNull();
    expect(expectedAlong(run, [1, null])?.[0]).toBe(1);
    expect(() => readPolicy(run, 41, [1, 0])).toThrow(RangeError);
  });
});
