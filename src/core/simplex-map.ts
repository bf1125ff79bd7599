// Who wins where on the triangle of weights: exact convex cells where totals are linear, a fine grid otherwise.
// Knows totals and polygons; colours and pixels belong to the interface.

import { agreementWithOutcome } from './agreement.ts';
import type { Group, ThreeWeightSettings } from './derive.ts';
import { winningCell } from './flip.ts';
import type { LinearForm, LinearTotals } from './linear-totals.ts';
import { linearTotals } from './linear-totals.ts';
import { GRID_DIVISIONS, gridSize, simplexGrid } from './simplex-grid.ts';
import type { Polygon, Vertex } from './simplex-polygon.ts';
import { polygonArea, valueAt } from './simplex-polygon.ts';
import { createTotalEvaluator, highest } from './total-evaluator.ts';

export type MapOptions = Group & ThreeWeightSettings;

export interface WinnerCell {
  readonly response: number;
  /** Responses whose totals are the same everywhere and that share the cell. */
  readonly tied: readonly number[];
  readonly polygon: Polygon;
  /** Share of the whole triangle. */
  readonly area: number;
}

/** Where two cells meet: the flip line between two winners. */
export interface FlipLine {
  readonly between: readonly [number, number];
  readonly from: Vertex;
  readonly to: Vertex;
}

export type WinnerMap =
  | { readonly kind: 'exact'; readonly cells: readonly WinnerCell[]; readonly lines: readonly FlipLine[] }
  /** `winners` has the winner of each place of `simplexGrid(divisions)`, −1 where no response has a total. */
  | {
      readonly kind: 'sampled';
      readonly reason: Extract<LinearTotals, { kind: 'not-linear' }>['reason'];
      readonly divisions: number;
      readonly winners: Int16Array;
    };

/**
 * The winner over all weights. Exact cells cover the triangle and overlap in lines only.
 * Example: two responses with forms (1, 0, 0) and (0, 1, 0): two cells of area ½, the line from (½, ½, 0) to (0, 0, 1).
 */
export function mapWinners(options: MapOptions): WinnerMap {
  const linear = linearTotals(options);
  if (linear.kind === 'linear') return { kind: 'exact', ...exactCells(linear.forms) };
  const evaluator = createTotalEvaluator(options);
  const winners = new Int16Array(gridSize());
  forEachPlace((weights, place) => (winners[place] = evaluator.winnerAt(weights)));
  return { kind: 'sampled', reason: linear.reason, divisions: GRID_DIVISIONS, winners };
}

/**
 * A number at every place of `simplexGrid()`, NaN where it is undefined: `margin` is the winner's total less the next
 * one's, `agreement` Kendall's τ-b between totals and outcomes.
 */
export function mapMeasure(options: MapOptions, measure: 'margin' | 'agreement'): Float64Array {
  const evaluator = createTotalEvaluator(options);
  const totals = new Float64Array(evaluator.count);
  const values = new Float64Array(gridSize());
  forEachPlace((weights, place) => {
    evaluator.evaluate(weights, totals);
    values[place] = measure === 'margin' ? winningMargin(totals) : agreementAt(totals, options.outcomes);
  });
  return values;
}

function winningMargin(totals: Float64Array): number {
  const winner = highest(totals);
  let next = Number.NaN;
  totals.forEach((total, i) => {
    if (i !== winner && !(total <= next)) next = Number.isNaN(total) ? next : total;
  });
  return winner === -1 ? Number.NaN : Math.max(0, (totals[winner] ?? Number.NaN) - next);
}

function agreementAt(totals: Float64Array, outcomes: readonly (number | null)[]): number {
  const rewards = Array.from(totals, (total) => (Number.isNaN(total) ? null : total));
  return agreementWithOutcome(rewards, outcomes).tauB ?? Number.NaN;
}

function forEachPlace(visit: (weights: Float64Array, place: number) => void): void {
  const grid = simplexGrid();
  const weights = new Float64Array(3);
  for (let place = 0; place < grid.length / 3; place++) {
    for (let j = 0; j < 3; j++) weights[j] = (grid[3 * place + j] ?? 0) / GRID_DIVISIONS;
    visit(weights, place);
  }
}

function exactCells(forms: readonly (LinearForm | null)[]): { cells: WinnerCell[]; lines: FlipLine[] } {
  const cells: WinnerCell[] = [];
  const seen = new Set<number>();
  forms.forEach((form, response) => {
    if (form === null || seen.has(response)) return;
    const tied = forms.flatMap((other, j) => (j > response && other !== null && areEqual(form, other) ? [j] : []));
    for (const j of tied) seen.add(j);
    const polygon = winningCell(forms, response);
    if (polygon.length > 0) cells.push({ response, tied, polygon, area: polygonArea(polygon) });
  });
  return { cells, lines: findLines(cells, forms) };
}

/** The edges of a cell along which another cell's response has the same total. */
function findLines(cells: readonly WinnerCell[], forms: readonly (LinearForm | null)[]): FlipLine[] {
  const lines: FlipLine[] = [];
  cells.forEach((cell, place) => {
    for (const other of cells.slice(place + 1)) {
      const [own, rival] = [forms[cell.response] ?? [], forms[other.response] ?? []];
      const difference = own.map((x, j) => x - (rival[j] ?? 0));
      const scale = Math.max(...difference.map(Math.abs));
      const onLine = cell.polygon.filter((vertex) => Math.abs(valueAt(difference, vertex)) <= 1e-9 * scale);
      const [from, to] = farthestPair(onLine);
      if (from && to) lines.push({ between: [cell.response, other.response], from, to });
    }
  });
  return lines;
}

function farthestPair(points: readonly Vertex[]): readonly [Vertex, Vertex] | readonly [] {
  let best: readonly [Vertex, Vertex] | readonly [] = [];
  let longest = 1e-9;
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) {
      const length = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
      if (length > longest) [longest, best] = [length, [a, b]];
    }
  });
  return best;
}

function areEqual(a: LinearForm, b: LinearForm): boolean {
  return a.every((x, j) => Math.abs(x - (b[j] ?? 0)) < 1e-12);
}
