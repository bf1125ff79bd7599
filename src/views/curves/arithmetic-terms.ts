// The arithmetic of a step, rounded for reading: `0.3×1.00 + 0.5×0.42 + 0.2×0.00 = 0.51`.

import { stepArithmetic, type RewardTerm } from '../../core/step-reward.ts';
import type { JudgeId } from '../../core/components.ts';
import { scoreOf } from '../../core/judgement.ts';
import type { Reward } from '../../core/step-reward.ts';
import { weightsFromPoints } from '../../core/weights.ts';
import type { ScoredStep } from '../../store/scored-group.ts';
import { formatReward } from '../format.ts';

export interface SpelledTerm {
  readonly judge: JudgeId;
  /** "0.3×1.00" */
  readonly text: string;
}

export interface SpelledArithmetic {
  readonly reward: Reward | null;
  /** The judges that checked the step and have weight. */
  readonly terms: readonly SpelledTerm[];
  /** Judges whose weight went to the others, because they did not check the step. */
  readonly reshared: readonly JudgeId[];
}

/** `judges` in the order of the points. */
export function spellArithmetic(step: Pick<ScoredStep, 'judgements'>, judges: readonly JudgeId[], points: readonly number[]): SpelledArithmetic {
  const { terms, reward } = stepArithmetic(
    judges.map((judge) => scoreOf(step.judgements[judge])),
    weightsFromPoints(points),
  );
  const named = terms.flatMap((term) => {
    const judge = judges[term.judge];
    return judge ? [{ judge, term }] : [];
  });
  const reshared = named.filter(({ term }) => term.score === null && term.weight > 0).map(({ judge }) => judge);
  return {
    reward,
    terms: named
      .filter(({ term }) => term.score !== null && term.weight > 0)
      .map(({ judge, term }) => ({ judge, text: `${formatShare(term, reshared.length > 0)}×${formatReward(term.score ?? 0)}` })),
    reshared,
  };
}

/** A weight as set has at most two digits; a share of a share is rounded to three. */
function formatShare(term: RewardTerm, isReshared: boolean): string {
  return isReshared ? String(Number(term.effectiveWeight.toFixed(3))) : String(term.weight);
}

/** "0.3×1.00 + 0.5×0.42 + 0.2×0.00 = 0.51"; `null` where the step has no reward. */
export function arithmeticText({ terms, reward }: SpelledArithmetic): string | null {
  return reward === null ? null : `${terms.map(({ text }) => text).join(' + ')} = ${formatReward(reward)}`;
}
