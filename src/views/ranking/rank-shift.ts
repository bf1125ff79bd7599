// How many places a response stands higher or lower by one ranking than by another, ties taken as ranges of places.

/**
 * Positive: higher by `ranks` than by `others`. A tie covers several places, and only places outside of it count.
 * `null` where the response has no rank in one of the two.
 * Example: ranks [1, 2, 3], others [1, 1, 3] → [0, 0, 0]; ranks [2, 1], others [1, 2] → [-1, 1].
 */
export function rankShifts(ranks: readonly (number | null)[], others: readonly (number | null)[]): (number | null)[] {
  return ranks.map((rank, i) => {
    const other = others[i] ?? null;
    if (rank === null || other === null) return null;
    const last = lastPlace(ranks, rank);
    const otherLast = lastPlace(others, other);
    if (last < other) return other - last;
    if (rank > otherLast) return otherLast - rank;
    return 0;
  });
}

/** The last place that a tie at `rank` covers. */
function lastPlace(ranks: readonly (number | null)[], rank: number): number {
  return rank + ranks.filter((other) => other === rank).length - 1;
}
