// Numbers and units inside a claim, and whether they agree with a fact's. Knows no sentences.

import { readNumberAt } from '../../core/numbers/number-literals.ts';
import { valueOfWords } from '../../core/numbers/number-words.ts';
import type { Fact } from './fact.ts';
import { canonicalName } from './normalise.ts';

export interface ClaimedNumber {
  readonly value: number;
  /** Digits after the point, as written. */
  readonly decimals: number;
  /** Zeros at the end of a whole number: they may be rounding. */
  readonly trailingZeros: number;
}

const ENGLISH_NUMBER = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million';
/** A number in digits, in scientific notation, or in words of either language. Source of a regular expression; bounded. */
export const NUMBER_PATTERN = String.raw`(?:[-−]?\$?\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,15})?|[-−]?\$?\d{1,20}(?:\.\d{1,15})?)(?:\s?[×x*]\s?10\^?\{?[-−]?\d{1,3}\}?)?|(?:${ENGLISH_NUMBER})(?:[ -](?:and )?(?:${ENGLISH_NUMBER})){0,6}`;
export const CHINESE_NUMBER_PATTERN = String.raw`[-−]?\d{1,20}(?:,\d{3}){0,6}(?:\.\d{1,15})?(?:\s?[×x*]\s?10\^?\{?[-−]?\d{1,3}\}?)?|[零一二两三四五六七八九十百千万]{1,9}`;

const WHOLE_WORDS = new RegExp(`^(?:(?:${ENGLISH_NUMBER})(?:[ -](?:and )?(?:${ENGLISH_NUMBER})){0,6}|[零一二两三四五六七八九十百千万]{1,9})$`, 'i');
const SCIENTIFIC = /^(.*?)\s?[×x*]\s?10\^?\{?([-−]?\d{1,3})\}?$/;

/** The value of a number as {@link NUMBER_PATTERN} matches it; `undefined` for what is none. */
export function readClaimedNumber(text: string): ClaimedNumber | undefined {
  const [, mantissa = text, exponent] = SCIENTIFIC.exec(text) ?? [];
  const digits = mantissa.replace(/^[-−]?\$?/, '');
  const sign = /^[-−]/.test(mantissa) ? -1 : 1;
  const literal = readNumberAt(digits, 0);
  if (literal?.value != null && literal.end === digits.length) {
    const power = exponent === undefined ? 0 : Number(exponent.replace('−', '-'));
    const trailingZeros = literal.decimals === 0 ? /0*$/.exec(digits.replace(/,/g, ''))?.[0].length ?? 0 : 0;
    return { value: sign * literal.value.valueOf() * 10 ** power, decimals: literal.decimals - power, trailingZeros: trailingZeros + Math.max(0, power - literal.decimals) };
  }
  const words = WHOLE_WORDS.test(text.trim()) ? valueOfWords(text.trim()) : undefined;
  return words === undefined || !Number.isFinite(words) ? undefined : { value: words, decimals: 0, trailingZeros: 0 };
}

/** How units of measured facts convert: value in base = value × factor + offset. */
const MEASURES: ReadonlyMap<string, readonly [dimension: string, factor: number, offset: number]> = new Map<string, readonly [string, number, number]>([
  ['degree celsius', ['temperature', 1, 273.15]], ['kelvin', ['temperature', 1, 0]], ['degree fahrenheit', ['temperature', 5 / 9, 459.67 * (5 / 9)]],
  ['meter per second', ['speed', 1, 0]], ['kilometer per second', ['speed', 1000, 0]], ['kilometer per hour', ['speed', 1 / 3.6, 0]],
  ['meter', ['length', 1, 0]], ['kilometer', ['length', 1000, 0]], ['centimeter', ['length', 0.01, 0]], ['mile', ['length', 1609.344, 0]], ['foot', ['length', 0.3048, 0]],
  ['gram', ['mass', 1, 0]], ['kilogram', ['mass', 1000, 0]],
]);

export type Agreement = 'agrees' | 'differs' | 'unclear';

type Measured = Pick<Fact, 'value' | 'unit' | 'alsoValues' | 'isRounded'>;

/**
 * Whether a claimed number with its unit agrees with a fact's. A whole number must be equal; a measured or fractional one equal
 * to the digits shown, and within 5 % nothing is said: 22/7 for π is no contradiction. Another dimension is `unclear`.
 * "1.6 km" agrees with 1.609344, "1.7 km" differs, "212 °F" agrees with 100 °C.
 */
export function compareNumber(fact: Measured, claimed: ClaimedNumber, unit: string, isHedged: boolean): Agreement {
  if (typeof fact.value !== 'number') return 'unclear';
  const scale = unitScale(fact.unit, unit);
  if (scale.length === 0) return 'unclear';
  const candidates = scale.flatMap((convert) => [fact.value, ...(fact.alsoValues ?? [])].map((value) => convert(value as number)));
  if (candidates.some((value) => isShown(value, claimed, fact))) return 'agrees';
  const nearest = Math.min(...candidates.map((value) => Math.abs(value - claimed.value) / Math.max(Math.abs(value), 1e-300)));
  const isExact = candidates.every(Number.isInteger) && fact.isRounded !== true && !isHedged;
  return isExact || nearest > 0.05 ? 'differs' : 'unclear';
}

function isShown(value: number, { value: claimed, decimals, trailingZeros }: ClaimedNumber, fact: Measured): boolean {
  if (Math.abs(value - claimed) <= 1e-9 * Math.abs(value)) return true;
  if (Number.isInteger(value) && fact.isRounded !== true) return false;
  const step = decimals !== 0 ? 10 ** -decimals : 10 ** trailingZeros;
  return step < Math.abs(value) && Math.abs(value - claimed) <= 0.5000001 * step;
}

/** The ways to bring the fact's value to the claim's unit; none where the dimensions differ. "100 degrees" may mean either scale. */
function unitScale(factUnit: string, claimedUnit: string): ((value: number) => number)[] {
  const [own, other] = [canonicalName(factUnit), canonicalName(claimedUnit)];
  if (own === other) return [(value) => value];
  if (own === '' || other === '') return own === '' ? [] : [(value) => value];
  const from = MEASURES.get(own);
  const targets = other === 'degree' && from?.[0] === 'temperature' ? ['degree celsius', 'degree fahrenheit'] : [other];
  return targets.flatMap((target) => {
    const to = MEASURES.get(target);
    return from === undefined || to === undefined || from[0] !== to[0] ? [] : [(value: number) => (value * from[1] + from[2] - to[2]) / to[1]];
  });
}
