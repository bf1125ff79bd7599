// A regular grid on the triangle of three weights, for everything that has no closed form.
// Knows nothing of what is asked at its places.

/** One place per 1/100 of a weight: what the sliders can reach, and as fine as a sampled map must be. */
export const GRID_DIVISIONS = 100;

/** Number of places of a grid with this many divisions: 5151 for 100. */
export function gridSize(divisions: number = GRID_DIVISIONS): number {
  return ((divisions + 1) * (divisions + 2)) / 2;
}

/** All places as triples of whole points that add up to `divisions`, first weight rising slowest: [0, 0, 100, 0, 1, 99, …]. */
export function simplexGrid(divisions: number = GRID_DIVISIONS): Int16Array {
  const grid = new Int16Array(gridSize(divisions) * 3);
  let at = 0;
  for (let a = 0; a <= divisions; a++) {
    for (let b = 0; b <= divisions - a; b++) {
      grid[at++] = a;
      grid[at++] = b;
      grid[at++] = divisions - a - b;
    }
  }
  return grid;
}

/** Places of the grid in order of their Euclidean distance from `weights` (sum 1), nearest first. */
export function gridByDistance(grid: Int16Array, weights: ArrayLike<number>): { order: Int32Array; distances: Float64Array } {
  const count = grid.length / 3;
  const divisions = (grid[0] ?? 0) + (grid[1] ?? 0) + (grid[2] ?? 0);
  const distances = new Float64Array(count);
  const order = new Int32Array(count);
  for (let place = 0; place < count; place++) {
    order[place] = place;
    distances[place] = Math.hypot(
      (grid[3 * place] ?? 0) / divisions - (weights[0] ?? 0),
      (grid[3 * place + 1] ?? 0) / divisions - (weights[1] ?? 0),
      (grid[3 * place + 2] ?? 0) / divisions - (weights[2] ?? 0),
    );
  }
  order.sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
  return { order, distances };
}
