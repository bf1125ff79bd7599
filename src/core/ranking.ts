// The order of a group by reward, with ties as ties.
// Knows nothing of how a reward came about; a response without a reward has no rank.

/**
 * A reward with its last ten bits rounded away: two sums that are equal on paper but differ in their rounding compare as
 * equal, and tiny products still differ (the precision, 1 in 10^13, is relative).
 * Veltkamp's splitting, as in Dekker (1971).
 */
export function tieKey(reward: number): number {
  const scaled = reward * 1025;
  return scaled - (scaled - reward);
}

export interface Ranking {
  /** Places of the ranked responses, best first; tied responses in the order of the group. */
  readonly order: readonly number[];
  /** Rank of each response from 1, ties sharing the better rank (1, 2, 2, 4); `null` without a reward. */
  readonly ranks: readonly (number | null)[];
  /** All responses that share rank 1. */
  readonly winners: readonly number[];
  /** The first of the winners; `null` where no response has a reward. */
  readonly winner: number | null;
}

/**
 * Ranks a group, highest reward first.
 * Example: [0.4, 0.9, 0.4, null] → order [1, 0, 2], ranks [2, 1, 2, null], winner 1.
 */
export function rankByReward(rewards: readonly (number | null)[]): Ranking {
  const keys = new Float64Array(rewards.length);
  const order: number[] = [];
  rewards.forEach((reward, i) => {
    if (reward === null) return;
    keys[i] = tieKey(reward);
    order.push(i);
  });
  order.sort((i, j) => (keys[j] ?? 0) - (keys[i] ?? 0) || i - j);

  const ranks: (number | null)[] = new Array<number | null>(rewards.length).fill(null);
  const winners: number[] = [];
  let rank = 0;
  let previous = Number.NaN;
  order.forEach((i, place) => {
    const key = keys[i] ?? 0;
    if (key !== previous) rank = place + 1;
    previous = key;
    ranks[i] = rank;
    if (rank === 1) winners.push(i);
  });
  return { order, ranks, winners, winner: winners[0] ?? null };
}
