// A softmax policy at every branch of a tree, and the exact policy gradient through all of them.
// Knows environments and rewards of leaves; with a single branch it is the flat policy.

import { STD_EPSILON } from './group-statistics.ts';
import type { TreeEnvironment } from './tree-environment.ts';

export interface TreePolicy {
  /** θ of the step into each node. */
  readonly logits: Float64Array;
  /** Probability of the step into each node, given its parent; 1 at the root. */
  readonly stepProbabilities: Float64Array;
}

/** Every branch starts uniform. */
export function createTreePolicy(environment: TreeEnvironment): TreePolicy {
  const policy = { logits: new Float64Array(environment.nodeCount), stepProbabilities: new Float64Array(environment.nodeCount) };
  for (let node = 0; node < environment.nodeCount; node++) refreshBranch(environment, policy, node);
  policy.stepProbabilities[0] = 1;
  return policy;
}

/** Recomputes the probabilities of a node's children from their logits. */
export function refreshBranch(environment: TreeEnvironment, policy: TreePolicy, node: number): void {
  const first = environment.firstChild[node] ?? 0;
  const end = first + (environment.childCount[node] ?? 0);
  let highest = -Infinity;
  for (let child = first; child < end; child++) highest = Math.max(highest, policy.logits[child] ?? 0);
  let sum = 0;
  for (let child = first; child < end; child++) sum += Math.exp((policy.logits[child] ?? 0) - highest);
  for (let child = first; child < end; child++) {
    policy.stepProbabilities[child] = Math.exp((policy.logits[child] ?? 0) - highest) / sum;
  }
}

/** Probability that the policy comes through each node. */
export function reachProbabilities(environment: TreeEnvironment, policy: TreePolicy): Float64Array {
  const reach = new Float64Array(environment.nodeCount);
  reach[0] = 1;
  for (let node = 1; node < environment.nodeCount; node++) {
    reach[node] = (reach[environment.parent[node] ?? 0] ?? 0) * (policy.stepProbabilities[node] ?? 0);
  }
  return reach;
}

/** A run on a tree: row t holds, per leaf of the environment, the probability before update t. */
export interface TreeTrainingRun {
  readonly steps: number;
  readonly leafCount: number;
  readonly leafProbabilities: Float64Array;
  /** KL to the uniform start per row, in nats. */
  readonly kl: Float64Array;
}

/**
 * Exact policy gradient on a tree: the objective of `trainPolicy` with leaves for responses, the gradient taken through
 * every branch. ∂ log π(leaf)/∂θ_b = [leaf lies below b] − p_b for the leaves below b's parent, so one pass up the tree
 * sums what each branch needs; linear in nodes × steps. Leaves without a reward are left out, advantage 0.
 * Example: a root with four leaves and rewards [0.9, 0.4, 0.4, 0.1] gives the run of `trainPolicy` with the same numbers.
 */
export function trainTreePolicy(options: {
  environment: TreeEnvironment;
  /** One per leaf, in the order of `environment.leaves`. */
  leafRewards: readonly (number | null)[];
  steps: number;
  learningRate: number;
  klWeight: number;
}): TreeTrainingRun {
  const { environment, leafRewards, steps, learningRate, klWeight } = options;
  if (leafRewards.length !== environment.leaves.length) {
    throw new RangeError(`Expected one reward per leaf: ${environment.leaves.length} leaves, ${leafRewards.length} rewards.`);
  }
  const policy = createTreePolicy(environment);
  const leafCount = environment.leaves.length;
  const logReference = Float64Array.from(reachProbabilities(environment, policy), Math.log);
  const run: TreeTrainingRun = {
    steps,
    leafCount,
    leafProbabilities: new Float64Array((steps + 1) * leafCount),
    kl: new Float64Array(steps + 1),
  };
  const below = new Float64Array(environment.nodeCount);
  for (let t = 0; t <= steps; t++) {
    const logReach = logReachProbabilities(environment, policy);
    const { mean, divisor } = expectedStatistics({ environment, leafRewards, logReach });
    let kl = 0;
    below.fill(0);
    environment.leaves.forEach((leaf, k) => {
      const logProbability = logReach[leaf] ?? 0;
      const probability = Math.exp(logProbability);
      const reward = leafRewards[k] ?? null;
      const advantage = reward === null ? 0 : (reward - mean) / divisor;
      const logRatio = logProbability - (logReference[leaf] ?? 0);
      run.leafProbabilities[t * leafCount + k] = probability;
      kl += probability * logRatio;
      below[leaf] = probability * (advantage - klWeight * logRatio);
    });
    run.kl[t] = kl;
    if (t < steps) ascend({ environment, policy, below, learningRate });
  }
  return run;
}

function ascend(options: { environment: TreeEnvironment; policy: TreePolicy; below: Float64Array; learningRate: number }): void {
  const { environment, policy, below, learningRate } = options;
  const { parent, nodeCount } = environment;
  for (let node = nodeCount - 1; node > 0; node--) {
    const above = parent[node] ?? 0;
    below[above] = (below[above] ?? 0) + (below[node] ?? 0);
  }
  for (let node = 1; node < nodeCount; node++) {
    const gradient = (below[node] ?? 0) - (policy.stepProbabilities[node] ?? 0) * (below[parent[node] ?? 0] ?? 0);
    policy.logits[node] = (policy.logits[node] ?? 0) + learningRate * gradient;
  }
  for (let node = 0; node < nodeCount; node++) refreshBranch(environment, policy, node);
}

/** log of the reach probabilities, which stays exact where a leaf has all but vanished. */
function logReachProbabilities(environment: TreeEnvironment, policy: TreePolicy): Float64Array {
  const { nodeCount, parent, firstChild, childCount } = environment;
  const logReach = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const first = firstChild[node] ?? 0;
    const end = first + (childCount[node] ?? 0);
    let highest = -Infinity;
    for (let child = first; child < end; child++) highest = Math.max(highest, policy.logits[child] ?? 0);
    let sum = 0;
    for (let child = first; child < end; child++) sum += Math.exp((policy.logits[child] ?? 0) - highest);
    const logSum = highest + Math.log(sum);
    for (let child = first; child < end; child++) logReach[child] = (logReach[parent[child] ?? 0] ?? 0) + (policy.logits[child] ?? 0) - logSum;
  }
  return logReach;
}

function expectedStatistics(options: {
  environment: TreeEnvironment;
  leafRewards: readonly (number | null)[];
  logReach: Float64Array;
}): { mean: number; divisor: number } {
  const { environment, leafRewards, logReach } = options;
  const probabilities = Float64Array.from(environment.leaves, (leaf) => Math.exp(logReach[leaf] ?? 0));
  let [weight, sum, squares] = [0, 0, 0];
  leafRewards.forEach((reward, k) => {
    if (reward === null) return;
    weight += probabilities[k] ?? 0;
    sum += (probabilities[k] ?? 0) * reward;
  });
  if (weight === 0) return { mean: 0, divisor: Infinity };
  const mean = sum / weight;
  leafRewards.forEach((reward, k) => {
    if (reward !== null) squares += (probabilities[k] ?? 0) * (reward - mean) ** 2;
  });
  return { mean, divisor: Math.sqrt(squares / weight) + STD_EPSILON };
}
