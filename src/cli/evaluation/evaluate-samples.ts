// Figures of step scores against step labels, in the manner of ProcessBench (arXiv 2412.06559). Knows no model and no file.

import { bestThreshold } from '../../core/best-threshold.ts';
import { firstErrorMetrics, NO_ERROR } from '../../core/first-error.ts';
import { stepAuc } from '../../core/step-auc.ts';

export interface ScoredSamples {
  /** Per sample and step; `null` where the model gave none. */
  readonly scores: readonly (readonly (number | null)[])[];
  /** First wrong step of each sample from 0, −1 for none. */
  readonly labels: readonly number[];
}

/** What `eval:model --json` prints; percentages as in the paper, `null` where a share has no samples. */
export interface Evaluation {
  readonly samples: number;
  readonly wrong: number;
  readonly right: number;
  readonly threshold: number;
  /** `manifest`: fixed before this file was seen. `best-f1`: the best one on this very file, as the paper does on its GSM8K part. */
  readonly threshold_from: 'manifest' | 'best-f1';
  readonly accuracy_wrong: number | null;
  readonly accuracy_right: number | null;
  readonly f1: number | null;
  readonly auc: number | null;
  readonly model: string;
  readonly steps: number;
  /** Steps without a score: never called wrong, and left out of `auc`. */
  readonly unscored_steps: number;
}

/**
 * Evaluates at the manifest's threshold, or at the one of best F1 on these samples.
 * Example: scores [0.9, 0.2], [0.9, 0.8], [0.3, 0.9], labels 1, −1, 1, threshold 0.5 → wrong 50 %, right 100 %, F1 66.67 %.
 */
export function evaluateSamples(samples: ScoredSamples, options: { threshold: number; isBest: boolean; model: string }): Evaluation {
  const best = options.isBest ? bestThreshold(samples) : null;
  const threshold = best ?? options.threshold;
  const metrics = firstErrorMetrics({ ...samples, threshold });
  const steps = samples.scores.flat();
  const wrong = samples.labels.filter((label) => label !== NO_ERROR).length;
  return {
    samples: samples.labels.length,
    wrong,
    right: samples.labels.length - wrong,
    threshold: rounded(threshold, 6) ?? threshold,
    threshold_from: best === null ? 'manifest' : 'best-f1',
    accuracy_wrong: toPercent(metrics.accuracyWrong),
    accuracy_right: toPercent(metrics.accuracyRight),
    f1: toPercent(metrics.f1),
    auc: rounded(stepAuc(samples), 6),
    model: options.model,
    steps: steps.length,
    unscored_steps: steps.filter((score) => score === null).length,
  };
}

function toPercent(share: number | null): number | null {
  return share === null ? null : rounded(100 * share, 4);
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}
