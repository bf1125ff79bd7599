// Whether weights can move without changing any of the differences that a loss looks at: is an optimum unique?
// Knows linear algebra in a handful of dimensions.

const TINY = 1e-9;

/**
 * A direction v ≠ 0 with Σ v = 0 and rows · v = 0 that stays on the simplex from `point` for a while, scaled so that its
 * largest entry is 1; `null` where there is none. The loss of a fit depends on rows · w alone, and strictly.
 * Example: no rows at all, point (1, 0, 0) → (−1, 1, 0) or alike; rows (1, 0, −1) and (0, 1, −1) → null.
 */
export function findFlatDirection(rows: readonly (readonly number[])[], point: readonly number[]): number[] | null {
  const size = point.length;
  const basis = nullSpace([...rows, new Array<number>(size).fill(1)], size);
  if (basis.length === 0) return null;
  const isFeasible = (v: readonly number[]): boolean => v.every((x, k) => (point[k] ?? 0) > 1e-6 || x >= -TINY);
  // In the plane of three weights the basis itself decides; beyond, shifts between two components are tried as well.
  const shifts = point.flatMap((_, a) => point.map((__, b) => project(point.map((___, k) => (k === a ? 1 : k === b ? -1 : 0)), basis)));
  for (const v of [...basis, ...shifts]) {
    const largest = Math.max(...v.map(Math.abs));
    if (largest < TINY) continue;
    const unit = v.map((x) => x / largest);
    if (isFeasible(unit)) return unit;
    const opposite = unit.map((x) => -x);
    if (isFeasible(opposite)) return opposite;
  }
  return null;
}

/** Orthonormal basis of {v : rows · v = 0}, by Gram–Schmidt on the rows and then on the axes. */
function nullSpace(rows: readonly (readonly number[])[], size: number): number[][] {
  const span: number[][] = [];
  for (const row of rows) {
    const rest = reject(row, span);
    const length = Math.hypot(...rest);
    if (length > TINY * Math.max(1, Math.hypot(...row))) span.push(rest.map((x) => x / length));
    if (span.length === size) return [];
  }
  const basis: number[][] = [];
  for (let axis = 0; axis < size && span.length + basis.length < size; axis++) {
    const unit = Array.from({ length: size }, (_, k) => (k === axis ? 1 : 0));
    const rest = reject(unit, [...span, ...basis]);
    const length = Math.hypot(...rest);
    if (length > 1e-6) basis.push(reject(rest.map((x) => x / length), [...span, ...basis]));
  }
  return basis;
}

/** The part of `vector` perpendicular to an orthonormal family. */
function reject(vector: readonly number[], family: readonly (readonly number[])[]): number[] {
  let rest = [...vector];
  for (const unit of family) {
    const along = rest.reduce((sum, x, k) => sum + x * (unit[k] ?? 0), 0);
    rest = rest.map((x, k) => x - along * (unit[k] ?? 0));
  }
  return rest;
}

function project(vector: readonly number[], basis: readonly (readonly number[])[]): number[] {
  const rest = reject(vector, basis);
  return vector.map((x, k) => x - (rest[k] ?? 0));
}
