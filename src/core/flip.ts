// Which weight change would flip the winner: the nearest place on the simplex at which another response wins.
// Exact where the totals are linear in the weights; otherwise searched on the 1/100 grid, and said so.

import type { Group, RewardSettings } from './derive.ts';
import type { LinearForm } from './linear-totals.ts';
import { linearTotals } from './linear-totals.ts';
import { gridByDistance, simplexGrid } from './simplex-grid.ts';
import type { Polygon, Vertex } from './simplex-polygon.ts';
import { clipPolygon, nearestPoint, polygonArea, valueAt, WHOLE_SIMPLEX } from './simplex-polygon.ts';
import { createTotalEvaluator, highest } from './total-evaluator.ts';
import type { Weight } from './weights.ts';
import { toWeight, TOTAL_POINTS } from './weights.ts';

/** A cell smaller than this share of the triangle is a tie at a corner or along a line, not a region in which one wins. */
const SMALLEST_CELL = 1e-10;

export type NearestFlip =
  | {
      readonly kind: 'flip';
      readonly from: number;
      readonly to: number;
      /** Where the flip happens: on the boundary, where both tie, if exact; at the first grid place beyond it if sampled. */
      readonly weights: readonly Weight[];
      /** Euclidean length of the change, in weights: from (0.3, 0.5, 0.2) to (0.4, 0.4, 0.2) it is 0.1414. */
      readonly distance: number;
      /** The nearest whole points at which `to` wins outright; `null` where its region falls between them. */
      readonly points: readonly number[] | null;
      readonly isSampled: boolean;
    }
  /** No weights make another response win. */
  | { readonly kind: 'none'; readonly from: number; readonly isSampled: boolean }
  /** No response has a total. */
  | { readonly kind: 'no-winner' };

/**
 * The smallest weight change that makes another response win. Each response wins in the intersection of the half-planes
 * "T_i ≥ T_j"; the nearest point of those convex cells is the answer.
 * Example: A scores (1, 0, 0), B scores (0, 1, 0), weights (0.6, 0.4, 0) → B at (0.5, 0.5, 0), distance 0.1414.
 * @throws RangeError for a number of judges other than three.
 */
export function nearestFlip(options: Group & RewardSettings): NearestFlip {
  const { weights } = options;
  const [a, b, c] = weights;
  if (weights.length !== 3 || a === undefined || b === undefined || c === undefined) {
    throw new RangeError(`The nearest flip is defined for three weights, got ${weights.length}.`);
  }
  const evaluator = createTotalEvaluator(options);
  const from = evaluator.winnerAt(weights);
  if (from === -1) return { kind: 'no-winner' };
  const linear = linearTotals(options);
  if (linear.kind === 'linear') return nearestCell({ forms: linear.forms, from, weights: [a, b, c] });

  const grid = simplexGrid();
  const { order, distances } = gridByDistance(grid, weights);
  const place = new Float64Array(3);
  const totals = new Float64Array(evaluator.count);
  for (const at of order) {
    for (let j = 0; j < 3; j++) place[j] = (grid[3 * at + j] ?? 0) / TOTAL_POINTS;
    evaluator.evaluate(place, totals);
    const to = highest(totals);
    // A tie is no win; a present winner without a total at this place (NaN) has lost it.
    if (to === -1 || to === from || (totals[from] ?? 0) >= (totals[to] ?? 0) - 1e-12) continue;
    const points = Array.from(grid.subarray(3 * at, 3 * at + 3));
    return { kind: 'flip', from, to, weights: Array.from(place, toWeight), distance: distances[at] ?? 0, points, isSampled: true };
  }
  return { kind: 'none', from, isSampled: true };
}

/** The cell of the simplex in which response `index` wins or ties; empty where it never does. */
export function winningCell(forms: readonly (LinearForm | null)[], index: number): Polygon {
  const own = forms[index] ?? null;
  if (own === null) return [];
  let cell: Polygon = WHOLE_SIMPLEX;
  for (const [j, other] of forms.entries()) {
    if (j === index || other === null || cell.length === 0) continue;
    cell = clipPolygon(cell, own.map((value, judge) => value - (other[judge] ?? 0)));
  }
  return polygonArea(cell) > SMALLEST_CELL ? cell : [];
}

function nearestCell(options: { forms: readonly (LinearForm | null)[]; from: number; weights: Vertex }): NearestFlip {
  const { forms, from, weights } = options;
  const fromForm = forms[from] ?? [];
  let best: { to: number; point: Vertex; distance: number } | null = null;
  for (const [to, form] of forms.entries()) {
    const isEqual = form?.every((value, judge) => Math.abs(value - (fromForm[judge] ?? 0)) < 1e-12) ?? true;
    if (isEqual) continue;
    const nearest = nearestPoint(winningCell(forms, to), weights);
    if (nearest && (best === null || nearest.distance < best.distance)) best = { to, ...nearest };
  }
  if (best === null) return { kind: 'none', from, isSampled: false };
  return {
    kind: 'flip',
    from,
    to: best.to,
    weights: best.point.map((value) => toWeight(Math.min(1, Math.max(0, value)))),
    distance: best.distance,
    points: nearestWinningPoints(forms, best.to, weights),
    isSampled: false,
  };
}

/** The whole points nearest to `weights` at which response `to` lies strictly above every other that differs from it. */
function nearestWinningPoints(forms: readonly (LinearForm | null)[], to: number, weights: Vertex): number[] | null {
  const own = forms[to] ?? [];
  const rivals = forms.flatMap((form) => (form === null ? [] : [own.map((value, j) => value - (form[j] ?? 0))]))
    .filter((difference) => difference.some((value) => Math.abs(value) >= 1e-12));
  const grid = simplexGrid();
  let best = -1;
  let bestDistance = Infinity;
  for (let at = 0; at < grid.length; at += 3) {
    const point = [(grid[at] ?? 0) / TOTAL_POINTS, (grid[at + 1] ?? 0) / TOTAL_POINTS, (grid[at + 2] ?? 0) / TOTAL_POINTS] as const;
    const distance = Math.hypot(point[0] - weights[0], point[1] - weights[1], point[2] - weights[2]);
    if (distance >= bestDistance || rivals.some((rival) => valueAt(rival, point) <= 1e-12)) continue;
    best = at;
    bestDistance = distance;
  }
  return best === -1 ? null : Array.from(grid.subarray(best, best + 3));
}
