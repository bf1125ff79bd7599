// Group-relative advantages from one reward per response, as the trainers of the field compute them.
// Knows nothing of steps; says why a group teaches nothing where it does not.

import type { GroupStatistics } from './group-statistics.ts';
import { groupStatistics, normalizeInGroup } from './group-statistics.ts';

export const ADVANTAGE_METHODS = ['grpo', 'grpo-unscaled', 'dr-grpo', 'rloo'] as const;
/** GDPO works on the judges' rewards one by one and has a function of its own. */
export type AdvantageMethod = (typeof ADVANTAGE_METHODS)[number];

/** Why every advantage of a group is 0. */
export type Collapse =
  /** No response has a reward. */
  | { readonly kind: 'no-reward' }
  /** One response has nothing to be compared with. */
  | { readonly kind: 'one-response' }
  /** All rewards are the same. */
  | { readonly kind: 'all-equal'; readonly reward: number };

export interface Advantages {
  /** One per response; `null` for a response without a reward. */
  readonly advantages: readonly (number | null)[];
  /** The numbers of the formula. */
  readonly statistics: GroupStatistics;
  readonly collapse: Collapse | null;
}

/**
 * Advantages of a group.
 * - grpo: (T − mean) / (std + 1e-4), std the sample standard deviation (TRL; Shao et al. 2024).
 * - grpo-unscaled (TRL's `scale_rewards="none"`) and dr-grpo (Liu et al. 2025): T − mean.
 * - rloo: T − mean of the others (Ahmadian et al. 2024).
 * A response without a reward is left out of mean and std.
 * Example: rewards [1, 0, 0, 0] → grpo [1.4997, −0.4999, …], dr-grpo [0.75, −0.25, …], rloo [1, −0.3333, …].
 */
export function groupAdvantages(method: AdvantageMethod, rewards: readonly (number | null)[]): Advantages {
  const statistics = groupStatistics(rewards);
  const collapse = findCollapse(statistics);
  if (collapse !== null) {
    return { advantages: rewards.map((reward) => (reward === null ? null : 0)), statistics, collapse };
  }
  return { advantages: advantagesOf(method, rewards, statistics), statistics, collapse };
}

function advantagesOf(
  method: AdvantageMethod,
  rewards: readonly (number | null)[],
  statistics: GroupStatistics,
): (number | null)[] {
  const mean = statistics.mean ?? 0;
  const centred = (factor: number) => rewards.map((reward) => (reward === null ? null : factor * (reward - mean)));
  switch (method) {
    case 'grpo':
      return normalizeInGroup(rewards, statistics);
    case 'grpo-unscaled':
    case 'dr-grpo':
      return centred(1);
    case 'rloo':
      // T − (n·mean − T)/(n − 1) = n/(n − 1)·(T − mean).
      return centred(statistics.count / (statistics.count - 1));
  }
}

export interface JudgeAdvantages extends Advantages {
  /** Response × judge: each judge's reward normalised in the group. */
  readonly normalized: readonly (readonly (number | null)[])[];
  /** Judges whose rewards do not differ in this group and therefore say nothing. */
  readonly silentJudges: readonly number[];
}

/**
 * GDPO (`normalize_then_sum` in TRL): each judge's response-level reward is normalised in the group, the weighted sum of
 * what the judges that checked say is taken, and that sum is normalised over the group again.
 * `components` is response × judge, `null` where the judge has no reward for the response.
 * Example: a judge that gives every response 0.5 adds 0 to all of them, however large its weight.
 */
export function gdpoAdvantages(options: {
  components: readonly (readonly (number | null)[])[];
  weights: readonly number[];
}): JudgeAdvantages {
  const { components, weights } = options;
  const silentJudges: number[] = [];
  const columns = weights.map((_, judge) => {
    const rewards = components.map((row) => row[judge] ?? null);
    const statistics = groupStatistics(rewards);
    if (statistics.std === null || statistics.isConstant) silentJudges.push(judge);
    return normalizeInGroup(rewards, statistics);
  });
  const normalized = components.map((_, i) => columns.map((column) => column[i] ?? null));
  const sums = normalized.map((row) => {
    if (row.every((value) => value === null)) return null;
    return row.reduce<number>((sum, value, judge) => sum + (weights[judge] ?? 0) * (value ?? 0), 0);
  });
  const statistics = groupStatistics(sums);
  const collapse = findCollapse(statistics);
  return { advantages: normalizeInGroup(sums, statistics), statistics, collapse, normalized, silentJudges };
}

function findCollapse(statistics: GroupStatistics): Collapse | null {
  if (statistics.count === 0 || statistics.mean === null) return { kind: 'no-reward' };
  if (statistics.count === 1) return { kind: 'one-response' };
  return statistics.isConstant ? { kind: 'all-equal', reward: statistics.mean } : null;
}
