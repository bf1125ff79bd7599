import { describe, expect, it } from 'vitest';
import { binOf } from './reliability.ts';

const BINS = [
  { from: 0, to: 0.5, count: 10, fractionRight: 0.2 },
  { from: 0.5, to: 1, count: 0, fractionRight: null },
];

describe('the range of a score', () => {
  it('includes its lower border; the last one includes 1', () => {
    expect([0, 0.4999, 0.5, 1].map((score) => binOf(BINS, score)?.from)).toEqual([0, 0, 0.5, 0.5]);
  });

  it('is none where the table has none', () => {
    expect(binOf([], 0.5)).toBeNull();
    expect(binOf(BINS.slice(1), 0.2)).toBeNull();
  });
});
