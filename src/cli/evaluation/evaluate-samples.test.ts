import { expect, it } from 'vitest';

import { evaluateSamples } from './evaluate-samples.ts';

const OPTIONS = { threshold: 0.5, isBest: false, model: 'own 1' };

it('computes what a hand computes', () => {
  // Predicted 1, none, 0, none against 1, none, 1, 0: one of three wrong ones found, the right one kept.
  const scores = [[0.9, 0.2, 0.1], [0.9, 0.8], [0.3, 0.9], [0.6, 0.7]];
  expect(evaluateSamples({ scores, labels: [1, -1, 1, 0] }, OPTIONS)).toEqual({
    samples: 4, wrong: 3, right: 1, threshold: 0.5, threshold_from: 'manifest', accuracy_wrong: 33.3333, accuracy_right: 100, f1: 50,
    // Right 0.9, 0.9, 0.8, 0.3 against wrong 0.2, 0.9, 0.6: 2½ + 2½ + 2 + 1 of 12 pairs.
    auc: 0.666667, model: 'own 1', steps: 9, unscored_steps: 0,
  });
});

it('never calls a step without a score wrong', () => {
  expect(evaluateSamples({ scores: [[null, 0.2], [null, null]], labels: [0, -1] }, OPTIONS)).toMatchObject({ accuracy_wrong: 0, accuracy_right: 100, f1: 0, auc: null, unscored_steps: 3 });
});

it('takes the threshold of best F1 where it is asked to, and says so', () => {
  // Found for thresholds above 0.6 up to 0.9, kept up to 0.7: 0.65 serves both.
  const samples = { scores: [[0.9, 0.6], [0.8, 0.7]], labels: [1, -1] };
  expect(evaluateSamples(samples, OPTIONS)).toMatchObject({ f1: 0, threshold: 0.5 });
  expect(evaluateSamples(samples, { ...OPTIONS, isBest: true })).toMatchObject({ f1: 100, threshold: 0.65, threshold_from: 'best-f1' });
});

it('has no figure where there is nothing to take a share of', () => {
  expect(evaluateSamples({ scores: [[0.9]], labels: [-1] }, { ...OPTIONS, isBest: true })).toMatchObject({
    accuracy_wrong: null, accuracy_right: 100, f1: null, auc: null, threshold: 0.5, threshold_from: 'manifest',
  });
});
