// Units that convert into each other by a fixed factor. A unit that is not listed names what was counted and is ignored.

import Fraction from 'fraction.js';

type Dimension = 'length' | 'mass' | 'time' | 'volume' | 'money-usd' | 'money-cny';

/** Names, dimension, and the factor to the dimension's base unit as an exact fraction. */
const UNITS: readonly (readonly [string, Dimension, string])[] = [
  ['mm millimeter millimetre 毫米', 'length', '1/1000'], ['cm centimeter centimetre 厘米', 'length', '1/100'], ['m meter metre 米', 'length', '1'],
  ['km kilometer kilometre 千米 公里', 'length', '1000'], ['in inch inches', 'length', '0.0254'], ['ft foot feet', 'length', '0.3048'],
  ['yd yard', 'length', '0.9144'], ['mi mile', 'length', '1609.344'],
  ['mg milligram 毫克', 'mass', '1/1000000'], ['g gram 克', 'mass', '1/1000'], ['kg kilogram 千克 公斤', 'mass', '1'], ['ton tonne 吨', 'mass', '1000'],
  ['oz ounce', 'mass', '0.028349523125'], ['lb pound', 'mass', '0.45359237'],
  ['s sec second 秒', 'time', '1'], ['min minute 分钟', 'time', '60'], ['h hr hour 小时', 'time', '3600'], ['day 天', 'time', '86400'], ['week 周 星期', 'time', '604800'],
  ['ml milliliter millilitre 毫升', 'volume', '1/1000'], ['l liter litre 升', 'volume', '1'],
  ['cent ¢ 美分', 'money-usd', '1/100'], ['dollar usd 美元', 'money-usd', '1'],
  ['元 块 yuan 人民币', 'money-cny', '1'], ['角', 'money-cny', '1/10'], ['分', 'money-cny', '1/100'],
];
const BY_NAME = new Map(UNITS.flatMap(([names, dimension, factor]) => names.split(' ').map((name) => [name, { dimension, factor: new Fraction(factor) }] as const)));

export interface Unit {
  readonly dimension: Dimension;
  readonly factor: Fraction;
}

/** The unit that a word names, plural or not; `undefined` for "apples" and for compounds such as "km/h". */
export function findUnit(text: string): Unit | undefined {
  const name = text.trim().replace(/\.$/, '');
  const lower = name.length > 1 ? name.toLowerCase() : name;
  return BY_NAME.get(lower) ?? (lower.length > 2 ? BY_NAME.get(lower.replace(/s$/, '')) : undefined);
}
