// The step tree as rows from top to bottom, one per branch: a branch runs from one fork to the next, or to its end;
// and the same tree with its forks alone, which is all that a policy can learn of it.
// Pure; knows nothing of training.

import { buildStepTree, type StepTree, type TreeNode } from '../../core/step-tree.ts';

export interface TreeRow {
  /** Node with which the branch begins; its probability is that of the branch. */
  readonly id: number;
  /** Forks passed on the way: 0 at the trunk. */
  readonly level: number;
  /** The first step of the branch; `null` at a trunk without steps, and where a response stops although others go on. */
  readonly text: string | null;
  /** Further steps until the next fork or the end. */
  readonly moreSteps: number;
  /** Responses that come through. */
  readonly responses: readonly number[];
  readonly isLeaf: boolean;
  /** Last among its siblings: no line goes on below it. */
  readonly isLast: boolean;
  /** Per level above this one: whether the line of an ancestor's siblings passes this row. */
  readonly passing: readonly boolean[];
  /** Places in the leaves of `forks` that lie below, or that this is. */
  readonly leafPlaces: readonly number[];
  readonly outcome: number | null;
}

export interface TreeLayout {
  /** Depth first, the trunk first. */
  readonly rows: readonly TreeRow[];
  /** The tree without the steps at which there is nothing to choose: a step of it is a branch. */
  readonly forks: StepTree;
}

/** Example: responses a–b–x and a–b–y → trunk "a" with one more step, then "x" and "y"; forks: a root with two leaves. */
export function layOutTree(tree: StepTree, outcomes: readonly (number | null)[]): TreeLayout {
  const drafts: Omit<TreeRow, 'leafPlaces'>[] = [];

  function visit(start: TreeNode, { level, isLast, passing }: Pick<TreeRow, 'level' | 'isLast' | 'passing'>): void {
    const { first, end, moreSteps } = followBranch(tree, start);
    const isLeaf = end.children.length === 0;
    drafts.push({ id: first.id, level, text: first.text, moreSteps, responses: end.responses, isLeaf, isLast, passing, outcome: end.outcome });
    end.children.forEach((id, k) => {
      const child = tree.nodes[id];
      const below = level === 0 ? [] : [...passing, !isLast];
      if (child) visit(child, { level: level + 1, isLast: k === end.children.length - 1, passing: below });
    });
  }

  const root = tree.nodes[0];
  if (root) visit(root, { level: 0, isLast: true, passing: [] });
  const forks = keepForks(drafts, outcomes);
  const placeOf = new Map(forks.leaves.map((leaf, place) => [leaf, place]));
  const rows = drafts.map((draft): TreeRow => {
    const leaves = new Set(draft.responses.map((response) => forks.leafOfResponse[response] ?? 0));
    return { ...draft, leafPlaces: [...leaves].flatMap((leaf) => placeOf.get(leaf) ?? []) };
  });
  return { rows, forks };
}

function keepForks(rows: readonly Omit<TreeRow, 'leafPlaces'>[], outcomes: readonly (number | null)[]): StepTree {
  const branches: string[][] = outcomes.map(() => []);
  for (const { id, level, responses } of rows) {
    if (level > 0) for (const response of responses) branches[response]?.push(String(id));
  }
  return buildStepTree({ steps: branches, stepRewards: [], outcomes });
}

/** Goes on while there is one way to go. The root is no step: a trunk begins with the step after it. */
function followBranch(tree: StepTree, start: TreeNode): { first: TreeNode; end: TreeNode; moreSteps: number } {
  let first = start;
  let end = start;
  for (let next = onlyChild(tree, end); next; next = onlyChild(tree, end)) {
    if (end.parent === null) first = next;
    end = next;
  }
  return { first, end, moreSteps: end.depth - first.depth };
}

function onlyChild(tree: StepTree, node: TreeNode): TreeNode | undefined {
  const [child, second] = node.children;
  return child === undefined || second !== undefined ? undefined : tree.nodes[child];
}
