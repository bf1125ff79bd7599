// Which weight change would flip the winner: the nearest place on the simplex at which another response wins.
// Exact where the totals are linear in the weights; otherwise searched on the 1/100 grid, and said so.

import type { Group, RewardSettings, ThreeWeightSettings } from './derive.ts';
import type { LinearForm } from './linear-totals.ts';
import { linearTotals } from './linear-totals.ts';
import { gridByDistance, simplexGrid } from './simplex-grid.ts';
import type { Polygon, Vertex } from './simplex-polygon.ts';
import { clipPolygon, nearestPoint, polygonArea, valueAt, WHOLE_SIMPLEX } from './simplex-polygon.ts';
import { createTotalEvaluator, freeShare, highest, type TotalEvaluator } from './total-evaluator.ts';
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
  /** All the weight lies on judges that are held, so there is nothing to move. */
  | { readonly kind: 'no-room'; readonly from: number }
  /** No response has a total. */
  | { readonly kind: 'no-winner' };

/**
 * The smallest weight change that makes another response win. Each response wins in the intersection of the half-planes
 * "T_i ≥ T_j"; the nearest point of those convex cells is the answer. Weights behind the third are held: the three move
 * within what is left of 1.
 * Example: A scores (1, 0, 0), B scores (0, 1, 0), weights (0.6, 0.4, 0) → B at (0.5, 0.5, 0), distance 0.1414.
 * @throws RangeError for fewer than three judges.
 */
export function nearestFlip(options: Group & RewardSettings): NearestFlip {
  const { weights } = options;
  const [a, b, c, ...held] = weights;
  if (a === undefined || b === undefined || c === undefined) {
    throw new RangeError(`The nearest flip is defined for three weights and more, got ${weights.length}.`);
  }
  const free = freeShare(held);
  const divisions = Math.round(free * TOTAL_POINTS);
  const evaluator = createTotalEvaluator({ ...options, held });
  if (divisions === 0) {
    const from = evaluator.winnerAt([1 / 3, 1 / 3, 1 / 3]);
    return from === -1 ? { kind: 'no-winner' } : { kind: 'no-room', from };
  }
  const place: Vertex = held.length === 0 ? [a, b, c] : [a / free, b / free, c / free];
  const flip = flipFrom({ ...options, held }, { evaluator, place, divisions });
  return held.length === 0 || flip.kind !== 'flip' ? flip : withHeld(flip, held);
}

/** From shares of what is free to weights of all judges. */
function withHeld(flip: Extract<NearestFlip, { kind: 'flip' }>, held: readonly Weight[]): NearestFlip {
  const free = freeShare(held);
  const { weights, points, distance } = flip;
  return {
    ...flip,
    weights: [...weights.map((weight) => toWeight(free * weight)), ...held],
    points: points && [...points, ...held.map((weight) => Math.round(weight * TOTAL_POINTS))],
    distance: free * distance,
  };
}

/** The flip nearest to a place on the triangle; `divisions` are the whole points that the three have to share. */
function flipFrom(options: Group & ThreeWeightSettings, from: { evaluator: TotalEvaluator; place: Vertex; divisions: number }): NearestFlip {
  const { evaluator, place: weights, divisions } = from;
  const winner = evaluator.winnerAt(weights);
  if (winner === -1) return { kind: 'no-winner' };
  const linear = linearTotals(options);
  if (linear.kind === 'linear') return nearestCell({ forms: linear.forms, from: winner, weights, divisions });

  const grid = simplexGrid(divisions);
  const { order, distances } = gridByDistance(grid, weights);
  const place = new Float64Array(3);
  const totals = new Float64Array(evaluator.count);
  for (const at of order) {
    for (let j = 0; j < 3; j++) place[j] = (grid[3 * at + j] ?? 0) / divisions;
    evaluator.evaluate(place, totals);
    const to = highest(totals);
    // A tie is no win; a present winner without a total at this place (NaN) has lost it.
    if (to === -1 || to === winner || (totals[winner] ?? 0) >= (totals[to] ?? 0) - 1e-12) continue;
    const points = Array.from(grid.subarray(3 * at, 3 * at + 3));
    return { kind: 'flip', from: winner, to, weights: Array.from(place, toWeight), distance: distances[at] ?? 0, points, isSampled: true };
  }
  return { kind: 'none', from: winner, isSampled: true };
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

function nearestCell(options: { forms: readonly (LinearForm | null)[]; from: number; weights: Vertex; divisions: number }): NearestFlip {
  const { forms, from, weights, divisions } = options;
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
    points: nearestWinningPoints({ forms, to: best.to, weights, divisions }),
    isSampled: false,
  };
}

/** The whole points nearest to `weights` at which response `to` lies strictly above every other that differs from it. */
function nearestWinningPoints(options: {
  forms: readonly (LinearForm | null)[];
  to: number;
  weights: Vertex;
  divisions: number;
}): number[] | null {
  const { forms, to, weights, divisions } = options;
  const own = forms[to] ?? [];
  const rivals = forms.flatMap((form) => (form === null ? [] : [own.map((value, j) => value - (form[j] ?? 0))]))
    .filter((difference) => difference.some((value) => Math.abs(value) >= 1e-12));
  const grid = simplexGrid(divisions);
  let best = -1;
  let bestDistance = Infinity;
  for (let at = 0; at < grid.length; at += 3) {
    const point = [(grid[at] ?? 0) / divisions, (grid[at + 1] ?? 0) / divisions, (grid[at + 2] ?? 0) / divisions] as const;
    const distance = Math.hypot(point[0] - weights[0], point[1] - weights[1], point[2] - weights[2]);
    if (distance >= bestDistance || rivals.some((rival) => valueAt(rival, point) <= 1e-12)) continue;
    best = at;
    bestDistance = distance;
  }
  return best === -1 ? null : Array.from(grid.subarray(best, best + 3));
}
