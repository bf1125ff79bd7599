// Reads what may follow a quantity without changing its value: unit words, "/hour", remarks in brackets.
// Says which known unit the words name; never computes with it.

import { type KnownUnit, knownUnit, UNIT_LETTERS } from './known-units.ts';
import type { Token } from './tokens.ts';

/** More words than this between a quantity and the next operator are prose, not a unit. */
const MAX_UNIT_WORDS = 6;
const MAX_REMARK_TOKENS = 40;

export interface UnitRun {
  readonly end: number;
  readonly words: readonly string[];
  /** Single letters taken for units, with their power (`m`, `m^2`), where the rest of the equation must say whether they are. */
  readonly letters: readonly string[];
  /** The known unit that the words name, unless they name a rate such as "km per hour". */
  readonly unit: KnownUnit | undefined;
  /** Exclusive end of the known unit. */
  readonly unitEnd: number;
  /** The words change the quantity or might ("2x", "5 dozen"): nothing false may be concluded from it. */
  readonly isDoubtful: boolean;
  /** The quantity turned out to be a multiple of an unknown. */
  readonly isUnknown: boolean;
}

const SCALES = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen', 'dozens', 'score', 'k', 'squared', 'cubed', 'half', 'halves', 'third', 'thirds', 'quarter', 'quarters', 'fourth', 'fourths', 'fifth', 'fifths', 'tenth', 'tenths', 'percent', '百', '千', '万', '亿', '打']);

const RATES = new Set(['per', 'each', 'every', 'an', 'a']);
/** Words that begin a new thought: "so X = 9 because - 18/-2 = 9". */
const CONJUNCTIONS = new Set(['because', 'since', 'so', 'then', 'therefore', 'but', 'if', 'as']);

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
  const letters: string[] = [];
  let end = at;
  let isDoubtful = false;
  let isRate = false;
  while (end < to && words.length <= MAX_UNIT_WORDS) {
    const token = tokens[end];
    if (token === undefined) break;
    if (token.kind === 'word') {
      if (isTimesLetter(tokens, end, to) || wordOperator(tokens, end, to) !== undefined) break;
      if (CONJUNCTIONS.has(token.text)) break;
      const isLetter = /^[A-Za-z\u0370-\u03ff]$/.test(token.text) && !(/^[aA]$/.test(token.text) && !token.isGlued);
      if (isLetter && !mayBeUnit(tokens, end, at)) return { end, words, letters, unit: undefined, unitEnd: at, isDoubtful, isUnknown: true };
      // Above or under a stroke, as in m/s, nobody writes an unknown.
      const isInRate = (tokens[end + 1]?.text === '/' && tokens[end + 2]?.kind === 'word') || tokens[end - 1]?.text === '/';
      if (isLetter && token.isUpright !== true && !isInRate) letters.push(tokens[end + 1]?.text === '^' ? `${token.text}^${Number(tokens[end + 2]?.value?.valueOf())}` : token.text);
      const word = isLetter ? token.text : token.text.toLowerCase();
      if (SCALES.has(word)) isDoubtful = true;
      if (RATES.has(word)) isRate = true;
      words.push(word);
      end += 1;
    } else if (token.kind === 'operator' && token.text === '/' && tokens[end + 1]?.kind === 'word' && end + 1 < to) {
      if (!token.isGlued && words.length === 0) isDoubtful = true;
      isRate = true;
      end += 1;
    } else if (token.kind === 'operator' && token.text === '^' && words.length > 0 && tokens[end + 1]?.kind === 'number') {
      end += 2;
    } else if (token.kind === 'open' && token.text === '(') {
      const close = remarkEnd(tokens, end, to);
      if (close === undefined) break;
      // ".1(number of minutes)" multiplies; "10 (last night)" remarks.
      if (token.isGlued && words.length === 0) isDoubtful = true;
      end = close;
    } else break;
  }
  const named = isRate ? undefined : namedUnit(tokens, at, words);
  return { end, words, letters, unit: named?.unit, unitEnd: named?.end ?? at, isDoubtful, isUnknown: false };
}

/** Whether a letter stands where a unit's would: right behind a number, or under a stroke as in km/h. */
function mayBeUnit(tokens: readonly Token[], at: number, from: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || before === undefined || !UNIT_LETTERS.has(token.text)) return false;
  if (after?.isGlued === true && (after.kind === 'open' || after.kind === 'number')) return false;
  if (after?.text === '^' && !/^[23²³]$/.test(tokens[at + 2]?.text ?? '')) return false;
  return before.text === '/' ? at - 1 > from : at === from && before.kind === 'number' && before.isCurrency !== true && before.isPercent !== true;
}

/** The unit at the head of a run: `km`, `square metres`, `m^2`. */
function namedUnit(tokens: readonly Token[], at: number, words: readonly string[]): { unit: KnownUnit; end: number } | undefined {
  const prefix = words[0] === 'square' ? 2 : words[0] === 'cubic' ? 3 : undefined;
  const nameAt = prefix === undefined ? at : at + 1;
  const power = prefix ?? (tokens[nameAt + 1]?.text === '^' ? Number(tokens[nameAt + 2]?.value?.valueOf() ?? Number.NaN) : 1);
  const unit = power === 1 || power === 2 || power === 3 ? knownUnit(words[prefix === undefined ? 0 : 1] ?? '', power) : undefined;
  return unit === undefined ? undefined : { unit, end: nameAt + (prefix === undefined && power > 1 ? 3 : 1) };
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
  ['second', 'sec', 's', 'minute', 'min', 'hour', 'hr', 'h', 'day', 'week', 'month', 'year', 'decade', 'century', '秒', '分钟', '小时', '天', '周', '月', '年'],
  ['inch', 'inches', 'foot', 'feet', 'ft', 'yard', 'mile', 'm', 'cm', 'mm', 'km', 'meter', 'metre', 'kilometer', 'centimeter', '米', '厘米', '千米', '公里'],
  ['cent', 'dollar', 'quarter', 'dime', 'nickel', 'penny', 'pennies', 'buck', '元', '角', '分'],
  ['gram', 'g', 'mg', 'kg', 'kilogram', 'ounce', 'oz', 'pound', 'lb', 'ton', '克', '千克', '公斤'],
  ['ml', 'l', 'L', 'milliliter', 'liter', 'litre', 'cup', 'pint', 'quart', 'gallon', 'tablespoon', 'teaspoon', 'ounce'],
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
