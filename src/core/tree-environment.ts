// A branching task in flat arrays: what a policy walks through step by step, from the user's tree or made to measure.
// Knows shapes, step rewards and outcomes; nothing of policies.

import { createRandom } from './random.ts';
import type { StepTree } from './step-tree.ts';

/** Nodes are numbered breadth first: the children of a node are neighbours, parents come before children. */
export interface TreeEnvironment {
  readonly nodeCount: number;
  /** −1 for the root, node 0. */
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  readonly childCount: Int32Array;
  /** Process reward of the step that leads to the node; NaN for none. */
  readonly stepReward: Float64Array;
  /** Outcome at a leaf; NaN elsewhere and where unknown. */
  readonly outcome: Float64Array;
  readonly leaves: Int32Array;
}

/** The environment of a step tree, node for node. */
export function environmentOfTree(tree: StepTree): TreeEnvironment {
  const { nodes } = tree;
  return {
    nodeCount: nodes.length,
    parent: Int32Array.from(nodes, (node) => node.parent ?? -1),
    firstChild: Int32Array.from(nodes, (node) => node.children[0] ?? 0),
    childCount: Int32Array.from(nodes, (node) => node.children.length),
    stepReward: Float64Array.from(nodes, (node) => node.reward ?? Number.NaN),
    outcome: Float64Array.from(nodes, (node) => node.outcome ?? Number.NaN),
    leaves: Int32Array.from(tree.leaves),
  };
}

/** Nodes beyond this would not fit a page's memory budget of some tens of megabytes. */
const MOST_NODES = 1_000_000;

/**
 * A complete tree in which one leaf is right, drawn by the seed: outcome 1 there and 0 at the others; a step is rewarded 1
 * while it is on the way to the right leaf, else 0. With a judge accuracy below 1, that share of the step rewards is true
 * and the others are swapped, once and for all: a process reward that misleads.
 * Example: depth 2, branching 2 → 7 nodes, 4 leaves.
 * @throws RangeError when a number is out of range or the tree would have more than a million nodes.
 */
export function createDepthTask(options: { depth: number; branching: number; seed: number; judgeAccuracy?: number }): {
  readonly environment: TreeEnvironment;
  readonly rightLeaf: number;
} {
  const { depth, branching, seed, judgeAccuracy = 1 } = options;
  const nodeCount = countNodes(depth, branching);
  const random = createRandom(seed);
  const innerCount = nodeCount - branching ** depth;
  const environment: TreeEnvironment = {
    nodeCount,
    parent: Int32Array.from({ length: nodeCount }, (_, id) => (id === 0 ? -1 : Math.floor((id - 1) / branching))),
    firstChild: Int32Array.from({ length: nodeCount }, (_, id) => (id < innerCount ? id * branching + 1 : 0)),
    childCount: Int32Array.from({ length: nodeCount }, (_, id) => (id < innerCount ? branching : 0)),
    stepReward: new Float64Array(nodeCount),
    outcome: new Float64Array(nodeCount).fill(Number.NaN, 0, innerCount),
    leaves: Int32Array.from({ length: nodeCount - innerCount }, (_, k) => innerCount + k),
  };
  environment.stepReward[0] = Number.NaN;
  let node = 0;
  for (let step = 0; step < depth; step++) {
    node = node * branching + 1 + Math.floor(random() * branching);
    environment.stepReward[node] = 1;
  }
  environment.outcome[node] = 1;
  for (let id = 1; judgeAccuracy < 1 && id < nodeCount; id++) {
    if (random() >= judgeAccuracy) environment.stepReward[id] = 1 - (environment.stepReward[id] ?? 0);
  }
  return { environment, rightLeaf: node };
}

function countNodes(depth: number, branching: number): number {
  if (!(Number.isInteger(depth) && depth >= 1)) throw new RangeError(`The depth must be a whole number from 1 up, got ${depth}.`);
  if (!(Number.isInteger(branching) && branching >= 2)) {
    throw new RangeError(`The branching must be a whole number from 2 up, got ${branching}.`);
  }
  const nodeCount = (branching ** (depth + 1) - 1) / (branching - 1);
  if (nodeCount > MOST_NODES) {
    throw new RangeError(`A tree of depth ${depth} and branching ${branching} has more than ${MOST_NODES} nodes; choose less.`);
  }
  return nodeCount;
}
