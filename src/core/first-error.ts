// Where a judge of steps says the first error is, and how often that is right (ProcessBench).
// Knows step scores and labels; nothing of weights.

/** "No error": the label of a right sample, and the prediction where no step falls below the threshold. */
export const NO_ERROR = -1;

export interface FirstErrorMetrics {
  /** Predicted first error of each sample, −1 for none. */
  readonly predicted: readonly number[];
  /** Share of the wrong samples whose first error was found exactly; `null` without wrong samples. */
  readonly accuracyWrong: number | null;
  /** Share of the right samples in which no error was seen; `null` without right samples. */
  readonly accuracyRight: number | null;
  /** Harmonic mean of the two; 0 where both are 0, `null` where either is unknown. */
  readonly f1: number | null;
}

/**
 * The first step (from 0) with a score below the threshold; −1 where there is none. Steps not checked are passed over.
 * Example: scores [0.9, 0.8, 0.3, 0.9], threshold 0.35 → 2.
 */
export function predictFirstError(scores: readonly (number | null)[], threshold: number): number {
  return scores.findIndex((score) => score !== null && score < threshold);
}

/**
 * First-error metrics at a threshold (ProcessBench, arXiv 2412.06559). Labels are the true first errors, −1 for none.
 * Example: four of five right at 0.25 with one wrong sample missed of three → 2/3 and 1, F1 0.8.
 * @throws RangeError when there are not as many labels as samples.
 */
export function firstErrorMetrics(options: {
  scores: readonly (readonly (number | null)[])[];
  labels: readonly number[];
  threshold: number;
}): FirstErrorMetrics {
  const { scores, labels, threshold } = options;
  if (labels.length !== scores.length) {
    throw new RangeError(`Expected one label per sample: ${scores.length} samples, ${labels.length} labels.`);
  }
  const predicted = scores.map((sample) => predictFirstError(sample, threshold));
  const hitRate = (isOfKind: (label: number) => boolean): number | null => {
    const samples = labels.flatMap((label, i) => (isOfKind(label) ? [i] : []));
    return samples.length === 0 ? null : samples.filter((i) => predicted[i] === labels[i]).length / samples.length;
  };
  const accuracyWrong = hitRate((label) => label !== NO_ERROR);
  const accuracyRight = hitRate((label) => label === NO_ERROR);
  return { predicted, accuracyWrong, accuracyRight, f1: harmonicMean(accuracyWrong, accuracyRight) };
}

/** The metrics at every threshold at which a prediction can change, lowest first, and the best of them by F1. */
export function sweepThresholds(options: {
  scores: readonly (readonly (number | null)[])[];
  labels: readonly number[];
}): { readonly points: readonly { readonly threshold: number; readonly metrics: FirstErrorMetrics }[]; readonly best: number | null } {
  const distinct = new Set(options.scores.flat().filter((score) => score !== null));
  const sorted = [0, ...[...distinct].sort((a, b) => a - b), 1];
  // Halfway between neighbours: a threshold equal to a score would hang on the strictness of "below".
  const thresholds = sorted.slice(1).map((upper, i) => ((sorted[i] ?? 0) + upper) / 2);
  const points = [...new Set(thresholds)].map((threshold) => ({ threshold, metrics: firstErrorMetrics({ ...options, threshold }) }));
  let best: number | null = null;
  points.forEach(({ metrics }, i) => {
    if (metrics.f1 !== null && (best === null || metrics.f1 > (points[best]?.metrics.f1 ?? -1))) best = i;
  });
  return { points, best };
}

function harmonicMean(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null;
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
