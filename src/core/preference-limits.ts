// What no weights can do for a set of preferences: pairs that cannot be satisfied, alone or together; the loss everywhere.
// Exact for totals linear in three weights; everything else is asked on the grid.

import type { LinearForm } from './linear-totals.ts';
import type { PreferenceModel, PreferencePair } from './preferences.ts';
import { DEFAULT_PREFERENCE_MODEL, preferenceLoss } from './preferences.ts';
import { GRID_DIVISIONS, gridSize, simplexGrid } from './simplex-grid.ts';
import type { Polygon } from './simplex-polygon.ts';
import { clipPolygon, polygonArea, WHOLE_SIMPLEX } from './simplex-polygon.ts';
import type { TotalEvaluator } from './total-evaluator.ts';

export interface PreferenceLimits {
  /** Places in `pairs` of those that no weights satisfy: the preferred response is nowhere strictly better. */
  readonly impossible: readonly number[];
  /** Pairs of places in `pairs`: each can be satisfied, but not both by the same weights. */
  readonly conflicts: readonly (readonly [number, number])[];
  /** The weights that satisfy every pair; empty where there are none. */
  readonly region: Polygon;
}

/** A region smaller than this share of the triangle is a line or a point: nothing is strictly better there. */
const SMALLEST_REGION = 1e-10;

/**
 * Which preferences can be met at all. A pair with a response that has no total counts neither way.
 * Example: forms A = (1, 0, 0), B = (0.5, 0, 0); the pair "B over A" is impossible.
 */
export function findPreferenceLimits(forms: readonly (LinearForm | null)[], pairs: readonly PreferencePair[]): PreferenceLimits {
  const halfPlanes = pairs.map(([i, j]) => {
    const [preferred, other] = [forms[i] ?? null, forms[j] ?? null];
    return preferred === null || other === null ? null : preferred.map((x, k) => x - (other[k] ?? 0));
  });
  const isOpen = (polygon: Polygon): boolean => polygonArea(polygon) > SMALLEST_REGION;
  // A difference of 0 everywhere clips nothing and yet is nowhere positive.
  const isPossible = halfPlanes.map((form) => form === null || (Math.max(...form) > 0 && isOpen(clipPolygon(WHOLE_SIMPLEX, form))));
  const conflicts: [number, number][] = [];
  halfPlanes.forEach((form, a) => {
    if (form === null || !isPossible[a]) return;
    const half = clipPolygon(WHOLE_SIMPLEX, form);
    for (let b = a + 1; b < halfPlanes.length; b++) {
      const other = halfPlanes[b] ?? null;
      if (other !== null && isPossible[b] && !isOpen(clipPolygon(half, other))) conflicts.push([a, b]);
    }
  });
  let region: Polygon = isPossible.includes(false) ? [] : WHOLE_SIMPLEX;
  for (const form of halfPlanes) if (form !== null) region = clipPolygon(region, form);
  return { impossible: isPossible.flatMap((possible, p) => (possible ? [] : [p])), conflicts, region: isOpen(region) ? region : [] };
}

/** The loss at every place of `simplexGrid(divisions)`; NaN where no pair has two totals. Works for every aggregator. */
export function preferenceSurface(options: {
  evaluator: TotalEvaluator;
  pairs: readonly PreferencePair[];
  model?: PreferenceModel;
  divisions?: number;
}): Float64Array {
  const { evaluator, pairs, model = DEFAULT_PREFERENCE_MODEL, divisions = GRID_DIVISIONS } = options;
  const grid = simplexGrid(divisions);
  const surface = new Float64Array(gridSize(divisions));
  const totals = new Float64Array(evaluator.count);
  const weights = new Float64Array(3);
  for (let place = 0; place < surface.length; place++) {
    for (let j = 0; j < 3; j++) weights[j] = (grid[3 * place + j] ?? 0) / divisions;
    evaluator.evaluate(weights, totals);
    const rewards = Array.from(totals, (total) => (Number.isNaN(total) ? null : total));
    surface[place] = preferenceLoss({ rewards, pairs, model }).loss ?? Number.NaN;
  }
  return surface;
}

/** The place of the grid with the smallest loss, as weights: the fit where totals are not linear. `null` without a loss. */
export function bestOfSurface(surface: Float64Array, divisions: number = GRID_DIVISIONS): { weights: number[]; loss: number } | null {
  let best = -1;
  surface.forEach((loss, place) => {
    if (!Number.isNaN(loss) && (best === -1 || loss < (surface[best] ?? Infinity))) best = place;
  });
  if (best === -1) return null;
  const grid = simplexGrid(divisions);
  return { weights: Array.from(grid.subarray(3 * best, 3 * best + 3), (points) => points / divisions), loss: surface[best] ?? 0 };
}
