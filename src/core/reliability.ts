// How far a model's score can be trusted: in each range of scores, how many steps of its development set were right.
// Knows the table alone; who measured it and on what stands in the model's manifest and card.

/** One range of scores, `from` included, `to` excluded but for the last range, which holds 1. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  /** Steps whose score fell into the range. */
  readonly count: number;
  /** Share of them that were right; `null` where there were none. */
  readonly fractionRight: number | null;
}

/**
 * The range that a score falls into; `null` where the table has none for it.
 * Example: with ranges 0…0.5 and 0.5…1, the score 0.5 falls into the second, and so does 1.
 */
export function binOf(bins: readonly ReliabilityBin[], score: number): ReliabilityBin | null {
  return bins.find(({ from, to }) => score >= from && (score < to || (to === 1 && score === 1))) ?? null;
}

/** Fewer steps than this tell little: at 20, a share of 80 % is uncertain by ± 18 points. */
export const FEW_STEPS = 20;
