// Every code that judges, engine and store hand out has its words. Stands outside of the rooms, because it sees them all.
import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en.ts';
import { COHERENCE_FINDING_CODES } from '../judges/coherence.ts';
import { FINDING_CODES } from '../judges/finding-codes.ts';
import { ENGINE_ERROR_CODES, OWN_MODEL_ERROR_CODES } from '../protocol/engine-state.ts';
import { NOTICE_CODES } from '../store/notice-codes.ts';

/** Keys without their endings: plurals, and findings that come without a suggestion. */
const keysOf = (words: object): Set<string> => new Set(Object.keys(words).map((key) => key.replace(/_(one|other|plain)$/, '')));

describe('words', () => {
  it.each([
    ['findings', [...FINDING_CODES, ...COHERENCE_FINDING_CODES], en.finding],
    ['engine errors', [...ENGINE_ERROR_CODES], en.engine.error],
    ['errors of a model of one’s own', [...ENGINE_ERROR_CODES, ...OWN_MODEL_ERROR_CODES], en.ownModel.error],
    ['notices', [...NOTICE_CODES], en.notice],
  ])('cover all %s', (_, codes, words) => {
    const known = keysOf(words);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    expect([...known].filter((code) => !codes.some((other) => other === code))).toEqual([]);
  });
});
