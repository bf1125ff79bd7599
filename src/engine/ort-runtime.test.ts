// What a session is fed and what is read from it, for both forms of the model: one score for every position, or for the step ends alone.
import { describe, expect, it } from 'vitest';
import type { PaddedBatch } from '../core/padded-batch.ts';
import { type ModelLayout, openOrtSession, type OrtModule } from './ort-runtime.ts';

/** Two rows of four tokens; the second has one end, filled up with position 0. */
const BATCH: PaddedBatch = {
  rows: 2, length: 4, endCount: 2,
  inputIds: Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8), stepIds: new Int32Array(8), kindIds: new Int32Array(8), endPositions: Int32Array.of(1, 3, 2, 0),
  lastStepIds: new Int32Array(8).fill(9), positionIds: Int32Array.of(0, 1, 2, 3, 0, 1, 2, 3),
};
const THREE = { inputs: ['ids', 'steps', 'kinds'], output: 'scores' } as const satisfies ModelLayout;

interface Fed { readonly data: Int32Array; readonly dims: readonly number[] }

/** A runtime whose model says what it is told to; hears what it was fed. */
function fakeOrt(scores: Float32Array) {
  const fed: Record<string, Fed> = {};
  const session = {
    run: async (feeds: Record<string, Fed>) => {
      Object.assign(fed, feeds);
      return { scores: { getData: async () => scores, dispose: () => undefined, type: 'float32', dims: [scores.length] } };
    },
  };
  const ort = {
    InferenceSession: { create: async () => session },
    Tensor: class { constructor(_type: string, readonly data: Int32Array, readonly dims: readonly number[]) {} },
  } as unknown as OrtModule;
  return { fed, open: (layout: ModelLayout) => openOrtSession(ort, { model: new Uint8Array(), layout, options: {} }) };
}

describe('a session', () => {
  it('of a model that scores every position gives those of the ends', async () => {
    const { fed, open } = fakeOrt(Float32Array.of(0, 0.25, 0.5, 0.75, 1, 0.125, 0.375, 0.625));
    expect([...(await (await open(THREE)).run(BATCH))]).toEqual([0.25, 0.75, 0.375, 1]);
    expect(Object.keys(fed)).toEqual(['ids', 'steps', 'kinds']);
  });

  it('of a model that reads the ends hands them over and takes its scores as they come', async () => {
    const { fed, open } = fakeOrt(Float32Array.of(0.25, 0.75, 0.375, 1));
    expect([...(await (await open({ ...THREE, endPositions: 'ends' })).run(BATCH))]).toEqual([0.25, 0.75, 0.375, 1]);
    expect(fed['ends']).toEqual({ data: BATCH.endPositions, dims: [2, 2] });
    expect(fed['ids']?.dims).toEqual([2, 4]);
  });

  it('of a model that reads trees is told the last step below each token, and where it stands in its own branch', async () => {
    const { fed, open } = fakeOrt(Float32Array.of(0.25, 0.75, 0.375, 1));
    await (await open({ ...THREE, endPositions: 'ends', tree: { lastStepIds: 'last', positionIds: 'places' } })).run(BATCH);
    expect(fed['last']).toEqual({ data: BATCH.lastStepIds, dims: [2, 4] });
    expect(fed['places']).toEqual({ data: BATCH.positionIds, dims: [2, 4] });
  });

  it.each([
    ['of every position', THREE, 4, '[2, 4]'],
    ['of the ends', { ...THREE, endPositions: 'ends' }, 8, '[2, 2]'],
  ])('refuses scores %s of another number', async (_what, layout, count, wanted) => {
    await expect((await fakeOrt(new Float32Array(count)).open(layout)).run(BATCH)).rejects.toThrow(wanted);
  });
});
