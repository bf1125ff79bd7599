// Rows side by side, as one run of the model takes them: windows, or trees of steps, filled up to one length.

import type { EncodedWindow, StepEnd } from './encoding.ts';

/** Step id of padding: greater than every step, so that no token attends to it. */
export const PADDING_STEP_ID = 1_000_000;

/** What one row of a run reads: a window, or a tree of steps, in which several windows that begin alike have what they have in common once. */
export interface TokenRow extends Pick<EncodedWindow, 'inputIds' | 'stepIds' | 'kindIds'> {
  readonly ends: readonly Pick<StepEnd, 'position'>[];
  /**
   * Of a tree. Its step ids count the steps from 0, down each branch before the next one; `lastStepIds` gives for each token the
   * greatest of them below its own step, `positionIds` its position in its own window. A token of step s sees the tokens with step ≤ s ≤ last step.
   */
  readonly tree?: { readonly lastStepIds: Int32Array; readonly positionIds: Int32Array };
}

/** Rows side by side, row after row, filled up to the longest; shape [rows, length] for each array of tokens. */
export interface PaddedBatch {
  readonly rows: number;
  readonly length: number;
  /** Positions of each row's step ends, [rows, endCount], filled up with 0. */
  readonly endPositions: Int32Array;
  readonly endCount: number;
  readonly inputIds: Int32Array;
  readonly stepIds: Int32Array;
  readonly kindIds: Int32Array;
  /** As in `TokenRow`; in a line the positions count up, and no step is the last. */
  readonly lastStepIds: Int32Array;
  readonly positionIds: Int32Array;
}

/** Ends are filled up to a multiple of this, since a graphics card compiles anew for each shape; an end costs what a token costs in one layer. */
const END_STEP = 8;

/** Pads rows to one length (at least `minLength`) with tokens that no other token attends to. */
export function padRows(rows: readonly TokenRow[], padId: number, minLength = 1): PaddedBatch {
  const count = rows.length;
  const length = rows.reduce((longest, { inputIds }) => Math.max(longest, inputIds.length), minLength);
  const inputIds = new Int32Array(count * length).fill(padId);
  const stepIds = new Int32Array(count * length).fill(PADDING_STEP_ID);
  const kindIds = new Int32Array(count * length);
  const lastStepIds = new Int32Array(count * length).fill(PADDING_STEP_ID);
  const positionIds = new Int32Array(count * length);
  const endCount = Math.max(1, Math.ceil(Math.max(...rows.map(({ ends }) => ends.length)) / END_STEP)) * END_STEP;
  const endPositions = new Int32Array(count * endCount);
  rows.forEach((row, index) => {
    const at = index * length;
    endPositions.set(row.ends.map(({ position }) => position), index * endCount);
    inputIds.set(row.inputIds, at);
    stepIds.set(row.stepIds, at);
    kindIds.set(row.kindIds, at);
    if (row.tree !== undefined) lastStepIds.set(row.tree.lastStepIds, at);
    positionIds.set(row.tree?.positionIds ?? row.inputIds.map((_, position) => position), at);
  });
  return { rows: count, length, endPositions, endCount, inputIds, stepIds, kindIds, lastStepIds, positionIds };
}
