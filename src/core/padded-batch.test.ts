// Rows that are filled up say the same as before: what fills them belongs to no step, and what a line leaves unsaid is said.
import { expect, it } from 'vitest';
import { PADDING_STEP_ID, padRows, type TokenRow } from './padded-batch.ts';

const LINE: TokenRow = { inputIds: Int32Array.of(1, 11, 2, 12, 2), stepIds: Int32Array.of(0, 0, 0, 1, 1), kindIds: Int32Array.of(0, 5, 0, 3, 21), ends: [{ position: 4 }] };
/** A question of two tokens, and two steps in the same place. */
const TREE: TokenRow = {
  inputIds: Int32Array.of(1, 2, 13, 14), stepIds: Int32Array.of(0, 0, 1, 2), kindIds: Int32Array.of(0, 0, 21, 21), ends: [{ position: 2 }, { position: 3 }],
  tree: { lastStepIds: Int32Array.of(2, 2, 1, 2), positionIds: Int32Array.of(0, 1, 2, 2) },
};

it('fills rows with tokens that belong to no step, and ends with position 0', () => {
  const batch = padRows([LINE, TREE], 9);
  expect([batch.rows, batch.length, batch.endCount]).toEqual([2, 5, 8]);
  expect([...batch.inputIds]).toEqual([1, 11, 2, 12, 2, 1, 2, 13, 14, 9]);
  expect([...batch.stepIds]).toEqual([0, 0, 0, 1, 1, 0, 0, 1, 2, PADDING_STEP_ID]);
  expect([...batch.kindIds]).toEqual([0, 5, 0, 3, 21, 0, 0, 21, 21, 0]);
  expect([...batch.endPositions]).toEqual([4, 0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0]);
});

it('says of a line that its tokens stand one after the other and that no step is the last', () => {
  const { lastStepIds, positionIds } = padRows([LINE, TREE], 9);
  expect([...positionIds]).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 2, 0]);
  expect([...lastStepIds.slice(0, 5)].every((last) => last >= PADDING_STEP_ID)).toBe(true);
  expect([...lastStepIds.slice(5, 9)]).toEqual([2, 2, 1, 2]);
});

it('pads to a length that is asked for, and to ends in eights', () => {
  expect(padRows([LINE], 0, 128).length).toBe(128);
  expect(padRows([{ ...LINE, ends: Array.from({ length: 9 }, () => ({ position: 4 })) }], 0).endCount).toBe(16);
});
