// Solutions that the training data's own corruptions made wrong, of questions kept for development: one line a kind of error.

import { NO_ERROR } from '../../../core/first-error.ts';
import { stepAuc } from '../../../core/step-auc.ts';
import { bootstrap, meanOf } from '../bootstrap.ts';
import { foundExactly, type LabelledRow, leftAlone, lowestAtError } from '../labelled-rows.ts';
import { markdownTable, withInterval } from '../markdown.ts';
import type { Section } from '../section.ts';
import { barPlot } from '../svg-plots.ts';
import { styleOf, TEXT_STYLES } from '../text-style.ts';

export interface CorruptedSample {
  readonly label: number;
  readonly steps: readonly string[];
  /** Kind of corruption, `right` for none. */
  readonly kind: string;
}

export const CORRUPTED_MARKS = ['kinds', 'kinds-styles'] as const;

/** `rows` are the reward model's scores of the samples. */
export function corruptedSection({ samples, rows, threshold }: { samples: readonly CorruptedSample[]; rows: readonly LabelledRow[]; threshold: number }): Section {
  const all = rows.map((row, at) => ({ ...row, kind: samples[at]?.kind ?? '', style: styleOf(samples[at]?.steps ?? []) }));
  const right = all.filter(({ label }) => label === NO_ERROR);
  const wrong = all.filter(({ label }) => label !== NO_ERROR);
  const kinds = [...new Set(wrong.map(({ kind }) => kind))].map((kind) => {
    const own = wrong.filter((one) => one.kind === kind);
    return { kind, samples: own.length, found: foundExactly(own, threshold), lowest: lowestAtError(own), meanScore: bootstrap(own, (drawn) => meanOf(drawn.flatMap(({ row, label }) => row[label] ?? []))) };
  }).sort((a, b) => (b.found.value ?? 0) - (a.found.value ?? 0));
  const auc = bootstrap(all, (drawn) => stepAuc({ scores: drawn.map(({ row }) => row), labels: drawn.map(({ label }) => label) }), 300);
  const kept = leftAlone(right, threshold);
  const byStyle = TEXT_STYLES.map((style) => {
    const [ownWrong, ownRight] = [wrong.filter((one) => one.style === style), right.filter((one) => one.style === style)];
    return { style, samples: ownWrong.length + ownRight.length, found: foundExactly(ownWrong, threshold), kept: leftAlone(ownRight, threshold) };
  }).filter(({ samples: count }) => count > 0);
  const table = markdownTable(['kind of error', 'samples', 'found exactly, %', 'lowest score up to there, %', 'mean score of the wrong step'], kinds.map((one) => [one.kind.replace(/_/g, ' '), String(one.samples), withInterval(one.found), withInterval(one.lowest), withInterval(one.meanScore, 2)]));
  return {
    name: 'corrupted',
    figures: { threshold, stepAuc: auc, rightSamples: right.length, rightKept: kept, kinds, byStyle },
    tables: new Map([
      ['kinds', `${wrong.length} solutions with one error and its consequences, ${right.length} right ones, at the manifest's threshold. Of the right ones ${withInterval(kept)} % have no step below it; step AUC ${withInterval(auc, 3)}.\n\n${table}\n\n![First errors found by kind](plots/kinds.svg)`],
      ['kinds-styles', markdownTable(['style', 'samples', 'first errors found exactly, %', 'right ones left alone, %'], byStyle.map((one) => [one.style, String(one.samples), withInterval(one.found), withInterval(one.kept)]))],
    ]),
    plots: new Map([['kinds.svg', barPlot(kinds.map(({ kind, found }) => ({ name: kind.replace(/_/g, ' '), value: found.value ?? 0, low: found.low, high: found.high })), 'First errors found exactly, by kind')]]),
  };
}
