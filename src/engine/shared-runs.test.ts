import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { EncodedWindow } from '../core/encoding.ts';
import { shareRuns } from './shared-runs.ts';

/** A window of these token ids, one step each. */
function windowOf(ids: readonly number[], kind = 0): EncodedWindow {
  return { inputIds: Int32Array.from(ids), stepIds: Int32Array.from(ids, (_, at) => at), kindIds: Int32Array.from(ids, () => kind), ends: [] };
}

it('runs what no other window begins with', () => {
  const runs = shareRuns([[1, 2], [1, 2, 3], [1, 4], [1, 2]].map((ids) => windowOf(ids)));
  expect(runs.map(({ owner, readers }) => [owner, [...readers].sort()]).sort()).toEqual([[1, [0, 1, 3]], [2, [2]]]);
});

it('tells ids beyond 16 bits and other kinds apart', () => {
  expect(shareRuns([windowOf([1]), windowOf([65_537, 2]), windowOf([1, 2], 3)])).toHaveLength(3);
});

it('lets every window read in exactly one run that begins with it', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 }), { maxLength: 12 }), (rows) => {
    const runs = shareRuns(rows.map((ids) => windowOf(ids)));
    expect(runs.flatMap(({ readers }) => readers).sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
    for (const { owner, readers } of runs) {
      for (const reader of readers) expect(rows[owner]?.slice(0, rows[reader]?.length)).toEqual(rows[reader]);
      // No other run begins with this one.
      expect(runs.filter((other) => rows[owner]?.every((id, at) => rows[other.owner]?.[at] === id))).toHaveLength(1);
    }
  }));
});
