// What a run is padded to: coarsely where a new length costs a shader, hardly at all on a processor.
import { describe, expect, it } from 'vitest';

import { paddedLength, tokensPerRun } from './length-buckets.ts';

const WASM = { kind: 'wasm', threads: 2 } as const;
const CARD = { kind: 'webgpu', adapter: 'a card', isFallbackAdapter: false } as const;
const EMULATED = { ...CARD, isFallbackAdapter: true } as const;

describe('a length', () => {
  it.each([
    ['a processor', WASM, 77, 80],
    ['a processor', WASM, 84, 84],
    ['an emulated card', EMULATED, 84, 96],
    ['a graphics card', CARD, 84, 128],
    ['a processor', WASM, 511, 512],
  ])('on %s', (_, backend, length, padded) => {
    expect(paddedLength(length, { backend, window: 512 })).toBe(padded);
  });

  it('is padded neither beyond the window nor below itself', () => {
    expect(paddedLength(99, { backend: CARD, window: 100 })).toBe(100);
    expect(paddedLength(120, { backend: CARD, window: 100 })).toBe(120);
  });
});

it('a graphics card takes more tokens at a time than a processor, real or playing a card', () => {
  expect(tokensPerRun(CARD)).toBeGreaterThan(tokensPerRun(WASM));
  expect(tokensPerRun(EMULATED)).toBe(tokensPerRun(WASM));
});
