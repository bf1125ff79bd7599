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
  return polygon.length === 0 ? '' : `M${polygon.map((vertex) => pair(placeOfWeights(vertex))).join('L')}Z`;
}

/** Rows of the grid touch; this much overlap keeps hairlines of the background from shining through. */
const OVERLAP = 0.3;

/**
 * The places of one kind as a path: one rectangle for every run of equal places in a row of the grid, so that a map of
 * 5151 places is a few hundred rectangles. Order of the places as in `simplexGrid`; the triangle must clip it.
 */
export function runsPath(kinds: ArrayLike<number>, kind: number, divisions: number): string {
  const halfRow = (SIDE * Math.sqrt(3)) / 4 / divisions + OVERLAP;
  const halfStep = SIDE / divisions / 2;
  let path = '';
  let place = 0;
  for (let a = 0; a <= divisions; a++) {
    const last = divisions - a;
    for (let b = 0; b <= last; b++, place++) {
      if (kinds[place] !== kind) continue;
      const from = b;
      while (b < last && kinds[place + 1] === kind) {
        b += 1;
        place += 1;
      }
      const right = placeOfWeights([a / divisions, from / divisions, (last - from) / divisions]);
      const left = placeOfWeights([a / divisions, b / divisions, (last - b) / divisions]);
      path += `M${fixed(left.x - halfStep)},${fixed(right.y - halfRow)}H${fixed(right.x + halfStep)}V${fixed(right.y + halfRow)}H${fixed(left.x - halfStep)}Z`;
    }
  }
  return path;
}

/**
 * The lines between places of different kinds, through the midpoints of the grid's small triangles (marching triangles).
 */
export function bordersPath(kinds: ArrayLike<number>, divisions: number): string {
  let path = '';
  const at = (a: number, b: number): number => a * (divisions + 1) - (a * (a - 1)) / 2 + b;
  const visit = (...corners: readonly (readonly [number, number])[]): void => {
    const [p, q, r] = corners.map(([a, b]) => ({ kind: kinds[at(a, b)], place: placeOfWeights([a / divisions, b / divisions, (divisions - a - b) / divisions]) }));
    if (!p || !q || !r || (p.kind === q.kind && q.kind === r.kind)) return;
    const cuts = [[p, q], [q, r], [r, p]].flatMap(([one, other]) => (one && other && one.kind !== other.kind ? [middle(one.place, other.place)] : []));
    const [first, second, third] = cuts;
    if (!first || !second) return;
    if (!third) path += `M${pair(first)}L${pair(second)}`;
    else for (const cut of cuts) path += `M${pair(cut)}L${pair(middle(middle(first, second), third))}`;
  };
  for (let a = 0; a < divisions; a++) {
    for (let b = 0; b < divisions - a; b++) {
      visit([a, b], [a + 1, b], [a, b + 1]);
      if (b < divisions - a - 1) visit([a + 1, b], [a, b + 1], [a + 1, b + 1]);
    }
  }
  return path;
}

export function middle(a: Place, b: Place): Place {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function pair({ x, y }: Place): string {
  return `${fixed(x)},${fixed(y)}`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}
