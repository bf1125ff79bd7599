// An evaluation as a person reads it in a terminal.

import type { Evaluation } from './evaluate-samples.ts';

/** Lines of the table; a figure that does not exist is a dash. */
export function evaluationTable(evaluation: Evaluation): string {
  const { samples, wrong, right, threshold, accuracy_wrong, accuracy_right, f1, auc, model, steps, unscored_steps } = evaluation;
  const rows: [string, string][] = [
    ['model', model],
    ['samples', `${samples} (${wrong} wrong, ${right} right)`],
    ['steps', unscored_steps === 0 ? `${steps}, all scored` : `${steps}, of which ${unscored_steps} were not scored and count as not doubted`],
    ['threshold', `${threshold} (${evaluation.threshold_from === 'manifest' ? "the manifest's" : 'of best F1 on this file'})`],
    ['F1', percent(f1)],
    ['on wrong samples', `${percent(accuracy_wrong)} (first error found exactly)`],
    ['on right samples', `${percent(accuracy_right)} (no error seen)`],
    ['step AUC', auc === null ? '–' : auc.toFixed(3)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

function percent(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(1)} %`;
}
