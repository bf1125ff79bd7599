// What windows have in common is read once: every window finds its own tokens, in their order and at their positions, on the way
// to each of its ends, and sees nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { EncodedWindow } from '../core/encoding.ts';
import type { TokenRow } from '../core/padded-batch.ts';
import { type PrefixRow, rowsOf } from './prefix-rows.ts';

/** A window of segments: a question, then steps, each some token ids; read at the end of each step. */
function windowOf(segments: readonly (readonly number[])[], { kind = 0, firstStep = 1 } = {}): EncodedWindow {
  const inputIds = segments.flat();
  const lengths = segments.map((_, place) => segments.slice(0, place + 1).flat().length);
  return {
    inputIds: Int32Array.from(inputIds),
    stepIds: Int32Array.from(segments.flatMap((segment, place) => segment.map(() => (place === 0 ? 0 : firstStep + place - 1)))),
    kindIds: Int32Array.from(inputIds, () => kind),
    ends: lengths.slice(1).map((length, step) => ({ step, position: length - 1, isContextCut: false })),
  };
}

/** The tokens that the token at a position sees, in the order of their positions. */
function seenFrom({ inputIds, stepIds, kindIds, tree }: TokenRow, at: number): { id: number; kind: number; position: number }[] {
  const step = stepIds[at] ?? -1;
  return [...inputIds.keys()]
    .filter((other) => (stepIds[other] ?? 0) <= step && step <= (tree?.lastStepIds[other] ?? Number.POSITIVE_INFINITY))
    .map((other) => ({ id: inputIds[other] ?? -1, kind: kindIds[other] ?? -1, position: tree?.positionIds[other] ?? other }))
    .sort((a, b) => a.position - b.position);
}

const TREES = { readsTrees: true, tokensPerRow: 100 };
const LINES = { readsTrees: false, tokensPerRow: 100 };
const idsOf = (rows: readonly PrefixRow[]) => rows.map(({ row }) => [...row.inputIds]);
const readersOf = (rows: readonly PrefixRow[]) => rows.map(({ readers }) => readers.map(({ window }) => window).sort());

describe('a model that reads lines', () => {
  const windows = [windowOf([[1], [2]]), windowOf([[1], [2], [3]]), windowOf([[1], [4]]), windowOf([[1], [2]])];

  it('runs what no other window begins with', () => {
    const rows = rowsOf(windows, LINES);
    expect(idsOf(rows)).toEqual([[1, 2, 3], [1, 4]]);
    expect(readersOf(rows)).toEqual([[0, 1, 3], [2]]);
    expect(rows.every(({ row }) => row.tree === undefined)).toBe(true);
  });

  it('keeps the step ids of a window that begins in the middle of a response', () => {
    expect([...(rowsOf([windowOf([[1, 1], [2], [3]], { firstStep: 7 })], LINES)[0]?.row.stepIds ?? [])]).toEqual([0, 0, 7, 8]);
  });
});

describe('a model that reads trees', () => {
  it('reads a question and steps in common once', () => {
    const rows = rowsOf([windowOf([[1, 1], [2], [3]]), windowOf([[1, 1], [5, 5]]), windowOf([[1, 1], [2], [4, 4]])], TREES);
    expect(idsOf(rows)).toEqual([[1, 1, 2, 3, 4, 4, 5, 5]]);
    const row = rows[0]?.row;
    expect([...(row?.stepIds ?? [])]).toEqual([0, 0, 1, 2, 3, 3, 4, 4]);
    expect([...(row?.tree?.lastStepIds ?? [])]).toEqual([4, 4, 3, 2, 3, 3, 4, 4]);
    expect([...(row?.tree?.positionIds ?? [])]).toEqual([0, 1, 2, 3, 3, 4, 2, 3]);
    expect(row?.ends.map(({ position }) => position)).toEqual([2, 3, 5, 7]);
    expect(rows[0]?.readers).toEqual([{ window: 0, reads: [0, 1] }, { window: 2, reads: [0, 2] }, { window: 1, reads: [3] }]);
  });

  it('gives a line its own step ids, and another question another row', () => {
    const rows = rowsOf([windowOf([[1], [2]]), windowOf([[3], [2]])], TREES);
    expect(idsOf(rows)).toEqual([[1, 2], [3, 2]]);
    expect(rows.every(({ row }) => row.tree === undefined)).toBe(true);
  });

  it('begins a new row where the tokens would be too many; one window may be longer', () => {
    const windows = [windowOf([[1, 1], [2, 2]]), windowOf([[1, 1], [3, 3]]), windowOf([[1, 1], [4, 4]]), windowOf([[5, 5, 5, 5], [6, 6, 6, 6]])];
    expect(idsOf(rowsOf(windows, { readsTrees: true, tokensPerRow: 6 }))).toEqual([[1, 1, 2, 2, 3, 3], [1, 1, 4, 4], [5, 5, 5, 5, 6, 6, 6, 6]]);
  });

  it('reads a window of thousands of steps', () => {
    const ids = Int32Array.from({ length: 8_000 }, (_, token) => token);
    const ends = Array.from(ids.subarray(1), (position) => ({ step: position - 1, position, isContextCut: false }));
    const [only] = rowsOf([{ inputIds: ids, stepIds: ids, kindIds: ids, ends }], TREES);
    expect(only?.readers[0]?.reads).toHaveLength(ends.length);
  });

  it('tells ids beyond 16 bits, other kinds and other ends of a step apart', () => {
    const windows = [windowOf([[1], [2, 3]]), windowOf([[1], [2], [3]]), windowOf([[1], [65_538, 3]]), windowOf([[1], [2, 3]], { kind: 3 })];
    expect(rowsOf(windows, LINES)).toHaveLength(4);
    expect(idsOf(rowsOf(windows, TREES))).toEqual([[1, 2, 3, 2, 3, 65_538, 3], [1, 2, 3]]);
  });
});

it('every window is read once, on the very tokens that it has, whatever stands beside it', () => {
  const segment = fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 });
  const windows = fc.array(fc.array(segment, { minLength: 2, maxLength: 5 }), { maxLength: 12 });
  fc.assert(fc.property(windows, fc.boolean(), fc.integer({ min: 4, max: 30 }), (texts, readsTrees, tokensPerRow) => {
    const all = texts.map((segments) => windowOf(segments));
    const rows = rowsOf(all, { readsTrees, tokensPerRow });
    expect(rows.flatMap(({ readers }) => readers.map(({ window }) => window)).sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
    for (const { row, readers } of rows) {
      const isLine = row.tree === undefined;
      expect(isLine || (readsTrees && row.inputIds.length <= tokensPerRow)).toBe(true);
      for (const { window, reads } of readers) {
        const own = all[window];
        own?.ends.forEach(({ position }, end) => {
          const at = row.ends[reads[end] ?? -1]?.position ?? -1;
          expect(seenFrom(row, at)).toEqual(seenFrom(own, position));
        });
      }
    }
  }));
});
