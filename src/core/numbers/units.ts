// Reads what may follow a quantity without changing its value: unit words, "/hour", remarks in brackets.
// Knows which units convert into each other; never computes with them.

import type { Token } from './tokens.ts';

/** More words than this between a quantity and the next operator are prose, not a unit. */
const MAX_UNIT_WORDS = 6;
const MAX_REMARK_TOKENS = 40;

export interface UnitRun {
  readonly end: number;
  readonly words: readonly string[];
  /** The words change the quantity or might ("2x", "5 dozen"): nothing false may be concluded from it. */
  readonly isDoubtful: boolean;
  /** The quantity turned out to be a multiple of an unknown. */
  readonly isUnknown: boolean;
}

const SCALES = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen', 'dozens', 'score', 'k', 'squared', 'cubed', 'half', 'halves', 'third', 'thirds', 'quarter', 'quarters', 'fourth', 'fourths', 'fifth', 'fifths', 'tenth', 'tenths', 'percent', '百', '千', '万', '亿', '打']);

/** Whether the word at `at` is a multiplication sign written as a letter, as in "40 x 3". */
export function isTimesLetter(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || (token.text !== 'x' && token.text !== 'X')) return false;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  return next !== undefined && (next.kind === 'number' || next.kind === 'fraction' || (next.kind === 'open' && !token.isGlued));
}

const WORD_OPERATORS: ReadonlyMap<string, string> = new Map([['plus', '+'], ['minus', '-'], ['times', '*'], ['multiplied', '*'], ['divided', '/']]);

/** The operator that a word stands for before a number ("plus", "divided by"), with the tokens that it takes. */
export function wordOperator(tokens: readonly Token[], at: number, to: number): { operator: string; length: number } | undefined {
  const token = tokens[at];
  if (token === undefined || at >= to || token.kind !== 'word') return undefined;
  const operator = WORD_OPERATORS.get(token.text);
  if (operator === undefined) return undefined;
  const length = tokens[at + 1]?.text === 'by' ? 2 : 1;
  const next = at + length < to ? tokens[at + length] : undefined;
  return next?.kind === 'number' || next?.kind === 'open' || next?.kind === 'fraction' ? { operator, length } : undefined;
}

/** Unit words and remarks from `at` on. `3 (from the trip) + …` reads the bracket as a remark. */
export function readUnits(tokens: readonly Token[], at: number, to: number): UnitRun {
  const words: string[] = [];
  let end = at;
  let isDoubtful = false;
  while (end < to && words.length <= MAX_UNIT_WORDS) {
    const token = tokens[end];
    if (token === undefined) break;
    if (token.kind === 'word') {
      if (isTimesLetter(tokens, end, to) || wordOperator(tokens, end, to) !== undefined) break;
      if (/^[A-Za-z\u0370-\u03ff]$/.test(token.text) && !(/^[aA]$/.test(token.text) && !token.isGlued)) return { end, words, isDoubtful, isUnknown: true };
      const word = token.text.toLowerCase();
      if (SCALES.has(word)) isDoubtful = true;
      words.push(word);
      end += 1;
    } else if (token.kind === 'operator' && token.text === '/' && tokens[end + 1]?.kind === 'word' && end + 1 < to) {
      if (!token.isGlued && words.length === 0) isDoubtful = true;
      end += 1;
    } else if (token.kind === 'operator' && token.text === '^' && words.length > 0 && tokens[end + 1]?.kind === 'number') {
      end += 2;
    } else if (token.kind === 'open' && token.text === '(') {
      const close = remarkEnd(tokens, end, to);
      if (close === undefined) break;
      end = close;
    } else break;
  }
  return { end, words, isDoubtful, isUnknown: false };
}

/** End of a bracket that holds words, so that it is a remark and no factor; `undefined` where it is arithmetic. */
function remarkEnd(tokens: readonly Token[], at: number, to: number): number | undefined {
  let depth = 0;
  let hasWords = false;
  const limit = Math.min(to, at + MAX_REMARK_TOKENS);
  for (let i = at; i < limit; i += 1) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    if (token.kind === 'open') depth += 1;
    else if (token.kind === 'close') {
      depth -= 1;
      if (depth === 0) return hasWords ? i + 1 : undefined;
    } else if (token.kind === 'word' && token.text.length > 1) hasWords = true;
  }
  return undefined;
}

const FAMILIES: readonly (readonly string[])[] = [
  ['second', 'sec', 'minute', 'min', 'hour', 'hr', 'day', 'week', 'month', 'year', 'decade', 'century', '秒', '分钟', '小时', '天', '周', '月', '年'],
  ['inch', 'inches', 'foot', 'feet', 'ft', 'yard', 'mile', 'cm', 'mm', 'km', 'meter', 'metre', 'kilometer', 'centimeter', '米', '厘米', '千米', '公里'],
  ['cent', 'dollar', 'quarter', 'dime', 'nickel', 'penny', 'pennies', 'buck', '元', '角', '分'],
  ['gram', 'kg', 'kilogram', 'ounce', 'oz', 'pound', 'lb', 'ton', '克', '千克', '公斤'],
  ['ml', 'milliliter', 'liter', 'litre', 'cup', 'pint', 'quart', 'gallon', 'tablespoon', 'teaspoon', 'ounce'],
  ['dozen', 'egg', 'pair', 'piece', 'set', 'pack'],
];
const FAMILY_OF = new Map(FAMILIES.flatMap((family, index) => family.map((unit): [string, number] => [unit, index])));

/** Whether two different units of one kind occur, so that 1.5 may stand for 90 (hours and minutes). */
export function mixesUnits(words: readonly string[]): boolean {
  const seen = new Map<number, string>();
  for (const word of words) {
    const unit = FAMILY_OF.has(word) ? word : word.replace(/s$/, '');
    const family = FAMILY_OF.get(unit);
    if (family === undefined) continue;
    const earlier = seen.get(family);
    if (earlier !== undefined && earlier !== unit) return true;
    seen.set(family, unit);
  }
  return false;
}
