// Minimises a convex quadratic over the simplex exactly, by an active set: which coordinates are 0, and the rest solved.
// Knows linear algebra in a handful of dimensions.

/**
 * The minimum of gradient · (x − point) + ½ (x − point)ᵀ hessian (x − point) over x ≥ 0, Σ x = 1.
 * `point` is on the simplex; the Hessian is positive semidefinite (a sliver of the identity is added, so that flat
 * directions have one minimum too). Active-set method as in Nocedal and Wright (2006), §16.5.
 * Example: gradient (1, 0), Hessian 0, point (½, ½) → (0, 1).
 */
export function minimizeQuadratic(options: {
  point: readonly number[];
  gradient: readonly number[];
  hessian: readonly (readonly number[])[];
}): number[] {
  const { point, gradient } = options;
  const size = point.length;
  const steepness = Math.max(...gradient.map(Math.abs), 1e-300);
  const trace = options.hessian.reduce((sum, row, k) => sum + (row[k] ?? 0), 0);
  const ridge = 1e-10 * (trace + steepness);
  const hessian = options.hessian.map((row, k) => row.map((h, l) => (k === l ? h + ridge : h)));
  const slopeAt = (x: readonly number[]): number[] =>
    gradient.map((g, k) => g + (hessian[k] ?? []).reduce((sum, h, l) => sum + h * ((x[l] ?? 0) - (point[l] ?? 0)), 0));

  let x = [...point];
  let free = x.flatMap((value, k) => (value > 0 ? [k] : []));
  for (let round = 0; round < 20 * size; round++) {
    const slope = slopeAt(x);
    const move = solveFree(hessian, slope, free);
    const blocked = free
      .map((k, place) => ({ k, share: (move[place] ?? 0) < 0 ? (x[k] ?? 0) / -(move[place] ?? -1) : Infinity }))
      .reduce((a, b) => (b.share < a.share ? b : a));
    const share = Math.min(1, blocked.share);
    x = x.map((value, k) => Math.max(0, value + share * (move[free.indexOf(k)] ?? 0)));
    if (blocked.share < 1) {
      x[blocked.k] = 0;
      free = free.filter((k) => k !== blocked.k);
      continue;
    }
    const settled = slopeAt(x);
    const level = settled[free[0] ?? 0] ?? 0;
    const entering = settled.reduce((best, s, k) => (!free.includes(k) && s < (settled[best] ?? level) ? k : best), free[0] ?? 0);
    if (free.includes(entering) || (settled[entering] ?? 0) >= level - 1e-14 * steepness) break;
    free = [...free, entering];
  }
  const sum = x.reduce((a, b) => a + b, 0);
  return x.map((value) => value / sum);
}

/** The Newton move of the free coordinates that keeps their sum: one linear system with a multiplier for the sum. */
function solveFree(hessian: readonly (readonly number[])[], slope: readonly number[], free: readonly number[]): number[] {
  const rows = free.map((k) => [...free.map((l) => hessian[k]?.[l] ?? 0), 1, -(slope[k] ?? 0)]);
  rows.push([...free.map(() => 1), 0, 0]);
  return solveLinear(rows).slice(0, free.length);
}

/** Gaussian elimination with partial pivoting on an augmented matrix; a vanishing pivot leaves its unknown at 0. */
function solveLinear(augmented: number[][]): number[] {
  const size = augmented.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) {
      if (Math.abs(augmented[r]?.[column] ?? 0) > Math.abs(augmented[pivot]?.[column] ?? 0)) pivot = r;
    }
    const top = augmented[pivot] ?? [];
    augmented[pivot] = augmented[column] ?? [];
    augmented[column] = top;
    const lead = top[column] ?? 0;
    if (lead === 0) continue;
    for (let r = column + 1; r < size; r++) {
      const row = augmented[r] ?? [];
      const factor = (row[column] ?? 0) / lead;
      for (let c = column; c <= size; c++) row[c] = (row[c] ?? 0) - factor * (top[c] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let r = size - 1; r >= 0; r--) {
    const row = augmented[r] ?? [];
    let rest = row[size] ?? 0;
    for (let c = r + 1; c < size; c++) rest -= (row[c] ?? 0) * (solution[c] ?? 0);
    const lead = row[r] ?? 0;
    solution[r] = lead === 0 ? 0 : rest / lead;
  }
  return solution;
}
