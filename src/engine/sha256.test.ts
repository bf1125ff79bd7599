// The fallback sum agrees with Node's for every way in which the last block can fill up.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256InScript, sha256Of } from './sha256.ts';

describe('SHA-256', () => {
  it('equals the published sum of the empty content and of "abc"', () => {
    expect(sha256InScript(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256InScript(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('equals Node’s for every length up to three blocks, in a view with an offset too', async () => {
    const bytes = Uint8Array.from({ length: 200 }, (_, index) => (index * 167 + 13) % 256);
    for (let length = 0; length <= 192; length += 1) {
      const part = bytes.subarray(3, 3 + length);
      const expected = createHash('sha256').update(part).digest('hex');
      expect(sha256InScript(part)).toBe(expected);
      expect(await sha256Of(part)).toBe(expected);
    }
  });
});
