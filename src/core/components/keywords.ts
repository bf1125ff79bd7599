// Words that a step should hold, or should not. Case does not count, and a word inside of another is not it.

import type { KeywordRule } from '../components.ts';
import type { Finding, Judgement } from '../judgement.ts';
import { makeFinding, MOST_FINDINGS, quote, scored } from './verdict.ts';
import { foldCase } from './words.ts';

/** A letter or digit of a script that writes spaces. */
const JOINS = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}]$/u;

/**
 * `share`: the words found of all; `any`: 1 with one found; `none`: 1 with none found.
 * Example: words total, therefore; "In total 12." → share 0.5, any 1, none 0. "cat" is not found in "concatenate".
 */
export function judgeKeywords({ words, wants }: KeywordRule, text: string): Judgement {
  const folded = foldCase(text);
  const unique = [...new Set(words.map((word) => foldCase(word.trim())))].filter((word) => word !== '');
  const places = unique.flatMap((word) => {
    const start = findWord(folded, word);
    return start === -1 ? [] : [{ word, start }];
  });
  const missing = unique.filter((word) => !places.some((place) => place.word === word));
  const lost = { share: missing.length / Math.max(1, unique.length), any: places.length > 0 ? 0 : 1, none: places.length > 0 ? 1 : 0 }[wants];
  const shown = places.slice(0, MOST_FINDINGS);
  const found = shown.map(({ word, start }): Finding => {
    const end = start + word.length;
    return makeFinding({
      code: 'component-keyword-found',
      params: { word: quote(text.slice(start, end)) },
      span: { start, end },
      cost: wants === 'none' ? lost / shown.length : 0,
    });
  });
  const sum = makeFinding({
    code: missing.length === 0 ? 'component-keywords-all' : 'component-keywords-missing',
    params: { found: places.length, total: unique.length, words: quote(missing.join(', ')) },
    cost: wants === 'none' ? 0 : lost,
  });
  return scored(1 - lost, wants === 'none' && places.length > 0 ? found : [sum, ...found]);
}

/** Offset of the first occurrence that no letter or digit joins on either side; −1 where there is none. */
function findWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [before, after] = [lastSign(text.slice(Math.max(0, at - 2), at)), firstSign(text.slice(at + word.length, at + word.length + 2))];
    const joinsBefore = JOINS.test(firstSign(word)) && JOINS.test(before);
    const joinsAfter = JOINS.test(lastSign(word)) && JOINS.test(after);
    if (!joinsBefore && !joinsAfter) return at;
  }
  return -1;
}

function firstSign(text: string): string {
  return String.fromCodePoint(...(text === '' ? [] : [text.codePointAt(0) ?? 0]));
}

function lastSign(text: string): string {
  return Array.from(text).at(-1) ?? '';
}
