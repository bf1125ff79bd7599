// Advantages per step from the step rewards of a whole group: process supervision of DeepSeekMath.
// Knows nothing of outcomes; a step without a reward is left out of the statistics.

import type { Collapse } from './advantages.ts';
import type { GroupStatistics } from './group-statistics.ts';
import { groupStatistics, normalizeInGroup } from './group-statistics.ts';

export interface StepAdvantages {
  /** Response × step: r̃ = (r − mean) / (std + 1e-4) over all steps of the group; `null` at a gap. */
  readonly normalized: readonly (readonly (number | null)[])[];
  /** Response × step: Σ_{j≥k} r̃_j, the advantage of every token of step k; `null` where no step from k on has a reward. */
  readonly advantages: readonly (readonly (number | null)[])[];
  readonly statistics: GroupStatistics;
  readonly collapse: Collapse | null;
}

/**
 * Process supervision (arXiv 2402.03300, §4.1.3): all step rewards of all responses are normalised together, and a step is
 * credited with its own and all later ones. The paper leaves the estimator of std open; here it is the sample one.
 * A gap is credited with what follows it, as its tokens lead there.
 * Example: group [[1], [0]] → [[0.7070], [−0.7070]].
 */
export function processSupervision(group: readonly (readonly (number | null)[])[]): StepAdvantages {
  const statistics = groupStatistics(group.flat());
  const normalized = group.map((rewards) => normalizeInGroup(rewards, statistics));
  const advantages = normalized.map((values) => {
    const sums: (number | null)[] = new Array<number | null>(values.length).fill(null);
    let sum: number | null = null;
    for (let k = values.length - 1; k >= 0; k--) {
      const value = values[k] ?? null;
      if (value !== null) sum = (sum ?? 0) + value;
      sums[k] = sum;
    }
    return sums;
  });
  return { normalized, advantages, statistics, collapse: findCollapse(statistics) };
}

function findCollapse(statistics: GroupStatistics): Collapse | null {
  if (statistics.mean === null) return { kind: 'no-reward' };
  if (statistics.count === 1) return { kind: 'one-response' };
  return statistics.isConstant ? { kind: 'all-equal', reward: statistics.mean } : null;
}
