// "Make this one win": the chosen response's region on the map, weights inside that the sliders can reach, or the proof.

import { polygonPath } from '../../charts/simplex-geometry.ts';
import { traceKinds } from '../../charts/trace-kinds.ts';
import type { LinearForm } from '../../core/linear-totals.ts';
import { linearTotals } from '../../core/linear-totals.ts';
import { GRID_DIVISIONS, gridByDistance, gridSize, simplexGrid } from '../../core/simplex-grid.ts';
import type { MapOptions } from '../../core/simplex-map.ts';
import { valueAt } from '../../core/simplex-polygon.ts';
import { roundByLargestRemainder } from '../../core/simplex.ts';
import { createTotalEvaluator, freeShare, highest } from '../../core/total-evaluator.ts';
import type { MixtureShare } from '../../core/winning-region.ts';
import { findWinningRegion } from '../../core/winning-region.ts';
import { findRegions, pointsAt } from './grid-regions.ts';
import { leadCut } from './map-layers.ts';
import { sharedWinners, type MapSamples } from './sample-map.ts';
import type { WinnerNumbers } from './use-map-view.ts';

export type WinChoice =
  | {
      readonly kind: 'region';
      readonly path: string;
      /** Share of the triangle. */
      readonly area: number;
      /** Whole points inside; `null` where the region falls between them. */
      readonly points: readonly number[] | null;
      /** Responses whose totals are the same everywhere, and that therefore only tie with it. */
      readonly tied: readonly number[];
    }
  /** Under every judge the mixture's total is at least the response's own, so it is under all weights. */
  | { readonly kind: 'never'; readonly mixture: readonly MixtureShare[]; readonly own: LinearForm; readonly mixed: LinearForm }
  | { readonly kind: 'never-sampled' }
  | { readonly kind: 'no-total' }
  /** The sampled map is not there yet. */
  | { readonly kind: 'pending' };

export function chooseWinner(options: MapOptions, numbers: WinnerNumbers, response: number): WinChoice {
  if (numbers.kind === 'sampled') return chooseFromSamples(options, numbers.samples, response);
  const region = findWinningRegion(options, response);
  const linear = linearTotals(options);
  const forms = linear.kind === 'linear' ? linear.forms : [];
  if (region.kind === 'never') {
    const mixed = [0, 1, 2].map((judge) => region.mixture.reduce((sum, { response: other, share }) => sum + share * (forms[other]?.[judge] ?? 0), 0));
    return { kind: 'never', mixture: region.mixture, own: forms[response] ?? [], mixed };
  }
  if (region.kind !== 'region') return { kind: 'no-total' };
  const cell = numbers.map.cells.find((candidate) => candidate.response === response || candidate.tied.includes(response));
  const tied = cell ? [cell.response, ...cell.tied].filter((other) => other !== response) : [];
  return { kind: 'region', path: polygonPath(region.polygon), area: region.area, tied, points: reachablePoints({ forms, response, centre: region.weights, ...(options.held ? { held: options.held } : {}) }) };
}

function chooseFromSamples(options: MapOptions, samples: MapSamples | null, response: number): WinChoice {
  if (samples === null) return { kind: 'pending' };
  const shared = sharedWinners(samples);
  const leads = samples.winners.map((winner) => (shared.get(winner)?.includes(response) ? 1 : 0));
  const region = findRegions(leads).find(({ kind }) => kind === 1);
  if (!region) return { kind: 'never-sampled' };
  const path = traceKinds({ kinds: leads, divisions: GRID_DIVISIONS, cut: leadCut(samples) }).fills.get(1) ?? '';
  const tied = (shared.get(samples.winners[region.innermost] ?? -1) ?? []).filter((other) => other !== response);
  return { kind: 'region', path, area: region.count / gridSize(), points: pointsNear(options, response, pointsAt(region.innermost)), tied };
}

/** Points of a place of the sampled map; with components, whose points are kept, the nearest whole ones at which it wins. */
function pointsNear(options: MapOptions, response: number, place: readonly number[]): readonly number[] | null {
  const { held = [] } = options;
  const divisions = wholePoints(freeShare(held));
  if (divisions === GRID_DIVISIONS) return [...place, ...held.map(wholePoints)];
  const evaluator = createTotalEvaluator(options);
  const totals = new Float64Array(evaluator.count);
  const grid = simplexGrid(divisions);
  for (const at of gridByDistance(grid, place.map((points) => points / GRID_DIVISIONS)).order) {
    const points = Array.from(grid.subarray(3 * at, 3 * at + 3));
    evaluator.evaluate(points.map((value) => value / divisions), totals);
    if ((totals[response] ?? Number.NaN) >= (totals[highest(totals)] ?? Infinity) - 1e-12) return [...points, ...held.map(wholePoints)];
  }
  return null;
}

const wholePoints = (weight: number): number => Math.round(weight * GRID_DIVISIONS);

/**
 * The whole points nearest to `centre` at which the response lies strictly above every other that differs from it; held
 * weights keep theirs behind them.
 * Example: forms (1, 0, 0) and (0, 1, 0), centre (0.7, 0.2, 0.1) → [70, 20, 10] for the first.
 */
export function reachablePoints(options: {
  forms: readonly (LinearForm | null)[];
  response: number;
  centre: readonly number[];
  held?: readonly number[];
}): readonly number[] | null {
  const { forms, response, centre, held = [] } = options;
  const divisions = wholePoints(freeShare(held));
  const kept = held.map(wholePoints);
  const own = forms[response] ?? [];
  const rivals = forms.flatMap((form) => (form === null ? [] : [own.map((value, j) => value - (form[j] ?? 0))]))
    .filter((lead) => lead.some((value) => Math.abs(value) >= 1e-12));
  const wins = (points: readonly number[]): boolean => rivals.every((lead) => valueAt(lead, points) > 1e-10);
  const rounded = roundByLargestRemainder(centre.map((weight) => Math.max(0, weight)), divisions);
  if (wins(rounded)) return [...rounded, ...kept];
  const grid = simplexGrid(divisions);
  for (const place of gridByDistance(grid, centre).order) {
    const points = Array.from(grid.subarray(3 * place, 3 * place + 3));
    if (wins(points)) return [...points, ...kept];
  }
  return null;
}

/** Share of the triangle in which each response wins; `null` while it is not known. A tie counts for all who share it. */
export function winningShares(numbers: WinnerNumbers, count: number): (number | null)[] {
  if (numbers.kind === 'exact') {
    const shares = new Array<number>(count).fill(0);
    for (const { response, tied, area } of numbers.map.cells) for (const place of [response, ...tied]) shares[place] = area;
    return shares;
  }
  const { samples } = numbers;
  if (!samples) return new Array<null>(count).fill(null);
  const shared = sharedWinners(samples);
  const places = new Array<number>(count).fill(0);
  for (const winner of samples.winners) for (const own of shared.get(winner) ?? []) places[own] = (places[own] ?? 0) + 1;
  return places.map((won) => won / samples.winners.length);
}
