import fc from 'fast-check';
import { expect, it } from 'vitest';

import { bestThreshold } from './best-threshold.ts';
import { firstErrorMetrics, sweepThresholds } from './first-error.ts';

it('stands halfway in the interval that serves both', () => {
  expect(bestThreshold({ scores: [[0.9, 0.3], [0.8, 0.7]], labels: [1, -1] })).toBeCloseTo(0.5, 12);
});

it('needs both kinds of samples', () => {
  expect(bestThreshold({ scores: [[0.9]], labels: [-1] })).toBeNull();
  expect(bestThreshold({ scores: [[0.9]], labels: [0] })).toBeNull();
});

it('reaches the best F1 of a sweep over all thresholds', () => {
  const score = fc.option(fc.integer({ min: 0, max: 20 }).map((value) => value / 20), { nil: null, freq: 6 });
  const sample = fc.array(score, { minLength: 1, maxLength: 5 }).chain((row) => fc.tuple(fc.constant(row), fc.integer({ min: -1, max: row.length - 1 })));
  fc.assert(fc.property(fc.array(sample, { minLength: 2, maxLength: 12 }), (samples) => {
    const group = { scores: samples.map(([row]) => row), labels: samples.map(([, label]) => label) };
    fc.pre(group.labels.includes(-1) && group.labels.some((label) => label >= 0));
    const sweep = sweepThresholds(group);
    const greatest = Math.max(...sweep.points.map(({ metrics }) => metrics.f1 ?? -1));
    const threshold = bestThreshold(group) ?? Number.NaN;
    expect(firstErrorMetrics({ ...group, threshold }).f1).toBeCloseTo(greatest, 12);
  }));
});
