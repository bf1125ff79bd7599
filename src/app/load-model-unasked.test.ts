import { describe, expect, it } from 'vitest';
import { isUnmetered } from './load-model-unasked.ts';

describe('isUnmetered', () => {
  it('needs a connection that is known to be free and fast', () => {
    const free = { saveData: false, effectiveType: '4g', type: 'wifi' };
    expect(isUnmetered(free)).toBe(true);
    expect(isUnmetered({ saveData: false, effectiveType: '4g' })).toBe(true);
    expect(isUnmetered({ ...free, saveData: true })).toBe(false);
    expect(isUnmetered({ ...free, effectiveType: '3g' })).toBe(false);
    expect(isUnmetered({ ...free, type: 'cellular' })).toBe(false);
    expect(isUnmetered({})).toBe(false);
    expect(isUnmetered(null)).toBe(false);
  });
});
