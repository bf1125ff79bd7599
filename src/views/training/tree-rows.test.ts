import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStepTree } from '../../core/step-tree.ts';
import { branchProbability, makeTreeRuns } from './make-tree-runs.ts';
import { listTreeRows } from './tree-rows.ts';

const treeOf = (steps: string[][], outcomes: (number | null)[] = []) => buildStepTree({ steps, stepRewards: [], outcomes });

describe('listTreeRows', () => {
  it('merges what no fork parts, from the trunk down', () => {
    const rows = listTreeRows(treeOf([['a', 'b', 'x', 'z'], ['a', 'b', 'y'], ['a', 'b']]));
    expect(rows.map(({ level, text, moreSteps, responses, isLeaf, isLast }) => [level, text, moreSteps, responses, isLeaf, isLast])).toEqual([
      [0, 'a', 1, [0, 1, 2], false, true],
      [1, 'x', 1, [0], true, false],
      [1, 'y', 0, [1], true, false],
      [1, null, 0, [2], true, true],
    ]);
  });

  it('begins at the prompt where responses part at once, and holds a single response in one row', () => {
    expect(listTreeRows(treeOf([['a'], ['b']])).map(({ text }) => text)).toEqual([null, 'a', 'b']);
    expect(listTreeRows(treeOf([['a', 'b']]))).toHaveLength(1);
    expect(listTreeRows(treeOf([]))).toHaveLength(1);
  });

  it('gives every row the probability of the leaves below it, in all 1 at each level of a complete cut', () => {
    const responses = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(responses, (steps) => {
        const tree = treeOf(steps, steps.map((_, i) => i % 2));
        const rows = listTreeRows(tree);
        const [outcome] = makeTreeRuns({ tree, process: steps.map((_, i) => i / 10), settings: { updates: 5, learningRate: 0.2, klWeight: 0 } });
        const share = (places: readonly number[]) => (outcome ? branchProbability(outcome.run, 5, places) : 0);
        expect(share(rows[0]?.leafPlaces ?? [])).toBeCloseTo(1, 9);
        const leaves = rows.filter(({ isLeaf }) => isLeaf);
        expect(leaves.reduce((sum, { leafPlaces }) => sum + share(leafPlaces), 0)).toBeCloseTo(1, 9);
        expect(leaves.flatMap(({ responses: own }) => own).sort()).toEqual(steps.map((_, i) => i).sort());
      }),
    );
  });
});
