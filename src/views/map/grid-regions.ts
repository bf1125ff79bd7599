// Regions of a sampled map: how deep inside each place lies, and so where a label or a handle sits well.
// Works on kinds (winners, or steps of a scale) at the places of `simplexGrid`; knows no rewards.

import { GRID_DIVISIONS, simplexGrid } from '../../core/simplex-grid.ts';

export interface GridRegion {
  readonly kind: number;
  readonly count: number;
  /** The place farthest from the region's edge. */
  readonly innermost: number;
  /** Its distance from the edge in steps of the grid; 1 is on the edge. */
  readonly depth: number;
}

/** Every kind with its size and innermost place, in order of the kinds. */
export function findRegions(kinds: ArrayLike<number>): GridRegion[] {
  const depths = measureDepths(kinds);
  const regions = new Map<number, { places: number[]; depth: number }>();
  for (let place = 0; place < depths.length; place++) {
    const kind = kinds[place] ?? Number.NaN;
    const region = regions.get(kind) ?? { places: [], depth: 0 };
    region.places.push(place);
    region.depth = Math.max(region.depth, depths[place] ?? 0);
    regions.set(kind, region);
  }
  return [...regions]
    .map(([kind, { places, depth }]) => ({ kind, count: places.length, innermost: findInnermost(places, depths, depth), depth }))
    .sort((a, b) => a.kind - b.kind);
}

/** Of the deepest places the one nearest to the middle of the region: a long strip is labelled half way along. */
function findInnermost(places: readonly number[], depths: Int16Array, depth: number): number {
  const grid = simplexGrid();
  const mean = [0, 1, 2].map((j) => places.reduce((sum, place) => sum + (grid[3 * place + j] ?? 0), 0) / places.length);
  const distance = (place: number): number => Math.hypot(...mean.map((value, j) => value - (grid[3 * place + j] ?? 0)));
  const deepest = places.filter((place) => (depths[place] ?? 0) >= depth - 1);
  return deepest.reduce((best, place) => (distance(place) < distance(best) ? place : best), deepest[0] ?? 0);
}

/** Whole points of a place. */
export function pointsAt(place: number): number[] {
  return Array.from(simplexGrid().subarray(3 * place, 3 * place + 3));
}

const NEIGHBOURS = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, -1], [-1, 1]] as const;

/** Steps to the nearest place of another kind or beyond the triangle, by breadth-first search. */
function measureDepths(kinds: ArrayLike<number>): Int16Array {
  const grid = simplexGrid();
  const depths = new Int16Array(grid.length / 3);
  const at = (a: number, b: number): number => a * (GRID_DIVISIONS + 1) - (a * (a - 1)) / 2 + b;
  const neighbours = (place: number): number[] => {
    const [a, b] = [grid[3 * place] ?? 0, grid[3 * place + 1] ?? 0];
    return NEIGHBOURS.map(([da, db]) => (a + da < 0 || b + db < 0 || a + da + b + db > GRID_DIVISIONS ? -1 : at(a + da, b + db)));
  };
  const queue: number[] = [];
  for (let place = 0; place < depths.length; place++) {
    if (neighbours(place).every((other) => other !== -1 && kinds[other] === kinds[place])) continue;
    depths[place] = 1;
    queue.push(place);
  }
  for (let head = 0; head < queue.length; head++) {
    const place = queue[head] ?? 0;
    for (const other of neighbours(place)) {
      if (other === -1 || depths[other] !== 0) continue;
      depths[other] = (depths[place] ?? 0) + 1;
      queue.push(other);
    }
  }
  return depths;
}
