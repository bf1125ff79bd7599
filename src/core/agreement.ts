// Does the reward rank the group as the outcome does? τ-b, the pairs that disagree, and where a wrong response slips.
// Knows nothing of weights; compares two lists with gaps, where a gap on either side leaves the response out.

import type { KendallTau } from './kendall.ts';
import { kendallTauB } from './kendall.ts';
import { tieKey } from './ranking.ts';

/** From here up an outcome counts as right: at least half of the unit tests, half of the rating, or the exact answer. */
export const RIGHT_OUTCOME = 0.5;

export function isRight(outcome: number | null): boolean {
  return outcome !== null && outcome >= RIGHT_OUTCOME;
}

/**
 * τ-b between rewards and outcomes over the responses that have both; `tauB` is `null` where either side is all ties.
 * Example: rewards [0.9, 0.4, 0.6], outcomes [1, 0, null] → τ-b 1 from one concordant pair.
 */
export function agreementWithOutcome(
  rewards: readonly (number | null)[],
  outcomes: readonly (number | null)[],
): KendallTau {
  const x: number[] = [];
  const y: number[] = [];
  rewards.forEach((reward, i) => {
    const outcome = outcomes[i] ?? null;
    if (reward === null || outcome === null) return;
    x.push(tieKey(reward));
    y.push(outcome);
  });
  return kendallTauB(x, y);
}

/** A pair that the reward orders one way and the outcome the other. */
export interface DiscordantPair {
  /** The response that the reward prefers. */
  readonly preferred: number;
  /** The response that the outcome prefers. */
  readonly better: number;
}

/** Lists the discordant pairs, O(n²); `agreementWithOutcome` counts them faster. */
export function listDiscordantPairs(
  rewards: readonly (number | null)[],
  outcomes: readonly (number | null)[],
): DiscordantPair[] {
  const pairs: DiscordantPair[] = [];
  for (let i = 0; i < rewards.length; i++) {
    for (let j = i + 1; j < rewards.length; j++) {
      const [ri, rj, oi, oj] = [rewards[i] ?? null, rewards[j] ?? null, outcomes[i] ?? null, outcomes[j] ?? null];
      if (ri === null || rj === null || oi === null || oj === null) continue;
      const byReward = Math.sign(tieKey(ri) - tieKey(rj));
      if (byReward * Math.sign(oi - oj) < 0) pairs.push(byReward > 0 ? { preferred: i, better: j } : { preferred: j, better: i });
    }
  }
  return pairs;
}

/** The right response with the highest total, the first of equals; `null` where no response is known to be right. */
export function bestRightResponse(
  totals: readonly (number | null)[],
  outcomes: readonly (number | null)[],
): number | null {
  let best: number | null = null;
  let bestTotal = -Infinity;
  totals.forEach((total, i) => {
    if (total === null || !isRight(outcomes[i] ?? null)) return;
    if (total > bestTotal) {
      best = i;
      bestTotal = total;
    }
  });
  return best;
}

/**
 * The first step (from 0) at which `curve` lies below `reference`, over the steps where both have a value; `null` where
 * that never happens. With a wrong response and the best right one: where the reward first sees through it.
 * Example: curve [0.9, 0.7, 0.2], reference [0.8, 0.8] → 1.
 */
export function firstStepBelow(curve: readonly (number | null)[], reference: readonly (number | null)[]): number | null {
  const length = Math.min(curve.length, reference.length);
  for (let k = 0; k < length; k++) {
    const value = curve[k] ?? null;
    const other = reference[k] ?? null;
    if (value !== null && other !== null && tieKey(value) < tieKey(other)) return k;
  }
  return null;
}
