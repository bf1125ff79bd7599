// When the total of a response is linear in the weights, and then its coefficients: what makes flip lines exact.
// Knows nothing of geometry; says why where the totals are not linear.

import { isLinearAggregator } from './aggregators.ts';
import type { Group, RewardSettings } from './derive.ts';
import type { Score } from './judgement.ts';

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
 */
export function linearTotals(options: Group & Pick<RewardSettings, 'aggregator' | 'lambda'>): LinearTotals {
  const { scores, outcomes, aggregator, lambda } = options;
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
  const judges = checked ?? scores[0]?.[0]?.map(() => true) ?? [true, true, true];
  const forms = scores.map((steps, i): LinearForm | null => {
    const outcome = outcomes[i] ?? null;
    const share = outcome === null ? 1 : lambda;
    const process = share > 0 ? sumOfScores({ steps, judges, aggregator }) : judges.map(() => 0);
    if (process === null) return null;
    return judges.map((isChecked, j) => (isChecked ? share * (process[j] ?? 0) + (1 - share) * (outcome ?? 0) : 0));
  });
  return { kind: 'linear', forms };
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
