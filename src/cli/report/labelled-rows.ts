// Figures of step scores against labels, each with its bootstrap interval over the samples.

import { bestThreshold } from '../../core/best-threshold.ts';
import { firstErrorMetrics, NO_ERROR, predictFirstError } from '../../core/first-error.ts';
import { labelledSteps, stepAuc } from '../../core/step-auc.ts';
import { bootstrap, type Estimate, meanOf } from './bootstrap.ts';
import type { LabelledScore } from './calibration.ts';
import { withInterval } from './markdown.ts';

/** One sample: a number per step, `null` where there is none, and the first wrong step, −1 for none. */
export interface LabelledRow {
  readonly row: readonly (number | null)[];
  readonly label: number;
}

export interface RowFigures {
  readonly samples: number;
  readonly threshold: number;
  /** Percent. */
  readonly f1: Estimate;
  readonly accuracyWrong: Estimate;
  readonly accuracyRight: Estimate;
  readonly auc: Estimate;
}

function split(rows: readonly LabelledRow[]) {
  return { scores: rows.map(({ row }) => row), labels: rows.map(({ label }) => label) };
}

/** First-error figures at a threshold, in percent, and the step AUC. */
export function rowFigures(rows: readonly LabelledRow[], threshold: number): RowFigures {
  const percent = (key: 'f1' | 'accuracyWrong' | 'accuracyRight') =>
    bootstrap(rows, (drawn) => {
      const value = firstErrorMetrics({ ...split(drawn), threshold })[key];
      return value === null ? null : 100 * value;
    });
  return { samples: rows.length, threshold, f1: percent('f1'), accuracyWrong: percent('accuracyWrong'), accuracyRight: percent('accuracyRight'), auc: bootstrap(rows, (drawn) => stepAuc(split(drawn))) };
}

/** The threshold of best F1 on these rows; `fallback` where there is none. */
export function bestThresholdOf(rows: readonly LabelledRow[], fallback: number): number {
  return bestThreshold(split(rows)) ?? fallback;
}

/** Percent of the wrong samples whose first error is predicted exactly. */
export function foundExactly(rows: readonly LabelledRow[], threshold: number): Estimate {
  return hundredfold(bootstrap(rows, (drawn) => meanOf(drawn.filter(({ label }) => label !== NO_ERROR).map(({ row, label }) => predictFirstError(row, threshold) === label))));
}

/** Percent of the samples in which no step scores below the threshold. */
export function leftAlone(rows: readonly LabelledRow[], threshold: number): Estimate {
  return hundredfold(bootstrap(rows, (drawn) => meanOf(drawn.map(({ row }) => predictFirstError(row, threshold) === NO_ERROR))));
}

/** Percent of the wrong samples whose lowest score, up to the first error, stands at it. */
export function lowestAtError(rows: readonly LabelledRow[]): Estimate {
  return hundredfold(
    bootstrap(rows, (drawn) =>
      meanOf(drawn.filter(({ label }) => label !== NO_ERROR).map(({ row, label }) => {
        const own = row[label] ?? null;
        return own !== null && row.slice(0, label).every((score) => score === null || score > own);
      })),
    ),
  );
}

/** All scored steps that carry a label, with the sample that each is from. */
export function labelledScores(rows: readonly LabelledRow[]): LabelledScore[] {
  return rows.flatMap(({ row, label }, sample) => labelledSteps({ scores: [row], labels: [label] }).map((step) => ({ ...step, sample })));
}

/** Cells of a table: F1, on wrong, on right, AUC. */
export function figureCells({ f1, accuracyWrong, accuracyRight, auc }: RowFigures): string[] {
  return [withInterval(f1), withInterval(accuracyWrong), withInterval(accuracyRight), withInterval(auc, 3)];
}

function hundredfold({ value, low, high }: Estimate): Estimate {
  const times = (number: number | null): number | null => (number === null ? null : 100 * number);
  return { value: times(value), low: times(low), high: times(high) };
}
