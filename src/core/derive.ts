// Everything that the screen shows of a group, from its scores and the present settings: runs on every pointer move.
// Knows no judge and no text; linear in the number of scores, n log n in the number of responses.

import { agreementWithOutcome, bestRightResponse, firstStepBelow, isRight } from './agreement.ts';
import type { Aggregator } from './aggregators.ts';
import { aggregate } from './aggregators.ts';
import type { Score } from './judgement.ts';
import type { KendallTau } from './kendall.ts';
import type { TotalBasis } from './mix.ts';
import { mixTotal } from './mix.ts';
import type { Ranking } from './ranking.ts';
import { rankByReward } from './ranking.ts';
import type { Reward } from './step-reward.ts';
import { checkedWeight, stepReward } from './step-reward.ts';
import type { Weight } from './weights.ts';

/** Scores of a group: response × step × judge; `null` where a judge did not check a step. */
export type GroupScores = readonly (readonly (readonly (Score | null)[])[])[];

export interface RewardSettings {
  /** One per judge, in all 1. */
  readonly weights: readonly Weight[];
  readonly aggregator: Aggregator;
  /** Softmin's temperature. */
  readonly tau: number;
  /** Share of the process reward in the total, 0…1. */
  readonly lambda: number;
}

/** What a search over three weights needs: settings without weights, and what the components keep meanwhile. */
export type ThreeWeightSettings = Omit<RewardSettings, 'weights'> & {
  /**
   * Weights of the judges behind the first three, as set: they stand still, and the three share the rest of 1. Places on the
   * triangle are shares of that rest. Absent: the weights are all there are.
   */
  readonly held?: readonly number[];
};

export interface Group {
  readonly scores: GroupScores;
  /** One per response, 0…1, `null` where unknown. */
  readonly outcomes: readonly (number | null)[];
}

export interface DerivedResponse {
  /** The curve: one reward per step, `null` at a gap. */
  readonly stepRewards: readonly (Reward | null)[];
  /** Judge × step: what each judge adds to the step's reward; a step's contributions add up to its reward. */
  readonly contributions: readonly (readonly (number | null)[])[];
  /** R: the aggregated step rewards. */
  readonly process: Reward | null;
  readonly outcome: number | null;
  /** T: the mix of process and outcome. */
  readonly total: Reward | null;
  readonly basis: TotalBasis;
  /** For a response that is not right: the first step at which it falls below the best right one. */
  readonly fallsBelowAt: number | null;
}

export interface Derived {
  readonly responses: readonly DerivedResponse[];
  /** By total. */
  readonly ranking: Ranking;
  /** By process reward alone. */
  readonly processRanking: Ranking;
  /** By outcome; responses with unknown outcome have no rank. */
  readonly outcomeRanking: Ranking;
  /** The right response with the highest total, `null` where none is known to be right. */
  readonly bestRight: number | null;
  /** Process reward against outcome: τ-b, concordant and discordant pairs. */
  readonly agreement: KendallTau;
}

/**
 * Derives step rewards, contributions, process rewards, totals, rankings and the agreement with the outcome.
 * Example: one step [1, 0.42, 0] with weights [0.3, 0.5, 0.2] → step reward 0.51, contributions 0.3, 0.21, 0.
 * @throws RangeError when the number of outcomes differs from that of the responses, or a setting is out of range.
 */
export function deriveGroup(options: Group & RewardSettings): Derived {
  const { scores, outcomes, weights, aggregator, tau, lambda } = options;
  if (outcomes.length !== scores.length) {
    throw new RangeError(`Expected one outcome per response: ${scores.length} responses, ${outcomes.length} outcomes.`);
  }
  const drafts = scores.map((steps, i) => {
    const { stepRewards, contributions } = deriveSteps(steps, weights);
    const process = aggregate(aggregator, stepRewards, tau);
    const outcome = outcomes[i] ?? null;
    return { stepRewards, contributions, process, outcome, ...mixTotal({ process, outcome, lambda }) };
  });
  const totals = drafts.map((draft) => draft.total);
  const processRewards = drafts.map((draft) => draft.process);
  const bestRight = bestRightResponse(totals, outcomes);
  const reference = bestRight === null ? undefined : drafts[bestRight]?.stepRewards;
  const responses = drafts.map((draft): DerivedResponse => {
    const isWrong = draft.outcome !== null && !isRight(draft.outcome);
    return { ...draft, fallsBelowAt: isWrong && reference ? firstStepBelow(draft.stepRewards, reference) : null };
  });
  return {
    responses,
    ranking: rankByReward(totals),
    processRanking: rankByReward(processRewards),
    outcomeRanking: rankByReward(outcomes),
    bestRight,
    agreement: agreementWithOutcome(processRewards, outcomes),
  };
}

function deriveSteps(steps: readonly (readonly (Score | null)[])[], weights: readonly Weight[]) {
  const stepRewards = steps.map((step) => stepReward(step, weights));
  const checked = steps.map((step) => checkedWeight(step, weights));
  const contributions = weights.map((weight, judge) =>
    steps.map((step, k) => {
      const score = step[judge] ?? null;
      const total = checked[k] ?? 0;
      return score === null || total === 0 ? null : (weight * score) / total;
    }),
  );
  return { stepRewards, contributions };
}
