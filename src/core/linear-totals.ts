// When the total of a response is linear in the weights, and then its coefficients: what makes flip lines exact.
// Knows nothing of geometry; says why where the totals are not linear.

import { isLinearAggregator } from './aggregators.ts';
import type { Group, RewardSettings, ThreeWeightSettings } from './derive.ts';
import type { Score } from './judgement.ts';
import { freeShare } from './total-evaluator.ts';

/** One coefficient per judge. */
export type LinearForm = readonly number[];

export type LinearTotals =
  /**
   * T_i(w) · Σ w_j (over the judges that checked) = forms_i · w; `null` for a response without a total. The factor is the
   * same for all responses, so comparing forms compares totals.
   */
  | { readonly kind: 'linear'; readonly forms: readonly (LinearForm | null)[] }
  /** The aggregator is not linear in the step rewards. */
  | { readonly kind: 'not-linear'; readonly reason: 'aggregator' }
  /** Some step was checked by fewer judges than another, so the weights are shared differently from step to step. */
  | { readonly kind: 'not-linear'; readonly reason: 'not-checked' };

/**
 * The totals as linear forms of the weights. Steps that no judge checked are gaps and do no harm; a judge that checked
 * nothing at all does none either.
 * Example: mean, λ = 1, one response with scores [1, 0.4, 0] and [0, 0.6, 0] → form [0.5, 0.5, 0].
 * With held weights the forms have three coefficients: the total as a function of a place on the triangle.
 */
export function linearTotals(options: Group & Pick<ThreeWeightSettings, 'aggregator' | 'lambda' | 'held'>): LinearTotals {
  const { outcomes, aggregator, lambda, held = [] } = options;
  const scores = held.length === 0 ? options.scores : options.scores.map((steps) => steps.map((step) => withoutIdle(step, held)));
  const needsProcess = (i: number): boolean => lambda > 0 || (outcomes[i] ?? null) === null;
  let checked: readonly boolean[] | null = null;
  for (const [i, steps] of scores.entries()) {
    if (!needsProcess(i)) continue;
    for (const step of steps) {
      if (step.every((score) => score === null)) continue;
      if (!isLinearAggregator(aggregator)) return { kind: 'not-linear', reason: 'aggregator' };
      if (checked === null) checked = step.map((score) => score !== null);
      else if (step.some((score, j) => (score !== null) !== checked?.[j])) return { kind: 'not-linear', reason: 'not-checked' };
    }
  }
  const judges = checked ?? scores[0]?.[0]?.map(() => true) ?? Array.from({ length: 3 + held.length }, () => true);
  const forms = scores.map((steps, i): LinearForm | null => {
    const outcome = outcomes[i] ?? null;
    const share = outcome === null ? 1 : lambda;
    const process = share > 0 ? sumOfScores({ steps, judges, aggregator }) : judges.map(() => 0);
    if (process === null) return null;
    const form = judges.map((isChecked, j) => (isChecked ? share * (process[j] ?? 0) + (1 - share) * (outcome ?? 0) : 0));
    return held.length === 0 ? form : onTriangle(form, held, judges);
  });
  return { kind: 'linear', forms };
}

/** A judge that is held at weight 0 counts nowhere, and so cannot spoil what is linear without it. */
function withoutIdle(step: readonly (Score | null)[], held: readonly number[]): (Score | null)[] {
  return step.map((score, j) => (j < 3 || (held[j - 3] ?? 0) > 0 ? score : null));
}

/**
 * With w = ((1 − s)·u, held), s the sum of what is held: f·w = Σ_j u_j·((1 − s)·f_j + c), c = Σ held_k·f_k, because Σ u_j = 1.
 * Held weight of a judge that checked nothing is shared out, as everywhere: the form is divided by what is left.
 * Example: form [1, 0, 0, 0.5], held [0.2] → c = 0.1 → [0.9, 0.1, 0.1].
 */
function onTriangle(form: LinearForm, held: readonly number[], isChecked: readonly boolean[]): LinearForm {
  const free = freeShare(held);
  const counted = held.map((weight, k) => (isChecked[3 + k] ? weight : 0));
  const left = free + counted.reduce((sum, weight) => sum + weight, 0);
  const constant = counted.reduce((sum, weight, k) => sum + weight * (form[3 + k] ?? 0), 0);
  return form.slice(0, 3).map((value) => (left === 0 ? 0 : (free * value + constant) / left));
}

/** Mean, last or sum of each judge's scores over the steps that were checked; `null` where none was. */
function sumOfScores(options: {
  steps: readonly (readonly (Score | null)[])[];
  judges: readonly boolean[];
  aggregator: RewardSettings['aggregator'];
}): number[] | null {
  const { steps, judges, aggregator } = options;
  const checkedSteps = steps.filter((step) => step.some((score) => score !== null));
  const counted = aggregator === 'last' ? checkedSteps.slice(-1) : checkedSteps;
  if (counted.length === 0) return null;
  const divisor = aggregator === 'mean' ? counted.length : 1;
  return judges.map((_, j) => counted.reduce((sum, step) => sum + (step[j] ?? 0), 0) / divisor);
}
