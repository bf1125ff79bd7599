// The step tree as rows from top to bottom, one per branch: a branch runs from one fork to the next, or to its end.
// Pure; knows nothing of training.

import type { StepTree, TreeNode } from '../../core/step-tree.ts';

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
  /** Places in `StepTree.leaves` that lie below, or that this is. */
  readonly leafPlaces: readonly number[];
  readonly outcome: number | null;
}

/** Depth first, the trunk first. Example: responses a–b–x and a–b–y → trunk "a" with one more step, then "x" and "y". */
export function listTreeRows(tree: StepTree): TreeRow[] {
  const rows: TreeRow[] = [];
  const placeOf = new Map(tree.leaves.map((leaf, place) => [leaf, place]));

  function visit(start: TreeNode, { level, isLast, passing }: Pick<TreeRow, 'level' | 'isLast' | 'passing'>): void {
    const { first, end, moreSteps } = followBranch(tree, start);
    rows.push({
      id: first.id,
      level,
      text: first.text,
      moreSteps,
      responses: end.responses,
      isLeaf: end.children.length === 0,
      isLast,
      passing,
      leafPlaces: leavesBelow(tree, end).flatMap((leaf) => placeOf.get(leaf) ?? []),
      outcome: end.outcome,
    });
    end.children.forEach((id, k) => {
      const child = tree.nodes[id];
      const below = level === 0 ? [] : [...passing, !isLast];
      if (child) visit(child, { level: level + 1, isLast: k === end.children.length - 1, passing: below });
    });
  }

  const root = tree.nodes[0];
  if (root) visit(root, { level: 0, isLast: true, passing: [] });
  return rows;
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

function leavesBelow(tree: StepTree, node: TreeNode): number[] {
  const leaves: number[] = [];
  const open = [node.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const children = tree.nodes[id]?.children ?? [];
    if (children.length === 0) leaves.push(id);
    open.push(...children);
  }
  return leaves;
}
