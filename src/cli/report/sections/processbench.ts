// The development samples of ProcessBench GSM8K: first errors, calibration, the judges beside each other, where errors stand.

import { AGGREGATORS, aggregate } from '../../../core/aggregators.ts';
import { NO_ERROR } from '../../../core/first-error.ts';
import { rankAuc } from '../../../core/step-auc.ts';
import type { LabelledSample } from '../../evaluation/labelled-samples.ts';
import { bootstrap, meanOf } from '../bootstrap.ts';
import { type Calibration, calibrationError, crossCalibrate, fitCalibration, type LabelledScore, reliabilityBins, undoCalibration } from '../calibration.ts';
import type { JudgedResponse } from '../judge-samples.ts';
import { READINGS, type Reading, rewardsOf } from '../judged-row.ts';
import { bestThresholdOf, figureCells, foundExactly, type LabelledRow, labelledScores, leftAlone, lowestAtError, rowFigures } from '../labelled-rows.ts';
import { markdownTable, withInterval } from '../markdown.ts';
import type { Section } from '../section.ts';
import { reliabilityPlot } from '../svg-plots.ts';
import { styleOf, TEXT_STYLES } from '../text-style.ts';

export interface ProcessBenchInput {
  readonly samples: readonly LabelledSample[];
  readonly judged: readonly JudgedResponse[];
  readonly threshold: number;
  readonly model: string;
  /** What the model file ends with, where the manifest tells. */
  readonly calibration: Calibration | null;
  /** Figures of the float file, where the manifest tells. */
  readonly float: { readonly f1: number; readonly accuracyWrong: number; readonly accuracyRight: number; readonly auc: number; readonly threshold: number } | null;
  readonly published: readonly PublishedModel[];
}

export interface PublishedModel {
  readonly name: string;
  readonly gsm8k: number;
  readonly average: number;
  readonly source: string;
}

export const PROCESSBENCH_MARKS = ['figures', 'reliability', 'judges', 'aggregators', 'positions', 'styles'] as const;

export function processBenchSection(input: ProcessBenchInput): Section {
  const rowsOf = (reading: Reading): LabelledRow[] => input.samples.map(({ label }, at) => ({ label, row: rewardsOf(input.judged[at] ?? { scores: [] }, reading) }));
  const rows = rowsOf(READINGS[0]);
  const parts = [figures(input, rows), reliability(rows, input.calibration), judges(rowsOf, input.threshold), aggregators(rowsOf), positions(rows, input.threshold), styles(input, rows)];
  return {
    name: 'processbench',
    figures: Object.fromEntries(parts.map(({ mark, values }) => [mark, values])),
    tables: new Map(parts.map(({ mark, table }) => [mark, table])),
    plots: new Map(parts.flatMap(({ plot }) => (plot === undefined ? [] : [plot]))),
  };
}

interface Part {
  readonly mark: (typeof PROCESSBENCH_MARKS)[number];
  readonly values: unknown;
  readonly table: string;
  readonly plot?: readonly [file: string, svg: string];
}

function figures({ threshold, model, float, published, samples }: ProcessBenchInput, rows: readonly LabelledRow[]): Part {
  const [shipped, best] = [rowFigures(rows, threshold), rowFigures(rows, bestThresholdOf(rows, threshold))];
  const wrong = samples.filter(({ label }) => label !== NO_ERROR).length;
  const table = markdownTable(['', 'threshold', 'F1', 'on wrong samples', 'on right samples', 'step AUC'], [
    [`**${model}, shipped file**`, `${threshold}, the manifest's`, ...figureCells(shipped)],
    ['the same, threshold of best F1 on these samples', best.threshold.toFixed(3), ...figureCells(best)],
    ...(float === null ? [] : [['float file', String(float.threshold), float.f1.toFixed(1), float.accuracyWrong.toFixed(1), float.accuracyRight.toFixed(1), float.auc.toFixed(3)]]),
  ]);
  const others = markdownTable(['Published, all 400 samples', 'F1 on GSM8K', 'mean F1 of the four subsets', 'from'], published.map(({ name, gsm8k, average, source }) => [name, gsm8k.toFixed(1), average.toFixed(1), source]));
  return {
    mark: 'figures',
    values: { shipped, best, float, published },
    table: `${rows.length} samples, ${wrong} wrong and ${rows.length - wrong} right; in brackets 95 % bootstrap intervals over the samples.\n\n${table}\n\n${others}`,
  };
}

function reliability(rows: readonly LabelledRow[], calibration: Calibration | null): Part {
  const steps = labelledScores(rows);
  const bins = reliabilityBins(steps).filter(({ count }) => count > 0);
  const bySample = (of: (steps: readonly LabelledScore[]) => number | null) => bootstrap(rows, (drawn) => of(labelledScores(drawn)));
  const before = calibration === null ? null : bySample((drawn) => calibrationError(drawn.map((step) => ({ ...step, score: undoCalibration(step.score, calibration) }))));
  const [after, crossed] = [bySample(calibrationError), { value: calibrationError(crossCalibrate(steps)), low: null, high: null }];
  const around = bySample((drawn) => meanOf(drawn.filter(({ score }) => score >= 0.75 && score < 0.85).map(({ isRight }) => isRight)));
  const table = markdownTable(['score', 'steps', 'mean score', 'share right'], bins.map(({ from, to, count, meanScore, shareRight }) => {
    const share = bySample((drawn) => meanOf(drawn.filter(({ score }) => score >= from && (score < to || to === 1)).map(({ isRight }) => isRight)));
    return [`${from.toFixed(1)} to ${to.toFixed(1)}`, String(count), meanScore?.toFixed(3) ?? '–', withInterval({ ...share, value: shareRight }, 2)];
  }));
  const errors = markdownTable(['expected calibration error, ten ranges', ''], [
    ['before calibration', before === null ? 'not recorded in the manifest' : withInterval(before, 3)],
    ['as shipped (fitted on these samples)', withInterval(after, 3)],
    ['fitted on nine tenths, measured on the other tenth', withInterval(crossed, 3)],
    ['share right of the steps that score 0.75 to 0.85', withInterval(around, 2)],
  ]);
  return {
    mark: 'reliability',
    values: { bins, calibration, refit: fitCalibration(steps), errorBefore: before, errorAfter: after, errorCrossFitted: crossed.value, shareRightAround80: around },
    table: `${table}\n\n${errors}\n\n![Share of right steps over mean score](plots/reliability.svg)`,
    plot: ['reliability.svg', reliabilityPlot(bins.map(({ meanScore, shareRight, count }) => ({ x: meanScore ?? 0, y: shareRight ?? 0, count })), 'What a score is worth')],
  };
}

function judges(rowsOf: (reading: Reading) => LabelledRow[], fallback: number): Part {
  const read = READINGS.map((reading) => {
    const rows = rowsOf(reading);
    const checked = meanOf(rows.flatMap(({ row }) => row.map((score) => score !== null)));
    return { reading, checked, figures: rowFigures(rows, bestThresholdOf(rows, fallback)) };
  });
  const table = markdownTable(['first error read from', 'steps checked', 'threshold', 'F1', 'on wrong samples', 'on right samples', 'step AUC'], read.map(({ reading, checked, figures: values }) => [
    reading.title, `${(100 * (checked ?? 0)).toFixed(0)} %`, values.threshold.toFixed(3), ...figureCells(values),
  ]));
  return { mark: 'judges', values: Object.fromEntries(read.map(({ reading, checked, figures: values }) => [reading.name, { shareChecked: checked, ...values }])), table: `Each at its threshold of best F1 on these samples; a step that no judge checked is not doubted.\n\n${table}` };
}

/** Does the reward of a whole response tell right responses from wrong ones? */
function aggregators(rowsOf: (reading: Reading) => LabelledRow[]): Part {
  const readings = READINGS.filter(({ name }) => name === 'coherence' || name === 'three');
  const estimate = (reading: Reading, aggregator: (typeof AGGREGATORS)[number]) => {
    const rewards = rowsOf(reading).map(({ row, label }) => ({ isRight: label === NO_ERROR, reward: aggregate(aggregator, row as Parameters<typeof aggregate>[1]) }));
    const of = (drawn: typeof rewards, isRight: boolean): number[] => drawn.flatMap((one) => (one.isRight === isRight && one.reward !== null ? [one.reward] : []));
    return bootstrap(rewards, (drawn) => rankAuc(of([...drawn], true), of([...drawn], false)));
  };
  const rows = AGGREGATORS.map((aggregator) => ({ aggregator, estimates: readings.map((reading) => estimate(reading, aggregator)) }));
  return {
    mark: 'aggregators',
    values: Object.fromEntries(readings.map(({ name }, at) => [name, Object.fromEntries(rows.map(({ aggregator, estimates }) => [aggregator, estimates[at]]))])),
    table: `Probability that a right response gets a greater process reward than a wrong one (0.5 is chance).\n\n${markdownTable(['aggregator', ...readings.map(({ title }) => title)], rows.map(({ aggregator, estimates }) => [aggregator, ...estimates.map((one) => withInterval(one, 3))]))}`,
  };
}

function positions(rows: readonly LabelledRow[], threshold: number): Part {
  const groups = [
    { name: 'first step', holds: (label: number) => label === 0 },
    { name: 'second step', holds: (label: number) => label === 1 },
    { name: 'third step', holds: (label: number) => label === 2 },
    { name: 'fourth step or later', holds: (label: number) => label >= 3 },
  ].map(({ name, holds }) => ({ name, rows: rows.filter(({ label }) => holds(label)) }));
  const values = groups.map(({ name, rows: own }) => ({ name, samples: own.length, found: foundExactly(own, threshold), lowest: lowestAtError(own) }));
  return {
    mark: 'positions',
    values,
    table: markdownTable(['first error in the', 'samples', 'found exactly, %', 'lowest score up to there, %'], values.map(({ name, samples, found, lowest }) => [name, String(samples), withInterval(found), withInterval(lowest)])),
  };
}

function styles({ samples, threshold }: ProcessBenchInput, rows: readonly LabelledRow[]): Part {
  const values = TEXT_STYLES.map((style) => {
    const own = rows.filter((_, at) => styleOf(samples[at]?.steps ?? []) === style);
    return { style, right: own.filter(({ label }) => label === NO_ERROR).length, kept: leftAlone(own.filter(({ label }) => label === NO_ERROR), threshold), ...rowFigures(own, threshold) };
  }).filter(({ samples: count }) => count > 0);
  return {
    mark: 'styles',
    values,
    table: markdownTable(['style', 'samples (right)', 'F1', 'on wrong samples', 'on right samples', 'step AUC'], values.map((value) => [value.style, `${value.samples} (${value.right})`, ...figureCells(value)])),
  };
}
