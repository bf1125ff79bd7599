// Convex polygons on the triangle of three weights: clipped by half-planes, measured, and asked for their nearest point.
// Knows nothing of rewards; a vertex is three weights that add up to 1.

export type Vertex = readonly [number, number, number];
/** Vertices in order around a convex polygon; empty for the empty set. */
export type Polygon = readonly Vertex[];

/** The whole triangle. */
export const WHOLE_SIMPLEX: Polygon = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Relative width below which a point counts as on the line: a few rounding errors of a form with coefficients near 1. */
const ON_LINE = 1e-12;

export function valueAt(form: readonly number[], point: readonly number[]): number {
  return (form[0] ?? 0) * (point[0] ?? 0) + (form[1] ?? 0) * (point[1] ?? 0) + (form[2] ?? 0) * (point[2] ?? 0);
}

/**
 * The part of a convex polygon in which form · w ≥ 0 (Sutherland and Hodgman 1974, one edge). O(vertices).
 * Example: the whole triangle clipped by [1, −1, 0] → the half where the first weight is at least the second.
 */
export function clipPolygon(polygon: Polygon, form: readonly number[]): Polygon {
  const tolerance = ON_LINE * Math.max(Math.abs(form[0] ?? 0), Math.abs(form[1] ?? 0), Math.abs(form[2] ?? 0));
  const clipped: Vertex[] = [];
  let isWhole = true;
  for (let i = 0; i < polygon.length; i++) {
    const here = polygon[i] as Vertex;
    const next = polygon[(i + 1) % polygon.length] as Vertex;
    const valueHere = valueAt(form, here);
    const valueNext = valueAt(form, next);
    if (valueHere >= -tolerance) clipped.push(here);
    else isWhole = false;
    const isCrossing = (valueHere > tolerance && valueNext < -tolerance) || (valueHere < -tolerance && valueNext > tolerance);
    if (isCrossing) clipped.push(between(here, next, valueHere / (valueHere - valueNext)));
  }
  return isWhole ? polygon : clipped;
}

/** Area as a share of the whole triangle, 0…1. The determinant of barycentric coordinates is just that share. */
export function polygonArea(polygon: Polygon): number {
  let area = 0;
  const a = polygon[0];
  for (let i = 1; a && i + 1 < polygon.length; i++) {
    const b = polygon[i] as Vertex;
    const c = polygon[i + 1] as Vertex;
    area += Math.abs(
      a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]),
    );
  }
  return area;
}

/** Mean of the vertices: a point well inside, for a label. @throws RangeError for an empty polygon. */
export function polygonCentre(polygon: Polygon): Vertex {
  if (polygon.length === 0) throw new RangeError('An empty polygon has no centre.');
  const sum = [0, 0, 0];
  for (const vertex of polygon) vertex.forEach((value, j) => (sum[j] = (sum[j] ?? 0) + value));
  return [(sum[0] ?? 0) / polygon.length, (sum[1] ?? 0) / polygon.length, (sum[2] ?? 0) / polygon.length];
}

/** The polygon's point nearest to `point` (Euclidean in the weights), and the distance; `null` for an empty polygon. */
export function nearestPoint(polygon: Polygon, point: Vertex): { readonly point: Vertex; readonly distance: number } | null {
  if (polygon.length === 0) return null;
  if (containsPoint(polygon, point)) return { point, distance: 0 };
  let best: { point: Vertex; distance: number } | null = null;
  for (let i = 0; i < polygon.length; i++) {
    const a = polygon[i] as Vertex;
    const b = polygon[(i + 1) % polygon.length] as Vertex;
    const candidate = nearestOnSegment(a, b, point);
    const distance = distanceBetween(candidate, point);
    if (best === null || distance < best.distance) best = { point: candidate, distance };
  }
  return best;
}

/** Whether the point lies in the polygon or on its edge; polygons without area contain nothing. */
export function containsPoint(polygon: Polygon, point: Vertex): boolean {
  if (polygon.length < 3) return false;
  let sign = 0;
  for (let i = 0; i < polygon.length; i++) {
    const a = polygon[i] as Vertex;
    const b = polygon[(i + 1) % polygon.length] as Vertex;
    // Twice the signed area of a, b, point in the plane of the first two weights.
    const turn = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
    if (Math.abs(turn) <= ON_LINE) continue;
    if (sign !== 0 && Math.sign(turn) !== sign) return false;
    sign = Math.sign(turn);
  }
  return sign !== 0;
}

export function distanceBetween(a: Vertex, b: Vertex): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function nearestOnSegment(a: Vertex, b: Vertex, point: Vertex): Vertex {
  const direction: Vertex = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const squared = valueAt(direction, direction);
  if (squared === 0) return a;
  const along = valueAt(direction, [point[0] - a[0], point[1] - a[1], point[2] - a[2]]) / squared;
  return between(a, b, Math.min(1, Math.max(0, along)));
}

function between(a: Vertex, b: Vertex, share: number): Vertex {
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2])];
}
