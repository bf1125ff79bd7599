// Potential-based shaping beside raw addition: the one cannot change which response is best, the other can.
// Knows step rewards and outcomes; nothing of judges.

import type { Ranking } from './ranking.ts';
import { rankByReward } from './ranking.ts';

export interface Shaping {
  /** Φ(0), Φ(1), …, Φ(K): one more than there are steps; first and last are 0. */
  readonly potentials: readonly number[];
  /** F_k = γ·Φ(k) − Φ(k − 1) for k = 1…K. */
  readonly shaping: readonly number[];
  /** Σ γ^(k − 1)·F_k. Telescopes to γ^K·Φ(K) − Φ(0) = 0. */
  readonly discountedSum: number;
}

/**
 * Potential-based shaping (Ng, Harada, Russell 1999) with the step rewards as potentials: Φ(k) = r_k for k < K,
 * Φ(0) = Φ(K) = 0. A step without a reward keeps the potential of the step before it; any potential will do.
 * Example: step rewards [0.9, 0.2, 0.7], γ = 1 → F = [0.9, −0.7, −0.2], sum 0.
 * @throws RangeError when γ lies outside of [0, 1].
 */
export function shapeByPotential(stepRewards: readonly (number | null)[], gamma: number): Shaping {
  if (!(gamma >= 0 && gamma <= 1)) throw new RangeError(`Gamma must be a number from 0 to 1, got ${gamma}.`);
  const potentials = [0];
  stepRewards.forEach((reward, k) => {
    const isLast = k === stepRewards.length - 1;
    potentials.push(isLast ? 0 : (reward ?? potentials[k] ?? 0));
  });
  const shaping: number[] = [];
  let discountedSum = 0;
  let discount = 1;
  for (let k = 1; k < potentials.length; k++) {
    const bonus = gamma * (potentials[k] ?? 0) - (potentials[k - 1] ?? 0);
    shaping.push(bonus);
    discountedSum += discount * bonus;
    discount *= gamma;
  }
  return { potentials, shaping, discountedSum };
}

/** The return of every response, and the ranking by it. */
export interface ShapedRanking {
  readonly returns: readonly (number | null)[];
  readonly ranking: Ranking;
}

/**
 * Three ways to use the same step rewards, on the responses whose outcome is known: the discounted outcome alone, with the
 * raw step rewards added, and with their potential-based shaping added. The first and the last rank alike, always.
 * Example: γ = 1, A right with steps [0.5], B wrong with steps [0.8, 0.8] → raw addition 1.5 against 1.6 crowns B;
 * outcome and shaping 1 against 0 crown A.
 */
export function compareShaping(options: {
  stepRewards: readonly (readonly (number | null)[])[];
  outcomes: readonly (number | null)[];
  gamma: number;
}): { readonly outcome: ShapedRanking; readonly raw: ShapedRanking; readonly shaped: ShapedRanking } {
  const { stepRewards, outcomes, gamma } = options;
  const rank = (bonus: (rewards: readonly (number | null)[]) => number): ShapedRanking => {
    const returns = stepRewards.map((rewards, i) => {
      const outcome = outcomes[i] ?? null;
      return outcome === null ? null : gamma ** Math.max(0, rewards.length - 1) * outcome + bonus(rewards);
    });
    return { returns, ranking: rankByReward(returns) };
  };
  return {
    outcome: rank(() => 0),
    raw: rank((rewards) => rewards.reduce<number>((sum, reward, k) => sum + gamma ** k * (reward ?? 0), 0)),
    // The sum is 0 by the telescope; what rounding leaves of it must not break a tie.
    shaped: rank((rewards) => {
      const { discountedSum } = shapeByPotential(rewards, gamma);
      return Math.abs(discountedSum) < 1e-12 * Math.max(1, rewards.length) ? 0 : discountedSum;
    }),
  };
}
