// Units that convert into each other by a fixed factor, alone (`kg`), raised (`cm^2`, `square metres`, 平方米) and as rates
// (`km/h`, `metres per second`). A unit that is not known names what was counted and is ignored.

import Fraction from 'fraction.js';

/** Names, dimension, and the factor to the dimension's base unit as an exact fraction. */
const UNITS: readonly (readonly [string, string, string])[] = [
  ['mm millimeter millimetre 毫米', 'length', '1/1000'], ['cm centimeter centimetre 厘米', 'length', '1/100'], ['dm decimeter decimetre 分米', 'length', '1/10'],
  ['m meter metre 米', 'length', '1'], ['km kilometer kilometre 千米 公里', 'length', '1000'], ['in inch inches', 'length', '0.0254'], ['ft foot feet', 'length', '0.3048'],
  ['yd yard', 'length', '0.9144'], ['mi mile', 'length', '1609.344'],
  ['mg milligram 毫克', 'mass', '1/1000000'], ['g gram 克', 'mass', '1/1000'], ['kg kilogram 千克 公斤', 'mass', '1'], ['ton tonne 吨', 'mass', '1000'],
  ['oz ounce', 'mass', '0.028349523125'], ['lb lbs pound', 'mass', '0.45359237'],
  ['ms millisecond 毫秒', 'time', '1/1000'], ['s sec second 秒 秒钟', 'time', '1'], ['min minute 分钟', 'time', '60'], ['h hr hour 小时 个小时', 'time', '3600'], ['day 天', 'time', '86400'], ['week 周 星期', 'time', '604800'],
  ['ml mL milliliter millilitre 毫升', 'length^3', '1/1000000'], ['l L liter litre 升', 'length^3', '1/1000'], ['hectare 公顷', 'length^2', '10000'],
  ['cent ¢ 美分', 'money-usd', '1/100'], ['dollar buck usd 美元 美金', 'money-usd', '1'], ['€ euro eur 欧元', 'money-eur', '1'],
  ['元 块 块钱 元钱 yuan rmb 人民币', 'money-cny', '1'], ['角 毛', 'money-cny', '1/10'], ['分', 'money-cny', '1/100'],
];
const BY_NAME = new Map(UNITS.flatMap(([names, dimension, factor]) => names.split(' ').map((name) => [name, { dimension, factor: new Fraction(factor) }] as const)));
const RATES: ReadonlyMap<string, string> = new Map([['mph', 'mile/hour'], ['kph', 'km/h'], ['kmh', 'km/h']]);

export interface Unit {
  /** What is measured, for example `length`, `length^2`, `length/time`: units of one dimension convert into each other. */
  readonly dimension: string;
  readonly factor: Fraction;
}

/** The unit that a phrase names, plural or not; `undefined` for "apples". `findUnit('km/h')` is a length/time of factor 5/18. */
export function findUnit(text: string): Unit | undefined {
  const name = text.trim().replace(/\.$/, '');
  if (name.length > 60) return undefined;
  const [top, bottom, ...more] = (RATES.get(name.toLowerCase()) ?? name).split(/\s?\/\s?|\s(?:per|an|a)\s|每/);
  if (more.length > 0) return undefined;
  const over = findPower(top ?? '');
  if (bottom === undefined) return over;
  const under = findPower(bottom);
  return over && under && { dimension: `${over.dimension}/${under.dimension}`, factor: over.factor.div(under.factor) };
}

function findPower(text: string): Unit | undefined {
  const [, before, name = '', after] = /^(square |sq\.? |cubic |平方|立方)?(.*?)(\s?\^\s?\{?\s?[23]\s?\}?| squared| cubed)?$/i.exec(text.trim()) ?? [];
  const mark = (before ?? after ?? '').toLowerCase();
  const unit = findSimple(name);
  if (mark === '' || unit === undefined) return unit;
  const exponent = /^cub|立方|3/.test(mark.trim()) ? 3 : 2;
  const factor = unit.factor.pow(exponent);
  return unit.dimension === 'length' && factor !== null ? { dimension: `length^${exponent}`, factor } : undefined;
}

function findSimple(text: string): Unit | undefined {
  const name = text.trim().replace(/\.$/, '');
  const lower = name.length > 1 ? name.toLowerCase() : name;
  return BY_NAME.get(lower) ?? (lower.length > 2 ? BY_NAME.get(lower.replace(/s$/, '')) : undefined);
}
