import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trainPolicy } from './policy-gradient.ts';
import { buildStepTree } from './step-tree.ts';
import { createDepthTask, environmentOfTree } from './tree-environment.ts';
import { reachProbabilities, createTreePolicy, trainTreePolicy } from './tree-policy.ts';
import { countUpdatesToFind, measureDepths } from './tree-search.ts';

const responses = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), { minLength: 1, maxLength: 10 });

describe('buildStepTree', () => {
  it('merges equal prefixes and gives every response its leaf', () => {
    const tree = buildStepTree({ steps: [['a', 'b'], ['a', 'c'], ['a', 'b'], ['a']], stepRewards: [[1, 0], [0.5, 1], [1, 0], [1]], outcomes: [1, 0, null, 0.5] });
    expect(tree.nodes.map(({ text, depth, parent }) => [text, depth, parent])).toEqual([[null, 0, null], ['a', 1, 0], ['b', 2, 1], ['c', 2, 1], [null, 1, 1]]);
    expect(tree.leafOfResponse).toEqual([2, 3, 2, 4]);
    expect(tree.nodes[1]?.reward).toBeCloseTo(0.875, 12);
    expect(tree.nodes.map((node) => node.outcome)).toEqual([null, null, 1, 0, 0.5]);
  });

  it('numbers breadth first, children as neighbours, and spells every response on the way to its leaf', () => {
    fc.assert(
      fc.property(responses, (steps) => {
        const tree = buildStepTree({ steps, stepRewards: [], outcomes: [] });
        for (const node of tree.nodes) {
          node.children.forEach((child, k) => expect(child).toBe((node.children[0] ?? 0) + k));
          for (const child of node.children) expect(tree.nodes[child]?.parent).toBe(node.id);
        }
        steps.forEach((texts, response) => {
          const way: string[] = [];
          for (let id: number | null = tree.leafOfResponse[response] ?? null; id !== null; id = tree.nodes[id]?.parent ?? null) {
            const text = tree.nodes[id]?.text ?? null;
            if (text !== null) way.unshift(text);
          }
          expect(way).toEqual(texts);
        });
        const environment = environmentOfTree(tree);
        const reach = reachProbabilities(environment, createTreePolicy(environment));
        expect(tree.leaves.reduce((sum, leaf) => sum + (reach[leaf] ?? 0), 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('trainTreePolicy', () => {
  it('equals the flat policy on a tree with one branch', () => {
    const reward = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(reward, { minLength: 2, maxLength: 8 }), fc.constantFrom(0, 0.05), fc.boolean(), (rewards, klWeight, hasTrunk) => {
        // With a trunk, the single branch comes after a step that all responses share.
        const steps = rewards.map((_, i) => (hasTrunk ? ['same', `own ${i}`] : [`own ${i}`]));
        const environment = environmentOfTree(buildStepTree({ steps, stepRewards: [], outcomes: [] }));
        const tree = trainTreePolicy({ environment, leafRewards: rewards, steps: 25, learningRate: 0.4, klWeight });
        const flat = trainPolicy({ rewards, steps: 25, learningRate: 0.4, klWeight });
        tree.leafProbabilities.forEach((p, at) => expect(Math.abs(p - (flat.probabilities[at] ?? 0))).toBeLessThan(1e-9));
        tree.kl.forEach((kl, t) => expect(Math.abs(kl - (flat.kl[t] ?? 0))).toBeLessThan(1e-9));
      }),
    );
  });

  it('ascends the expected reward through several branches', () => {
    const steps = [['a', 'b'], ['a', 'c'], ['d', 'e'], ['d', 'f']];
    const environment = environmentOfTree(buildStepTree({ steps, stepRewards: [], outcomes: [] }));
    const run = trainTreePolicy({ environment, leafRewards: [0, 1, 0, 0], steps: 200, learningRate: 0.5, klWeight: 0 });
    expect(run.leafProbabilities[200 * 4 + 1]).toBeGreaterThan(0.95);
  });
});

describe('sparse against dense', () => {
  it('repeats from its seed', () => {
    const task = createDepthTask({ depth: 4, branching: 2, seed: 3 });
    const count = (seed: number) => countUpdatesToFind({ ...task, feedback: 'outcome', seed });
    expect(count(5)).toBe(count(5));
    expect(task.environment.nodeCount).toBe(31);
    expect(task.environment.outcome[task.rightLeaf]).toBe(1);
  });

  it('needs more updates with the outcome alone, the more the deeper', () => {
    const seeds = Array.from({ length: 11 }, (_, i) => i + 1);
    const points = measureDepths({ depths: [2, 8], branching: 2, seeds, feedbacks: ['outcome', 'process'] });
    const median = (depth: number, feedback: string) => points.find((p) => p.depth === depth && p.feedback === feedback)?.median ?? Infinity;
    expect(median(8, 'process')).toBeLessThan(median(8, 'outcome'));
    expect(median(8, 'outcome') / median(2, 'outcome')).toBeGreaterThan(median(8, 'process') / median(2, 'process'));
    for (const point of points) expect(point.low ?? Infinity).toBeLessThanOrEqual(point.high ?? Infinity);
  });

  it('says when the limit came first, and refuses trees that are too large', () => {
    const settings = { learningRate: 0.5, groupSize: 2, threshold: 0.9, mostUpdates: 3 };
    const [point] = measureDepths({ depths: [10], branching: 2, seeds: [1, 2, 3], feedbacks: ['outcome'], settings });
    expect(point).toMatchObject({ updates: [null, null, null], median: null });
    expect(() => createDepthTask({ depth: 30, branching: 2, seed: 1 })).toThrow(RangeError);
  });
});
