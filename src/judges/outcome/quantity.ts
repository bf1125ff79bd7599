// Reads a quantity: a number in any of its written forms, as an exact rational, with percent sign and unit.
// `undefined` where the text is anything more than that; nothing is rounded.

import Fraction from 'fraction.js';

import { lex } from '../../core/numbers/lexer.ts';
import { readExpression } from '../../core/numbers/expression.ts';
import { findUnit, type Unit } from './units.ts';
import { digitsForWords } from './written-numbers.ts';

export interface Quantity {
  /** Percent not yet divided by 100. */
  readonly number: Fraction;
  readonly isPercent: boolean;
  readonly unit: Unit | undefined;
  /** Offset behind the number and its percent sign, in the text read. */
  readonly end: number;
}

/** Numerals longer than this are not computed with. */
const MAX_DIGITS = 60;
const MAX_EXPONENT = 60;

const DECIMAL = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)|\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d| \d)|\d+(?:\.\d+)?|\.\d+)`;
const LATEX_FRACTION = String.raw`\\frac\s?(?:\{\s?(-?\d{1,60})\s?\}\s?\{\s?(-?\d{1,60})\s?\}|(\d)\s?(\d))`;
const QUANTITY = new RegExp(
  String.raw`^(?:\(\s?)?(-|\+|minus |negative |负)?\s?(?:US|HK|CA|A)?[$€£¥￥]?\s?(-)?\s?(?:(\d{1,20})?\s?${LATEX_FRACTION}|(\d{1,20}) (\d{1,20})\/(\d{1,20})|(${DECIMAL})(?:\s?\/\s?(\d{1,20}(?:\.\d{1,20})?)(?![\d/]))?)`,
);
const POWER_OF_TEN = /^\s?(?:[×x*]\s?10\s?\^\s?\{?\s?([-+]?\d{1,3})\s?\}?|[eE]([-+]?\d{1,3})(?![\dA-Za-z]))/;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^\s?hundred\b/i, 2], [/^\s?thousand\b/i, 3], [/^\s?million\b/i, 6], [/^\s?billion\b/i, 9], [/^\s?trillion\b/i, 12], [/^\s?万/, 4], [/^\s?亿/, 8],
];
const PERCENT = /^\s?(?:%|percent\b|per cent\b)/i;

/** The quantity that `text` starts with. `readQuantity('1 1/2 cups')` is 3/2, ends at 5. */
export function readQuantity(text: string): Quantity | undefined {
  const match = QUANTITY.exec(text);
  if (match === null) return undefined;
  const [whole, sign, innerSign, latexWhole, top, bottom, shortTop, shortBottom, mixedWhole, mixedTop, mixedBottom, decimal, divisor] = match;
  let number: Fraction | undefined;
  if (decimal !== undefined) number = divide(toFraction(decimal), divisor === undefined ? new Fraction(1) : toFraction(divisor));
  else {
    const part = divide(toFraction(top ?? shortTop ?? mixedTop ?? ''), toFraction(bottom ?? shortBottom ?? mixedBottom ?? ''));
    number = part?.add(toFraction(latexWhole ?? mixedWhole ?? '0') ?? 0);
  }
  if (number === undefined) return undefined;
  let end = whole.length;
  const power = POWER_OF_TEN.exec(text.slice(end, end + 24));
  const exponent = Number(power?.[1] ?? power?.[2] ?? 0);
  if (Math.abs(exponent) > MAX_EXPONENT) return undefined;
  end += power?.[0].length ?? 0;
  let scale = exponent;
  for (const [pattern, digits] of SCALES) {
    const found = pattern.exec(text.slice(end, end + 12));
    if (found !== null) {
      scale += digits;
      end += found[0].length;
      break;
    }
  }
  number = number.mul(new Fraction(10).pow(scale) ?? 1);
  if ((sign !== undefined && sign !== '+') !== (innerSign !== undefined)) number = number.neg();
  const percent = PERCENT.exec(text.slice(end, end + 12));
  end += percent?.[0].length ?? 0;
  return { number, isPercent: percent !== null, unit: /\$/.test(whole) ? findUnit('dollar') : /€/.test(whole) ? findUnit('euro') : /[¥￥]/.test(whole) ? findUnit('元') : unitOf(text.slice(end)), end };
}

/** The unit that the words behind a number name, up to a comma: `小时，谢谢`, `(dollars)`. */
function unitOf(tail: string): Unit | undefined {
  const words = tail.slice(0, 100).replace(/^\s*\(?\s*|\)\s*$/g, '');
  return findUnit(words) ?? findUnit(words.split(/[,;]/)[0] ?? '');
}

/** What may follow a number and leave it one quantity: unit words, `km/h`, `m^2`, remarks in brackets; no digits, no operators. */
const UNIT_TAIL = /^\s?[-\p{L}\s/.,'’°¢$²³()]{0,80}(?:(?<=\p{L}\s?)\^\s?\{?[23]\}?\s?)?[\s).]*$/u;

/** The quantity that `text` is as a whole, arithmetic included: `18 apples`, `$1,234.50`, `2 × 3^2`, `1 h 30 min`, `twelve`. */
export function readWholeQuantity(written: string): Quantity | undefined {
  const text = digitsForWords(written);
  const compound = readCompound(text);
  if (compound !== undefined) return compound;
  const quantity = readQuantity(text);
  if (quantity !== undefined) {
    const tail = text.slice(quantity.end);
    if (UNIT_TAIL.test(tail) && !/π|^\s?\/\s?[A-Za-z](?![A-Za-z])/.test(tail) && !/\b(?:or|and|to|plus|minus|times|或|和|到)\b/i.test(tail) && (!/^[A-Za-z](?![A-Za-z/])/.test(tail.trim().replace(/^[mgshlL]$/, '')) || (quantity.unit !== undefined && /^\s/.test(tail))) && !/^,\s*\p{L}/u.test(tail)) return quantity;
  }
  if (text.length > 200 || !/[-+*/×÷^]/.test(text)) return undefined;
  const tokens = lex(text)[0] ?? [];
  const expression = readExpression(tokens, 0, tokens.length);
  const isWhole = expression !== undefined && expression.end === tokens.length && !expression.isDoubtful && expression.units.length === 0 && !tokens.some((token) => token.isPercent);
  return isWhole ? { number: expression.value, isPercent: false, unit: undefined, end: text.length } : undefined;
}

const PIECE = /\s?(?:,|and|又|零)?\s?(\d{1,12}(?:\.\d{1,12})?)\s?([A-Za-z]{1,12}\.?|[\u4e00-\u9fff]{1,3})/y;

/** Several units of one dimension: `1 hour 30 minutes` is 3/2 hours, `5 ft 3 in`, 1小时30分. */
function readCompound(text: string): Quantity | undefined {
  if (text.length > 100) return undefined;
  let first: Unit | undefined;
  let last: Unit | undefined;
  let total = new Fraction(0);
  let count = 0;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const [, numeral = '', name = ''] = PIECE.exec(text) ?? [];
    // Minutes of time are written like hundredths of a yuan.
    const unit = first?.dimension === 'time' && name === '分' ? findUnit('分钟') : findUnit(name);
    if (unit === undefined || (last !== undefined && (unit.dimension !== last.dimension || unit.factor.gte(last.factor)))) return undefined;
    first ??= unit;
    last = unit;
    total = total.add(new Fraction(numeral).mul(unit.factor));
    count += 1;
    if (count > 4) return undefined;
  }
  return first !== undefined && count > 1 ? { number: total.div(first.factor), isPercent: false, unit: first, end: text.length } : undefined;
}

function toFraction(numeral: string): Fraction | undefined {
  const digits = numeral.replace(/[ ,]/g, '');
  if (digits === '' || digits.length > MAX_DIGITS) return undefined;
  return new Fraction(digits.startsWith('.') ? `0${digits}` : digits);
}

function divide(top: Fraction | undefined, bottom: Fraction | undefined): Fraction | undefined {
  return top === undefined || bottom === undefined || bottom.n === 0n ? undefined : top.div(bottom);
}
