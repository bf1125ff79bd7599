// Responses of our own writing that the model may get wrong, with what it really says of them.

import { NO_ERROR, predictFirstError } from '../../../core/first-error.ts';
import type { LabelledSample } from '../../evaluation/labelled-samples.ts';
import type { LabelledRow } from '../labelled-rows.ts';
import type { Section } from '../section.ts';

export function failuresSection({ samples, rows, threshold }: { samples: readonly LabelledSample[]; rows: readonly LabelledRow[]; threshold: number }): Section {
  const cases = samples.map(({ id, problem, steps, label }, at) => {
    const row = rows[at]?.row ?? [];
    const predicted = predictFirstError(row, threshold);
    return { id, problem, steps, label, scores: row.map((score) => (score === null ? null : Number(score.toFixed(3)))), predicted, isMissed: predicted !== label };
  });
  const missed = cases.filter(({ isMissed }) => isMissed);
  const text = missed.map(({ id, problem, steps, label, scores, predicted }) => {
    const lines = steps.map((step, at) => `   ${at + 1}. ${step.replace(/\n/g, ' ')} → **${scores[at]?.toFixed(2) ?? 'not scored'}**${at === label ? ' ← wrong' : ''}`);
    return `- *${String(id)}.* ${problem}\n${lines.join('\n')}\n   Truth: ${name(label)}; the model at its threshold: ${name(predicted)}.`;
  });
  return {
    name: 'failures',
    figures: { threshold, cases: cases.length, missed: missed.length, examples: cases },
    tables: new Map([['failures', `${missed.length} of ${cases.length} examples written to be hard are missed at the threshold of ${threshold}; each is shown as it was scored.\n\n${text.join('\n')}`]]),
    plots: new Map(),
  };
}

function name(step: number): string {
  return step === NO_ERROR ? 'no error' : `first error in step ${step + 1}`;
}
