// Reads one numeral: integers, decimals, thousands separators (also LaTeX's `{,}` and `,\!`), and vulgar fractions such as ½.
// Values are exact rationals; what stands around a numeral ($, %, units) is the lexer's business.

import Fraction from 'fraction.js';

export interface NumberLiteral {
  /** Exclusive end offset. */
  readonly end: number;
  /** `null` where the numeral is longer than anybody computes with. */
  readonly value: Fraction | null;
  /** Digits after the decimal point, as written. */
  readonly decimals: number;
}

/** More digits than this are an identifier, not a quantity; it also bounds the cost of exact arithmetic. */
const MAX_DIGITS = 24;

const NUMERAL = /\d{1,3}(?:(?:,|\{,\}|,\\!)\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/y;

const VULGAR: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['½', [1, 2]], ['¼', [1, 4]], ['¾', [3, 4]], ['⅓', [1, 3]], ['⅔', [2, 3]],
  ['⅕', [1, 5]], ['⅖', [2, 5]], ['⅗', [3, 5]], ['⅘', [4, 5]], ['⅙', [1, 6]], ['⅛', [1, 8]], ['⅜', [3, 8]], ['⅝', [5, 8]], ['⅞', [7, 8]],
]);

/** The numeral that starts exactly at `at`, if one does. `readNumberAt('1,234.5 m', 0)` has value 2469/2 and ends at 7. */
export function readNumberAt(text: string, at: number): NumberLiteral | undefined {
  const vulgar = VULGAR.get(text.charAt(at));
  if (vulgar !== undefined) return { end: at + 1, value: new Fraction(vulgar[0], vulgar[1]), decimals: 0 };
  NUMERAL.lastIndex = at;
  const match = NUMERAL.exec(text);
  if (match === null) return undefined;
  const end = at + match[0].length;
  if (match[0].length > 2 * MAX_DIGITS) return { end, value: null, decimals: 0 };
  const digits = match[0].replace(/[^\d.]/g, '');
  const point = digits.indexOf('.');
  const value = digits.length > MAX_DIGITS ? null : new Fraction(point === 0 ? `0${digits}` : digits);
  return { end, value, decimals: point < 0 ? 0 : digits.length - point - 1 };
}
