// The advantages of a group by every method side by side. Knows core's functions; no React.

import type { Advantages } from '../../core/advantages.ts';
import { gdpoAdvantages, groupAdvantages } from '../../core/advantages.ts';
import type { Derived, Group, RewardSettings } from '../../core/derive.ts';
import { deriveGroup } from '../../core/derive.ts';
import type { JudgeAdvantages } from '../../core/advantages.ts';
import { judgeRewards } from '../../core/judge-rewards.ts';
import type { StepAdvantages } from '../../core/process-supervision.ts';
import { processSupervision } from '../../core/process-supervision.ts';

/** One number per response. Dr. GRPO and TRL's GRPO without scaling are the same numbers and stand as one. */
export const SCALAR_METHODS = ['grpo', 'drGrpo', 'rloo', 'gdpo'] as const;
export type ScalarMethod = (typeof SCALAR_METHODS)[number];

export interface MethodAdvantages {
  readonly derived: Derived;
  readonly totals: readonly (number | null)[];
  readonly scalar: Readonly<Record<ScalarMethod, Advantages>>;
  readonly gdpo: JudgeAdvantages;
  /** What GDPO normalises one by one: the judges, and behind them the outcome where λ mixes it in. */
  readonly gdpoWeights: readonly number[];
  readonly process: StepAdvantages;
}

export function computeAdvantages(settings: Group & RewardSettings): MethodAdvantages {
  const { scores, outcomes, weights, aggregator, tau, lambda } = settings;
  const derived = deriveGroup(settings);
  const totals = derived.responses.map(({ total }) => total);
  const mixesOutcome = lambda < 1;
  const byJudge = judgeRewards({ scores, judgeCount: weights.length, aggregator, tau });
  const gdpoWeights = mixesOutcome ? [...weights.map((weight) => lambda * weight), 1 - lambda] : weights;
  const components = byJudge.map((row, i) => (mixesOutcome ? [...row, outcomes[i] ?? null] : row));
  const gdpo = gdpoAdvantages({ components, weights: gdpoWeights });
  return {
    derived,
    totals,
    scalar: { grpo: groupAdvantages('grpo', totals), drGrpo: groupAdvantages('dr-grpo', totals), rloo: groupAdvantages('rloo', totals), gdpo },
    gdpo,
    gdpoWeights,
    process: processSupervision(derived.responses.map(({ stepRewards }) => stepRewards)),
  };
}

/** Each method's advantages as shares of its own largest, so that shapes can be compared whatever their size. */
export function relativeTo(advantages: readonly (number | null)[]): (number | null)[] {
  const largest = advantages.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  return advantages.map((value) => (value === null || largest === 0 ? value : value / largest));
}
