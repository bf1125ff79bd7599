// What the picks say about the weights: the best ones, the way there, and what no weights can do.
// Exact where totals are linear in the weights; otherwise every point of the 1/100 grid is asked, and `kind` says so.

import { linearTotals, type LinearForm } from '../../core/linear-totals.ts';
import { fitPreferences } from '../../core/preference-fit.ts';
import { bestOfSurface, findPreferenceLimits, preferenceSurface } from '../../core/preference-limits.ts';
import { preferenceLoss, type PreferenceModel, type PreferencePair } from '../../core/preferences.ts';
import { GRID_DIVISIONS, simplexGrid } from '../../core/simplex-grid.ts';
import type { MapOptions } from '../../core/simplex-map.ts';
import { createTotalEvaluator, type TotalEvaluator } from '../../core/total-evaluator.ts';

export interface LearnedWeights {
  readonly kind: 'exact' | 'grid';
  /** Why only the grid was searched; `null` for an exact fit. */
  readonly reason: 'aggregator' | 'not-checked' | null;
  readonly weights: readonly number[];
  readonly loss: number;
  readonly accuracy: number;
  readonly meanDifference: number;
  /** From the present weights to the fitted ones; empty on the grid, where nothing moves. */
  readonly path: readonly (readonly number[])[];
  /** Judges whose fitted weight is 0, of those that checked anything. */
  readonly boundary: readonly number[];
  readonly isUnique: boolean;
  /** Places in `pairs` that no weights satisfy. */
  readonly impossible: readonly number[];
  /** Two places in `pairs` that no weights satisfy together; only known where the fit is exact. */
  readonly conflicts: readonly (readonly [number, number])[];
}

/** Losses closer than this are the same: far below what is shown, far above rounding. */
const SAME_LOSS = 1e-9;

/** The loss at every place of the grid; depends on no weights, so a drag leaves it alone. */
export function lossSurface(options: MapOptions, pairs: readonly PreferencePair[], model: PreferenceModel): Float64Array {
  return preferenceSurface({ evaluator: createTotalEvaluator(options), pairs, model });
}

/** `null` where no pair has two totals. */
export function learnWeights(options: {
  group: MapOptions;
  pairs: readonly PreferencePair[];
  model: PreferenceModel;
  /** The present weights. */
  start: readonly number[];
  surface: Float64Array;
}): LearnedWeights | null {
  const { group, pairs, model, start, surface } = options;
  const linear = linearTotals(group);
  const evaluator = createTotalEvaluator(group);
  if (linear.kind === 'not-linear') return searchGrid({ evaluator, pairs, model, surface, reason: linear.reason });

  // A judge that checked nothing has no say: its weight is shared out, so the fit moves the others and leaves it alone.
  const judges = start.map((_, j) => j).filter((j) => group.scores.some((steps) => steps.some((step) => step[j] != null)));
  const kept = start.reduce((sum, weight, j) => (judges.includes(j) ? sum : sum + weight), 0);
  const spread = (weights: readonly number[]): number[] =>
    start.map((weight, j) => (judges.includes(j) ? (1 - kept) * (weights[judges.indexOf(j)] ?? 0) : weight));
  const own = judges.map((j) => start[j] ?? 0);
  const total = own.reduce((sum, weight) => sum + weight, 0);
  const fit = fitPreferences({
    forms: linear.forms.map((form): LinearForm | null => form && judges.map((j) => form[j] ?? 0)),
    pairs,
    start: own.map((weight) => (total > 0 ? weight / total : 1 / own.length)),
    model,
  });
  if (!fit) return null;
  const weights = kept < 1 ? spread(fit.weights) : [...start];
  const { impossible, conflicts } = findPreferenceLimits(linear.forms, pairs);
  return {
    kind: 'exact',
    reason: null,
    weights,
    loss: fit.loss,
    accuracy: fit.accuracy,
    meanDifference: measure(evaluator, kept < 1 ? weights : spreadEqually(judges), pairs, model).meanDifference ?? 0,
    path: kept < 1 ? fit.path.map(spread) : [],
    boundary: fit.boundary.flatMap((place) => judges[place] ?? []),
    isUnique: fit.flatDirection === null,
    impossible,
    conflicts,
  };
}

function spreadEqually(judges: readonly number[]): number[] {
  return [0, 1, 2].map((j) => (judges.includes(j) ? 1 / judges.length : 0));
}

function searchGrid(options: {
  evaluator: TotalEvaluator;
  pairs: readonly PreferencePair[];
  model: PreferenceModel;
  surface: Float64Array;
  reason: 'aggregator' | 'not-checked';
}): LearnedWeights | null {
  const { evaluator, pairs, model, surface, reason } = options;
  const best = bestOfSurface(surface);
  if (!best) return null;
  const { accuracy, meanDifference } = measure(evaluator, best.weights, pairs, model);
  const equals = surface.reduce((count, loss) => (loss <= best.loss + SAME_LOSS ? count + 1 : count), 0);
  return {
    kind: 'grid',
    reason,
    weights: best.weights,
    loss: best.loss,
    accuracy: accuracy ?? 0,
    meanDifference: meanDifference ?? 0,
    path: [],
    boundary: best.weights.flatMap((weight, j) => (weight === 0 ? [j] : [])),
    isUnique: equals === 1,
    impossible: neverSatisfied(evaluator, pairs),
    conflicts: [],
  };
}

function measure(evaluator: TotalEvaluator, weights: readonly number[], pairs: readonly PreferencePair[], model: PreferenceModel) {
  const totals = new Float64Array(evaluator.count);
  evaluator.evaluate(weights, totals);
  return preferenceLoss({ rewards: Array.from(totals, (total) => (Number.isNaN(total) ? null : total)), pairs, model });
}

/** Places in `pairs` whose preferred response is strictly better at no place of the grid; a missing total counts neither way. */
function neverSatisfied(evaluator: TotalEvaluator, pairs: readonly PreferencePair[]): number[] {
  const grid = simplexGrid();
  const totals = new Float64Array(evaluator.count);
  const open = new Set(pairs.keys());
  const compared = new Set<number>();
  for (let place = 0; place < grid.length && open.size > 0; place += 3) {
    evaluator.evaluate([0, 1, 2].map((j) => (grid[place + j] ?? 0) / GRID_DIVISIONS), totals);
    for (const p of open) {
      const [i, j] = pairs[p] ?? [0, 0];
      const lead = (totals[i] ?? Number.NaN) - (totals[j] ?? Number.NaN);
      if (!Number.isNaN(lead)) compared.add(p);
      if (lead > SAME_LOSS) open.delete(p);
    }
  }
  return [...open].filter((p) => compared.has(p));
}
