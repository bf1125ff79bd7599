// Where weights lie in the drawn triangle, and shapes on it as SVG paths. The first weight is at the top, the second at
// the left, the third at the right. Knows no judges and no responses.

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** In SVG units; the triangle is equilateral, so that distances look as they are. */
export const SIMPLEX_VIEW = { width: 400, height: 358 } as const;
const SIDE = 344;
const TOP = 30;
export const SIMPLEX_CORNERS: readonly [Place, Place, Place] = [
  { x: 200, y: TOP },
  { x: 200 - SIDE / 2, y: TOP + (SIDE * Math.sqrt(3)) / 2 },
  { x: 200 + SIDE / 2, y: TOP + (SIDE * Math.sqrt(3)) / 2 },
];

/** Example: weights (1, 0, 0) → the top corner. */
export function placeOfWeights(weights: ArrayLike<number>): Place {
  let [x, y] = [0, 0];
  SIMPLEX_CORNERS.forEach((corner, i) => {
    x += (weights[i] ?? 0) * corner.x;
    y += (weights[i] ?? 0) * corner.y;
  });
  return { x, y };
}

/** Weights that add up to 1; negative ones lie outside of the triangle. */
export function weightsOfPlace({ x, y }: Place): [number, number, number] {
  const [a, b, c] = SIMPLEX_CORNERS;
  const area = (b.y - c.y) * (a.x - c.x) + (c.x - b.x) * (a.y - c.y);
  const first = ((b.y - c.y) * (x - c.x) + (c.x - b.x) * (y - c.y)) / area;
  const second = ((c.y - a.y) * (x - c.x) + (a.x - c.x) * (y - c.y)) / area;
  return [first, second, 1 - first - second];
}

/** A polygon of weights as a closed path. */
export function polygonPath(polygon: readonly (readonly number[])[]): string {
  return closedPath(polygon.map(placeOfWeights));
}

export function closedPath(places: readonly Place[]): string {
  return places.length === 0 ? '' : `M${places.map(pair).join('L')}Z`;
}

export function middle(a: Place, b: Place): Place {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

export function pair({ x, y }: Place): string {
  return `${fixed(x)},${fixed(y)}`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}
