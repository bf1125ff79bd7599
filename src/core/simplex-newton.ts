// Minimises a smooth convex function over the simplex, and proves how close it came.
// Knows calculus only: projected Newton steps with a line search; a handful of dimensions.

import { projectOntoSimplex } from './simplex.ts';
import { minimizeQuadratic } from './simplex-quadratic.ts';

export interface SimplexMinimum {
  readonly point: readonly number[];
  readonly path: readonly (readonly number[])[];
  /** g·w − min g_k: by convexity the true minimum is at most this much lower (Jaggi 2013). */
  readonly gap: number;
  readonly hasConverged: boolean;
}

/** A loss is shown to four digits; six more leave no doubt about ties with a grid search. */
const TARGET_GAP = 1e-10;
/** Certified to this much, the fit counts as converged. */
const ACCEPTED_GAP = 1e-8;
/** Newton needs about ten; the rest is for losses that are all but linear. */
const MOST_ITERATIONS = 100;

interface Derivatives {
  readonly gradient: number[];
  readonly hessian: number[][];
}

/**
 * Each iteration minimises the quadratic model over the simplex exactly and searches along the way there: quadratic
 * convergence near the minimum. Where losses differ by less than rounding, the gap decides.
 */
export function minimizeOnSimplex(options: {
  lossAt: (point: readonly number[]) => number;
  derivativesAt: (point: readonly number[]) => Derivatives;
  start: readonly number[];
}): SimplexMinimum {
  const { lossAt, derivativesAt } = options;
  let point: readonly number[] = projectOntoSimplex(options.start, 1);
  let loss = lossAt(point);
  let derivatives = derivativesAt(point);
  let gap = gapAt(derivatives, point);
  const path = [point];
  for (let iteration = 0; iteration < MOST_ITERATIONS && gap > TARGET_GAP; iteration++) {
    const { gradient, hessian } = derivatives;
    const target = minimizeQuadratic({ point, gradient, hessian });
    const targetLoss = lossAt(target);
    const atTarget = derivativesAt(target);
    const isNearer = targetLoss <= loss + 1e-14 * (1 + Math.abs(loss)) && gapAt(atTarget, target) < gap;
    const next = isNearer
      ? { point: target, loss: targetLoss }
      : (searchLine({ lossAt, point, loss, target }) ?? searchLine({ lossAt, point, loss, target: bestCorner(gradient) }));
    // No descent along the model or towards the best corner: rounding is all that is left.
    if (next === null) break;
    ({ point, loss } = next);
    derivatives = isNearer ? atTarget : derivativesAt(point);
    gap = gapAt(derivatives, point);
    path.push(point);
  }
  return { point, path, gap, hasConverged: gap <= ACCEPTED_GAP };
}

function gapAt({ gradient }: Derivatives, point: readonly number[]): number {
  const lowest = Math.min(...gradient);
  return gradient.reduce((sum, slope, k) => sum + (slope - lowest) * (point[k] ?? 0), 0);
}

/** Halves the step until the loss falls, and on while it falls further; `null` where it never does. */
function searchLine(options: {
  lossAt: (point: readonly number[]) => number;
  point: readonly number[];
  loss: number;
  target: readonly number[];
}): { point: readonly number[]; loss: number } | null {
  const { lossAt, point, loss, target } = options;
  let best: { point: readonly number[]; loss: number } | null = null;
  for (let share = 1; share > 1e-10; share /= 2) {
    const candidate = point.map((x, k) => x + share * ((target[k] ?? 0) - x));
    const candidateLoss = lossAt(candidate);
    if (candidateLoss < (best?.loss ?? loss)) best = { point: candidate, loss: candidateLoss };
    else if (best !== null) break;
  }
  return best;
}

function bestCorner(gradient: readonly number[]): number[] {
  const best = gradient.indexOf(Math.min(...gradient));
  return gradient.map((_, k) => (k === best ? 1 : 0));
}
