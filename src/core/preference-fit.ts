// The weights that explain a person's preferences best: a convex problem on the simplex, solved with a certificate.
// Knows totals that are linear in the weights, and pairs. Any number of components.

import { minimizeOnSimplex } from './simplex-newton.ts';
import type { PreferenceModel, PreferencePair } from './preferences.ts';
import { assertPairs, DEFAULT_PREFERENCE_MODEL, negativeLogSigmoid, preferenceLoss, sigmoid } from './preferences.ts';
import { findFlatDirection } from './flat-direction.ts';
import type { LinearForm } from './linear-totals.ts';

export interface PreferenceFit {
  readonly weights: readonly number[];
  readonly loss: number;
  readonly accuracy: number;
  readonly start: { readonly weights: readonly number[]; readonly loss: number; readonly accuracy: number };
  /** The weights after each iteration, start and end included. */
  readonly path: readonly (readonly number[])[];
  /** No weights have a loss lower than `loss − gap` (Frank–Wolfe duality gap of a convex function). */
  readonly gap: number;
  readonly hasConverged: boolean;
  /** Components whose fitted weight is 0: the optimum lies on the boundary. */
  readonly boundary: readonly number[];
  /** A direction in which the weights can move without changing the loss; `null` where the optimum is unique. */
  readonly flatDirection: readonly number[] | null;
  readonly pairCount: number;
}

/**
 * Fits weights w ≥ 0, Σ w = 1 to preferences: minimises the Bradley–Terry loss of T = forms · w, which is convex in w.
 * To free λ as well, append the outcomes as one more component: its weight is 1 − λ, the others are λ·w.
 * Example (goldens): two responses strong in coherence and fact over two strong in syntax → weights (0, 0.404, 0.596).
 * Returns `null` where no pair has two totals. @throws RangeError when a pair names an unknown response.
 */
export function fitPreferences(options: {
  forms: readonly (LinearForm | null)[];
  pairs: readonly PreferencePair[];
  start: readonly number[];
  model?: PreferenceModel;
}): PreferenceFit | null {
  const { forms, pairs, start, model = DEFAULT_PREFERENCE_MODEL } = options;
  assertPairs(pairs, forms.length);
  const rows = pairs.flatMap(([i, j]) => {
    const [preferred, other] = [forms[i] ?? null, forms[j] ?? null];
    if (preferred === null || other === null) return [];
    return [{ difference: preferred.map((x, k) => x - (other[k] ?? 0)), sum: preferred.map((x, k) => x + (other[k] ?? 0)) }];
  });
  if (rows.length === 0) return null;
  const size = start.length;
  const { beta, margin, centering } = model;

  const lossAt = (w: readonly number[]): number => {
    let loss = 0;
    for (const { difference, sum } of rows) loss += negativeLogSigmoid(beta * dot(difference, w) - margin) + centering * dot(sum, w) ** 2;
    return loss / rows.length;
  };
  const derivativesAt = (w: readonly number[]): { gradient: number[]; hessian: number[][] } => {
    const gradient = new Array<number>(size).fill(0);
    const hessian = gradient.map(() => new Array<number>(size).fill(0));
    for (const { difference, sum } of rows) {
      const p = sigmoid(margin - beta * dot(difference, w));
      const slope = -beta * p;
      const curvature = beta * beta * p * (1 - p);
      const centre = 2 * centering * dot(sum, w);
      for (let a = 0; a < size; a++) {
        const [da, sa] = [difference[a] ?? 0, sum[a] ?? 0];
        gradient[a] = (gradient[a] ?? 0) + (slope * da + centre * sa) / rows.length;
        const row = hessian[a] ?? [];
        for (let b = 0; b < size; b++) {
          row[b] = (row[b] ?? 0) + (curvature * da * (difference[b] ?? 0) + 2 * centering * sa * (sum[b] ?? 0)) / rows.length;
        }
      }
    }
    return { gradient, hessian };
  };

  const minimum = minimizeOnSimplex({ lossAt, derivativesAt, start });
  const measure = (weights: readonly number[]) => {
    const rewards = forms.map((form) => (form === null ? null : dot(form, weights)));
    const { loss, accuracy } = preferenceLoss({ rewards, pairs, model });
    return { weights, loss: loss ?? 0, accuracy: accuracy ?? 0 };
  };
  const moving = centering > 0 ? rows.flatMap(({ difference, sum }) => [difference, sum]) : rows.map(({ difference }) => difference);
  return {
    ...measure(minimum.point),
    start: measure(start),
    path: minimum.path,
    gap: minimum.gap,
    hasConverged: minimum.hasConverged,
    boundary: minimum.point.flatMap((weight, k) => (weight < 1e-6 ? [k] : [])),
    flatDirection: findFlatDirection(moving, minimum.point),
    pairCount: rows.length,
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}
