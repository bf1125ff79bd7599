// How many updates until a policy finds the right leaf: sparse feedback at the end against feedback at every step.
// The claim about sparse rewards as an experiment that anyone can repeat from its seeds.

import { STD_EPSILON } from './group-statistics.ts';
import type { Random } from './random.ts';
import { createRandom, drawPlace } from './random.ts';
import type { TreeEnvironment } from './tree-environment.ts';
import { createDepthTask } from './tree-environment.ts';
import type { TreePolicy } from './tree-policy.ts';
import { createTreePolicy, refreshBranch } from './tree-policy.ts';

/** `outcome`: one reward at the leaf (GRPO). `process`: one per step, credited as in process supervision. `both`: the sum. */
export const FEEDBACKS = ['outcome', 'process', 'both'] as const;
export type Feedback = (typeof FEEDBACKS)[number];

export interface SearchSettings {
  readonly learningRate: number;
  /** Walks per update. */
  readonly groupSize: number;
  /** The right leaf counts as found when the policy takes the way to it with this probability. */
  readonly threshold: number;
  readonly mostUpdates: number;
}

/** Rate and group as in small GRPO runs; at 0.9 the policy has settled. */
export const DEFAULT_SEARCH: SearchSettings = { learningRate: 0.5, groupSize: 8, threshold: 0.9, mostUpdates: 2000 };

/**
 * Updates until the policy takes `rightLeaf` with the threshold's probability; `null` where the limit came first.
 * Every update samples a group of walks and ascends the policy gradient with group-relative advantages.
 */
export function countUpdatesToFind(options: {
  environment: TreeEnvironment;
  rightLeaf: number;
  feedback: Feedback;
  seed: number;
  settings?: SearchSettings;
}): number | null {
  const { environment, rightLeaf, feedback, seed, settings = DEFAULT_SEARCH } = options;
  const policy = createTreePolicy(environment);
  const random = createRandom(seed);
  for (let update = 0; update <= settings.mostUpdates; update++) {
    if (wayProbability(environment, policy, rightLeaf) >= settings.threshold) return update;
    const walks = Array.from({ length: settings.groupSize }, () => walk(environment, policy, random));
    const advantages = creditSteps({ environment, walks, feedback });
    ascend({ environment, policy, walks, advantages, rate: settings.learningRate / settings.groupSize });
  }
  return null;
}

export interface DepthPoint {
  readonly depth: number;
  readonly feedback: Feedback;
  /** One per seed; `null` where the limit of updates came first. */
  readonly updates: readonly (number | null)[];
  /** Median and the band that holds the middle 80 % of the seeds; `null` where that lies beyond the limit. */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Updates over depth, for each kind of feedback: a complete tree per seed with one right leaf.
 * Example: branching 2, 8 walks per update: at depth 10 the outcome alone is met by chance once in 128 updates.
 */
export function measureDepths(options: {
  depths: readonly number[];
  branching: number;
  seeds: readonly number[];
  feedbacks: readonly Feedback[];
  judgeAccuracy?: number;
  settings?: SearchSettings;
}): DepthPoint[] {
  const { depths, branching, seeds, feedbacks, judgeAccuracy = 1, settings = DEFAULT_SEARCH } = options;
  return depths.flatMap((depth) =>
    feedbacks.map((feedback): DepthPoint => {
      const updates = seeds.map((seed) => {
        const { environment, rightLeaf } = createDepthTask({ depth, branching, seed, judgeAccuracy });
        return countUpdatesToFind({ environment, rightLeaf, feedback, seed, settings });
      });
      return { depth, feedback, updates, median: quantile(updates, 0.5), low: quantile(updates, 0.1), high: quantile(updates, 0.9) };
    }),
  );
}

/** Nearest-rank quantile; runs that were cut off count as longer than any other. */
function quantile(updates: readonly (number | null)[], share: number): number | null {
  const sorted = updates.map((update) => update ?? Infinity).sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Infinity;
  return value === Infinity ? null : value;
}

function walk(environment: TreeEnvironment, policy: TreePolicy, random: Random): number[] {
  const nodes: number[] = [];
  for (let node = 0; (environment.childCount[node] ?? 0) > 0; ) {
    const start = environment.firstChild[node] ?? 0;
    node = start + drawPlace({ random, probabilities: policy.stepProbabilities, start, count: environment.childCount[node] ?? 0 });
    nodes.push(node);
  }
  return nodes;
}

/** Walk × step advantages. Rewards that are NaN (none) are left out of the statistics and add nothing. */
function creditSteps(options: { environment: TreeEnvironment; walks: readonly (readonly number[])[]; feedback: Feedback }): number[][] {
  const { environment, walks, feedback } = options;
  const rewards = walks.map((nodes) =>
    nodes.map((node, k) => {
      const atEnd = k === nodes.length - 1 ? (environment.outcome[node] ?? Number.NaN) : Number.NaN;
      const atStep = environment.stepReward[node] ?? Number.NaN;
      if (feedback === 'outcome') return atEnd;
      if (feedback === 'process') return atStep;
      return Number.isNaN(atEnd) ? atStep : atEnd + (Number.isNaN(atStep) ? 0 : atStep);
    }),
  );
  let [count, sum, squares] = [0, 0, 0];
  for (const reward of rewards.flat()) if (!Number.isNaN(reward)) [count, sum] = [count + 1, sum + reward];
  const mean = count > 0 ? sum / count : 0;
  for (const reward of rewards.flat()) if (!Number.isNaN(reward)) squares += (reward - mean) ** 2;
  const divisor = count > 1 ? Math.sqrt(squares / (count - 1)) + STD_EPSILON : Infinity;
  return rewards.map((steps) => {
    let toGo = 0;
    return steps
      .toReversed()
      .map((reward) => (toGo += Number.isNaN(reward) ? 0 : (reward - mean) / divisor))
      .toReversed();
  });
}

function ascend(options: {
  environment: TreeEnvironment;
  policy: TreePolicy;
  walks: readonly (readonly number[])[];
  advantages: readonly (readonly number[])[];
  rate: number;
}): void {
  const { environment, policy, walks, advantages, rate } = options;
  const touched = new Set<number>();
  walks.forEach((nodes, w) => {
    nodes.forEach((taken, k) => {
      const node = environment.parent[taken] ?? 0;
      const first = environment.firstChild[node] ?? 0;
      const advantage = rate * (advantages[w]?.[k] ?? 0);
      for (let child = first; child < first + (environment.childCount[node] ?? 0); child++) {
        const pull = (child === taken ? 1 : 0) - (policy.stepProbabilities[child] ?? 0);
        policy.logits[child] = (policy.logits[child] ?? 0) + advantage * pull;
      }
      touched.add(node);
    });
  });
  // Probabilities change only when the whole group has been counted: one update, not one per walk.
  for (const node of touched) refreshBranch(environment, policy, node);
}

function wayProbability(environment: TreeEnvironment, policy: TreePolicy, leaf: number): number {
  let probability = 1;
  for (let node = leaf; node > 0; node = environment.parent[node] ?? 0) probability *= policy.stepProbabilities[node] ?? 0;
  return probability;
}
