// The units whose conversions are exact, and what a quantity comes to in its dimension's base unit.
// Knows no tokens. Units that people use loosely (a day's work, a school week) convert, but prove nothing false.

import Fraction from 'fraction.js';

export interface KnownUnit {
  /** Units of one dimension convert into each other: `time`, `length`, `length^2`, … */
  readonly dimension: string;
  /** How many base units one of these is. */
  readonly factor: Fraction;
  /** Nobody means anything else by it, so that a wrong conversion is an error. */
  readonly isStrict: boolean;
}

/** A value in base units, with the units that it was written in. */
export interface Quantity {
  readonly value: Fraction;
  readonly dimension: string;
  readonly factors: readonly Fraction[];
  readonly isStrict: boolean;
}

type Row = readonly [dimension: string, factor: number | readonly [number, number], names: string, looseness?: 'loose'];

const ROWS: readonly Row[] = [
  ['time', 1, 's sec secs second seconds 秒 秒钟'], ['time', 60, 'min mins minute minutes 分钟'], ['time', 3600, 'h hr hrs hour hours 小时'],
  ['time', 86_400, 'day days 天', 'loose'], ['time', 604_800, 'week weeks 周 星期', 'loose'],
  ['months', 1, 'month months 个月', 'loose'], ['months', 12, 'year years 年', 'loose'], ['months', 120, 'decade decades', 'loose'],
  ['length', 1, 'mm millimeter millimeters millimetre millimetres 毫米'], ['length', 10, 'cm centimeter centimeters centimetre centimetres 厘米'], ['length', 100, 'dm 分米'],
  ['length', 1000, 'm meter meters metre metres 米'], ['length', 1_000_000, 'km kilometer kilometers kilometre kilometres 千米 公里'],
  ['us-length', 1, 'inch inches'], ['us-length', 12, 'foot feet ft'], ['us-length', 36, 'yard yards yd'], ['us-length', 63_360, 'mile miles mi'],
  ['mass', 1, 'mg milligram milligrams 毫克'], ['mass', 1000, 'g gram grams 克'], ['mass', 1_000_000, 'kg kilogram kilograms 千克 公斤'], ['mass', 1_000_000_000, 't tonne tonnes 吨'],
  ['us-mass', 1, 'oz ounce ounces', 'loose'], ['us-mass', 16, 'lb lbs pound pounds', 'loose'],
  ['volume', 1, 'ml milliliter milliliters millilitre millilitres 毫升'], ['volume', 1000, 'l liter liters litre litres 升'],
  ['us-volume', 1, 'teaspoon teaspoons', 'loose'], ['us-volume', 3, 'tablespoon tablespoons', 'loose'], ['us-volume', 48, 'cup cups', 'loose'], ['us-volume', 96, 'pint pints', 'loose'],
  ['us-volume', 192, 'quart quarts', 'loose'], ['us-volume', 768, 'gallon gallons', 'loose'],
];

const BY_NAME = new Map(ROWS.flatMap(([dimension, factor, names, looseness]) => {
  const unit: KnownUnit = { dimension, factor: typeof factor === 'number' ? new Fraction(factor) : new Fraction(factor[0], factor[1]), isStrict: looseness === undefined };
  return names.split(' ').map((name): [string, KnownUnit] => [name, unit]);
}));

/** Letters that may stand for a unit behind a number; everywhere else a single letter is an unknown. */
export const UNIT_LETTERS: ReadonlySet<string> = new Set(['g', 'm', 'h', 's', 'l', 'L', 't', 'N', 'J', 'W', 'V']);

/** The unit of a name, to a power: `knownUnit('cm', 2)` has dimension `length^2` and factor 100 (square millimetres). */
export function knownUnit(name: string, power = 1): KnownUnit | undefined {
  const unit = BY_NAME.get(name.length === 1 ? name.replace('L', 'l') : name.toLowerCase());
  if (unit === undefined || power === 1) return unit;
  return { ...unit, dimension: `${unit.dimension}^${power}`, factor: unit.factor.pow(new Fraction(power)) ?? unit.factor };
}

export function toQuantity(value: Fraction, { dimension, factor, isStrict }: KnownUnit): Quantity {
  return { value: value.mul(factor), dimension, factors: [factor], isStrict };
}

/** The sum or difference of two quantities of one dimension, `undefined` for others. */
export function addQuantities(left: Quantity | undefined, right: Quantity | undefined, sign: 1 | -1): Quantity | undefined {
  if (left === undefined || right === undefined || left.dimension !== right.dimension) return undefined;
  return {
    value: left.value.add(right.value.mul(sign)), dimension: left.dimension,
    factors: [...left.factors, ...right.factors.filter((factor) => !left.factors.some((other) => other.equals(factor)))],
    isStrict: left.isStrict && right.isStrict,
  };
}

const LETTER_AFTER_NUMBER = /\d\s?([A-Za-z])(?![A-Za-z'’(_^])/g;

/**
 * Letters that a text uses as units: they follow a number, and nowhere does the text call them a name.
 * "A 450 g loaf is cut into 6." gives g; "Let m be …; 5 m = 20" gives none.
 */
export function unitLettersOf(text: string): ReadonlySet<string> {
  const letters = new Set([...text.matchAll(LETTER_AFTER_NUMBER)].flatMap(([, letter]) => (letter !== undefined && UNIT_LETTERS.has(letter) ? [letter] : [])));
  for (const letter of letters) if (isNamed(text, letter)) letters.delete(letter);
  return letters;
}

/** Whether a text treats the letter as an unknown: "let m be", "m = 4", "where m is". */
export function isNamed(text: string, letter: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d'’]|\\d\\s)${letter}\\s{0,2}=|\\b(?:let|where|and|call|say|solve for) \\W{0,3}${letter}(?!\\p{L})`, 'iu').test(text);
}
