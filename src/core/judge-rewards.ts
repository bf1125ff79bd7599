// Each judge's reward of each response on its own: its step scores, aggregated as the group's rewards are.
// What GDPO normalises and what a table of judges against responses shows. Knows no weights.

import type { Aggregator } from './aggregators.ts';
import { aggregate } from './aggregators.ts';
import type { GroupScores } from './derive.ts';
import type { Reward } from './step-reward.ts';
import { toReward } from './step-reward.ts';

/**
 * Response × judge: the judge's scores over the steps that it checked, aggregated; `null` where it checked none.
 * Example: mean, one response with scores [1, 0.4, null] and [0.5, 0.6, null] → [[0.75, 0.5, null]].
 */
export function judgeRewards(options: { scores: GroupScores; judgeCount: number; aggregator: Aggregator; tau: number }): (Reward | null)[][] {
  const { scores, judgeCount, aggregator, tau } = options;
  return scores.map((steps) =>
    Array.from({ length: judgeCount }, (_, judge) => {
      const curve = steps.map((step) => {
        const score = step[judge] ?? null;
        return score === null ? null : toReward(score);
      });
      return aggregate(aggregator, curve, tau);
    }),
  );
}
