import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText, stepKeys } from './fingerprint.ts';

describe('stepKeys', () => {
  it('key k depends on the prompt and steps 1…k alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { minLength: 1, maxLength: 8 }), fc.nat(7), (prompt, steps, at) => {
        const k = at % steps.length;
        const keys = stepKeys(prompt, steps);
        const edited = stepKeys(prompt, steps.with(k, `${steps[k]}x`));
        keys.forEach((key, i) => (i < k ? expect(edited[i]).toBe(key) : expect(edited[i]).not.toBe(key)));
        expect(stepKeys(`${prompt}.`, steps).every((key, i) => key !== keys[i])).toBe(true);
      }),
    );
  });

  it('tells where one step ends and the next begins', () => {
    expect(stepKeys('p', ['ab', 'c']).at(-1)).not.toBe(stepKeys('p', ['a', 'bc']).at(-1));
    expect(stepKeys('p', ['a'])[0]).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('hashText', () => {
  it('spreads 100,000 near texts without a collision', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, i) => hashText(`step ${i}`)));
    expect(seen.size).toBe(100_000);
    for (const hash of seen) expect(Number.isSafeInteger(hash)).toBe(true);
  });
});
