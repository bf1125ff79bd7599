// The responses of a group as a tree: steps that several of them share are one branch until they part.
// Knows step texts and numbers on them; nothing of training.

export interface TreeNode {
  /** Place in `StepTree.nodes`; breadth first, so that the children of a node are neighbours. */
  readonly id: number;
  /** `null` for the root. */
  readonly parent: number | null;
  /** Number of steps taken: 0 at the root. */
  readonly depth: number;
  /** The step's text; `null` at the root, and where a response ends although others go on. */
  readonly text: string | null;
  readonly children: readonly number[];
  /** Responses that pass through or end here. */
  readonly responses: readonly number[];
  /** Mean of the step's rewards over those responses; `null` where none has one. */
  readonly reward: number | null;
  /** At a leaf: mean of the known outcomes of the responses that end here; `null` elsewhere or where none is known. */
  readonly outcome: number | null;
}

export interface StepTree {
  readonly nodes: readonly TreeNode[];
  /** Nodes without children, in order. */
  readonly leaves: readonly number[];
  /** The leaf at which each response ends; equal responses share one. */
  readonly leafOfResponse: readonly number[];
}

interface Draft {
  readonly text: string | null;
  readonly responses: number[];
  readonly byText: Map<string, Draft>;
  readonly ending: number[];
  readonly rewards: number[];
}

/**
 * Merges equal prefixes: two responses share a node for as long as their steps are the same text, in order. Linear in the
 * number of steps.
 * Example: [["a", "b"], ["a", "c"]] → root, "a", "b", "c"; leaves "b" and "c".
 */
export function buildStepTree(options: {
  steps: readonly (readonly string[])[];
  stepRewards: readonly (readonly (number | null)[])[];
  outcomes: readonly (number | null)[];
}): StepTree {
  const { steps, stepRewards, outcomes } = options;
  const root = createDraft(null);
  steps.forEach((texts, response) => {
    let node = root;
    node.responses.push(response);
    texts.forEach((text, k) => {
      const next = node.byText.get(text) ?? createDraft(text);
      node.byText.set(text, next);
      next.responses.push(response);
      const reward = stepRewards[response]?.[k] ?? null;
      if (reward !== null) next.rewards.push(reward);
      node = next;
    });
    node.ending.push(response);
  });
  return numberNodes(root, outcomes);
}

function numberNodes(root: Draft, outcomes: readonly (number | null)[]): StepTree {
  const queue: { draft: Draft; parent: number | null; depth: number }[] = [{ draft: root, parent: null, depth: 0 }];
  const nodes: TreeNode[] = [];
  const leaves: number[] = [];
  const leafOfResponse: number[] = [];
  for (let id = 0; id < queue.length; id++) {
    const { draft, parent, depth } = queue[id] as (typeof queue)[number];
    const children = [...draft.byText.values()];
    // A response that ends where others go on is a choice of its own: to stop.
    if (children.length > 0 && draft.ending.length > 0) {
      children.push({ ...createDraft(null), responses: draft.ending, ending: draft.ending });
    }
    const ids = children.map((_, k) => queue.length + k);
    for (const child of children) queue.push({ draft: child, parent: id, depth: child.text === null ? depth : depth + 1 });
    const isLeaf = children.length === 0;
    if (isLeaf) {
      leaves.push(id);
      for (const response of draft.ending) leafOfResponse[response] = id;
    }
    nodes.push({
      id,
      parent,
      depth,
      text: draft.text,
      children: ids,
      responses: draft.responses,
      reward: mean(draft.rewards),
      outcome: isLeaf ? mean(draft.ending.flatMap((response) => outcomes[response] ?? [])) : null,
    });
  }
  return { nodes, leaves, leafOfResponse };
}

function createDraft(text: string | null): Draft {
  return { text, responses: [], byText: new Map(), ending: [], rewards: [] };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
}
