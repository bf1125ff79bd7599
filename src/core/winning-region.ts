// "Make this one win": the weights at which a chosen response wins, or the proof that there are none.
// The proof is a mixture of other responses that is at least as good under every judge, and so under all weights.

import { winningCell } from './flip.ts';
import type { LinearForm } from './linear-totals.ts';
import { linearTotals } from './linear-totals.ts';
import type { MapOptions } from './simplex-map.ts';
import { mapWinners } from './simplex-map.ts';
import { GRID_DIVISIONS, gridByDistance, simplexGrid } from './simplex-grid.ts';
import type { Polygon } from './simplex-polygon.ts';
import { clipPolygon, polygonArea, polygonCentre, WHOLE_SIMPLEX } from './simplex-polygon.ts';

/** A share of a mixture of responses; the shares of a mixture add up to 1. */
export interface MixtureShare {
  readonly response: number;
  readonly share: number;
}

export type WinningRegion =
  | {
      readonly kind: 'region';
      readonly polygon: Polygon;
      /** Share of the whole triangle. */
      readonly area: number;
      /** Weights well inside. */
      readonly weights: readonly number[];
    }
  /** Whatever the weights, the response's total is at most that of the mixture, and so at most that of the best in it. */
  | { readonly kind: 'never'; readonly mixture: readonly MixtureShare[] }
  /** Places of the 1/100 grid at which it wins; `weights` the most central of them. */
  | { readonly kind: 'sampled'; readonly places: readonly number[]; readonly weights: readonly number[] }
  /** It wins at no place of the 1/100 grid, which is evidence and no proof. */
  | { readonly kind: 'never-sampled' }
  /** The response has no total. */
  | { readonly kind: 'no-total' };

/**
 * Where response `response` wins.
 * Example: forms A (1, 0, 0), B (0, 1, 0), C (0.4, 0.4, 0): C never wins, ½ A + ½ B is at least as good under every judge.
 * @throws RangeError for an unknown response.
 */
export function findWinningRegion(options: MapOptions, response: number): WinningRegion {
  if (!(response in options.scores)) throw new RangeError(`There is no response ${response}; there are ${options.scores.length}.`);
  const linear = linearTotals(options);
  if (linear.kind === 'linear') return exactRegion(linear.forms, response);
  const map = mapWinners(options);
  const places = map.kind === 'sampled' ? Array.from(map.winners.keys()).filter((place) => map.winners[place] === response) : [];
  if (places.length === 0) return { kind: 'never-sampled' };
  return { kind: 'sampled', places, weights: mostCentral(places) };
}

function exactRegion(forms: readonly (LinearForm | null)[], response: number): WinningRegion {
  const own = forms[response] ?? null;
  if (own === null) return { kind: 'no-total' };
  const polygon = winningCell(forms, response);
  if (polygon.length > 0) return { kind: 'region', polygon, area: polygonArea(polygon), weights: polygonCentre(polygon) };
  return { kind: 'never', mixture: findDominatingMixture(forms, response) };
}

/**
 * Shares μ with Σ μ_j (forms_j − own) ≥ 0 under every judge. By duality of linear programs one exists exactly where the
 * response has no cell, and by Carathéodory three responses suffice in the triangle. Only responses that win somewhere
 * are needed.
 */
function findDominatingMixture(forms: readonly (LinearForm | null)[], response: number): MixtureShare[] {
  const own = forms[response] ?? [];
  const rivals = forms.flatMap((form, j) => {
    if (form === null || j === response || winningCell(forms, j).length === 0) return [];
    return [{ response: j, lead: form.map((x, judge) => withoutRounding(x - (own[judge] ?? 0))) }];
  });
  // The shortest proof first: one response, then two, then three.
  for (const size of [1, 2, 3]) {
    for (const mixed of combinations(rivals, size)) {
      const [a, b = a, c = b] = mixed;
      const shares = a && b && c ? mixThree(a.lead, b.lead, c.lead) : null;
      if (shares) return gather([a, b, c].map((rival) => rival?.response ?? response), shares);
    }
  }
  return [];
}

/** Two forms that differ by less than this are equal, as in the cells of the map: 0.9 / 4 and 0.45 / 2 may differ by 3e-17. */
const ROUNDING = 1e-12;

function withoutRounding(lead: number): number {
  return Math.abs(lead) < ROUNDING ? 0 : lead;
}

/** Shares of three at which every judge's lead is at least 0: again a triangle clipped by half-planes. */
function mixThree(a: readonly number[], b: readonly number[], c: readonly number[]): readonly number[] | null {
  let polygon = WHOLE_SIMPLEX;
  for (let judge = 0; judge < a.length && polygon.length > 0; judge++) {
    polygon = clipPolygon(polygon, [a[judge] ?? 0, b[judge] ?? 0, c[judge] ?? 0]);
  }
  return polygon.length > 0 ? polygonCentre(polygon) : null;
}

function* combinations<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield [];
  for (const [place, item] of size === 0 ? [] : items.entries()) {
    for (const rest of combinations(items.slice(place + 1), size - 1)) yield [item, ...rest];
  }
}

function gather(responses: readonly number[], shares: readonly number[]): MixtureShare[] {
  const byResponse = new Map<number, number>();
  responses.forEach((response, k) => byResponse.set(response, (byResponse.get(response) ?? 0) + (shares[k] ?? 0)));
  return [...byResponse].filter(([, share]) => share > 1e-12).map(([response, share]) => ({ response, share }));
}

/** The place nearest to the mean of all places. */
function mostCentral(places: readonly number[]): number[] {
  const grid = simplexGrid();
  const mean = [0, 1, 2].map((j) => places.reduce((sum, place) => sum + (grid[3 * place + j] ?? 0), 0) / places.length / GRID_DIVISIONS);
  const { distances } = gridByDistance(grid, mean);
  const best = places.reduce((a, b) => ((distances[b] ?? Infinity) < (distances[a] ?? Infinity) ? b : a));
  return Array.from(grid.subarray(3 * best, 3 * best + 3), (points) => points / GRID_DIVISIONS);
}
