// The same scores under every aggregator and several λ: who would win, and in which order. Knows no React.

import { isRight } from '../../core/agreement.ts';
import type { Aggregator } from '../../core/aggregators.ts';
import { AGGREGATORS } from '../../core/aggregators.ts';
import type { Group, RewardSettings } from '../../core/derive.ts';
import { deriveGroup } from '../../core/derive.ts';
import type { Ranking } from '../../core/ranking.ts';

export interface SwapCell {
  readonly aggregator: Aggregator;
  readonly lambda: number;
  readonly ranking: Ranking;
  /** What is different from now: another winner, another set of tied winners, the order below, or nothing. */
  readonly change: 'present' | 'winner' | 'tie' | 'order' | 'none';
  /** Whether the answers of all winners are right; `null` where an outcome is unknown. */
  readonly isWinnerRight: boolean | null;
}

const LAMBDAS = [0, 0.5, 1];

/** The λ of the columns, the present one among them. */
export function swapLambdas(lambda: number): number[] {
  return [...new Set([...LAMBDAS, lambda])].sort((a, b) => a - b);
}

/** One row per aggregator, one cell per λ. At most 6 × 4 derivations of the group. */
export function swapTable(options: Group & RewardSettings): SwapCell[][] {
  const present = deriveGroup(options).ranking;
  return AGGREGATORS.map((aggregator) =>
    swapLambdas(options.lambda).map((lambda): SwapCell => {
      const { ranking } = deriveGroup({ ...options, aggregator, lambda });
      return {
        aggregator,
        lambda,
        ranking,
        change: aggregator === options.aggregator && lambda === options.lambda ? 'present' : compareRankings(present, ranking),
        isWinnerRight: areWinnersRight(ranking, options.outcomes),
      };
    }),
  );
}

function compareRankings(present: Ranking, other: Ranking): Exclude<SwapCell['change'], 'present'> {
  if (!other.winners.some((place) => present.winners.includes(place))) return 'winner';
  if (other.winners.join() !== present.winners.join()) return 'tie';
  return other.ranks.join() === present.ranks.join() ? 'none' : 'order';
}

export function areWinnersRight({ winners }: Ranking, outcomes: readonly (number | null)[]): boolean | null {
  if (winners.length === 0 || winners.some((place) => (outcomes[place] ?? null) === null)) return null;
  return winners.every((place) => isRight(outcomes[place] ?? null));
}

/** Example: ranks [2, 1, 2, null], letters A to D → "B > A = C". */
export function spellOrder({ order, ranks }: Ranking, letterOf: (place: number) => string): string {
  return order.map((place, i) => (i === 0 ? '' : ranks[place] === ranks[order[i - 1] ?? -1] ? ' = ' : ' > ') + letterOf(place)).join('');
}
