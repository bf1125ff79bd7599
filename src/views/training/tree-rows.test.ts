import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStepTree } from '../../core/step-tree.ts';
import { environmentOfTree } from '../../core/tree-environment.ts';
import { trainTreePolicy } from '../../core/tree-policy.ts';
import { branchProbability, makeTreeRuns } from './make-tree-runs.ts';
import { layOutTree } from './tree-rows.ts';

const layOut = (steps: string[][], outcomes: (number | null)[] = steps.map(() => null)) =>
  layOutTree(buildStepTree({ steps, stepRewards: [], outcomes }), outcomes);

describe('layOutTree', () => {
  it('merges what no fork parts, from the trunk down', () => {
    const { rows, forks } = layOut([['a', 'b', 'x', 'z'], ['a', 'b', 'y'], ['a', 'b']]);
    expect(forks.nodes).toHaveLength(4);
    expect(rows.map(({ level, text, moreSteps, responses, isLeaf, isLast }) => [level, text, moreSteps, responses, isLeaf, isLast])).toEqual([
      [0, 'a', 1, [0, 1, 2], false, true],
      [1, 'x', 1, [0], true, false],
      [1, 'y', 0, [1], true, false],
      [1, null, 0, [2], true, true],
    ]);
  });

  it('begins at the prompt where responses part at once, and holds a single response in one row', () => {
    expect(layOut([['a'], ['b']]).rows.map(({ text }) => text)).toEqual([null, 'a', 'b']);
    expect(layOut([['a', 'b']]).rows).toHaveLength(1);
    expect(layOut([]).rows).toHaveLength(1);
  });

  it('gives every row the probability of the leaves below it, in all 1 at each level of a complete cut', () => {
    const responses = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(responses, (steps) => {
        const { rows, forks } = layOut(steps, steps.map((_, i) => i % 2));
        const [outcome] = makeTreeRuns({ forks, process: steps.map((_, i) => i / 10), settings: { updates: 5, learningRate: 0.2, klWeight: 0 } });
        const share = (places: readonly number[]) => (outcome ? branchProbability(outcome.run, 5, places) : 0);
        expect(share(rows[0]?.leafPlaces ?? [])).toBeCloseTo(1, 9);
        const leaves = rows.filter(({ isLeaf }) => isLeaf);
        expect(leaves.reduce((sum, { leafPlaces }) => sum + share(leafPlaces), 0)).toBeCloseTo(1, 9);
        expect(leaves.flatMap(({ responses: own }) => own).sort()).toEqual(steps.map((_, i) => i).sort());
      }),
    );
  });

  it('learns on the forks alone what core learns on every step', () => {
    const responses = fc.array(fc.array(fc.constantFrom('a', 'b'), { maxLength: 5 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(responses, (steps) => {
        const outcomes = steps.map((_, i) => (i % 3) / 2);
        const tree = buildStepTree({ steps, stepRewards: [], outcomes });
        const { rows, forks } = layOutTree(tree, outcomes);
        const settings = { updates: 12, learningRate: 0.3, klWeight: 0.02 };
        const [outcome] = makeTreeRuns({ forks, process: outcomes, settings });
        const leafRewards = tree.leaves.map((leaf) => tree.nodes[leaf]?.outcome ?? null);
        const whole = trainTreePolicy({ environment: environmentOfTree(tree), leafRewards, steps: 12, learningRate: 0.3, klWeight: 0.02 });
        for (const row of rows.filter(({ isLeaf }) => isLeaf)) {
          const place = tree.leaves.indexOf(tree.leafOfResponse[row.responses[0] ?? 0] ?? 0);
          const own = outcome ? branchProbability(outcome.run, 12, row.leafPlaces) : 0;
          expect(own).toBeCloseTo(whole.leafProbabilities[12 * whole.leafCount + place] ?? 0, 9);
        }
      }),
    );
  });
});
