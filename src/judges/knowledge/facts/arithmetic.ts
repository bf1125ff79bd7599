// Identities of whole numbers, written numbers and the constants of mathematics: all of it can be recomputed.

import { countFact, type Fact, measureFact, nameFact } from '../fact.ts';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const factorial = (n: number): number => range(1, n).reduce((product, factor) => product * factor, 1);
const common = { field: 'arithmetic', source: 'computed' } as const;
const of = (n: number): readonly [string, string] => [String(n), String(n)];

const ROMAN: readonly (readonly [number, string])[] = [[1, 'I'], [4, 'IV'], [5, 'V'], [9, 'IX'], [10, 'X'], [40, 'XL'], [50, 'L'], [90, 'XC'], [100, 'C'], [400, 'CD'], [500, 'D'], [900, 'CM'], [1000, 'M']];
const POWERS_OF_TEN: readonly (readonly [en: string, zh: string, zeros: number])[] = [['ten', '十', 1], ['hundred', '一百', 2], ['thousand', '一千', 3], ['million', '一百万', 6], ['billion', '十亿', 9], ['trillion', '一万亿', 12]];
const SHARES: readonly (readonly [en: string, zh: string, percent: number, isRounded?: boolean])[] = [
  ['half', '一半', 50], ['third', '三分之一', 33.333_333, true], ['quarter', '四分之一', 25], ['fifth', '五分之一', 20], ['sixth', '六分之一', 16.666_667, true], ['eighth', '八分之一', 12.5], ['tenth', '十分之一', 10], ['hundredth', '百分之一', 1], ['three quarters', '四分之三', 75], ['two thirds', '三分之二', 66.666_667, true],
];
const CONSTANTS: readonly (readonly [en: readonly [string, string, ...string[]], value: number])[] = [[['pi', '圆周率', 'π'], Math.PI], [['Euler\'s number', '自然常数'], Math.E], [['the golden ratio', '黄金比', 'golden ratio', 'phi'], (1 + Math.sqrt(5)) / 2]];

export const ARITHMETIC_FACTS: readonly Fact[] = [
  ...range(2, 25).map((n) => measureFact({ ...common, subject: of(n), relation: ['square', '平方'], value: n * n })),
  ...range(2, 25).map((n) => measureFact({ ...common, subject: of(n * n), relation: ['square root', '算术平方根', '平方根'], value: n, alsoValues: [-n] })),
  ...range(2, 12).map((n) => measureFact({ ...common, subject: of(n), relation: ['cube', '立方'], value: n ** 3 })),
  ...range(2, 12).map((n) => measureFact({ ...common, subject: of(n ** 3), relation: ['cube root', '立方根'], value: n })),
  ...range(0, 12).map((n) => measureFact({ ...common, subject: of(n), relation: ['factorial', '阶乘'], value: factorial(n) })),
  ...ROMAN.map(([n, roman]) => nameFact({ field: 'arithmetic', source: 'definition', subject: of(n), relation: ['Roman numeral', '罗马数字'], preposition: 'for', value: [roman, roman] })),
  ...POWERS_OF_TEN.map(([en, zh, zeros]) => countFact({ ...common, subject: [en, zh, `${en}s`, `one ${en}`], counted: ['zero', 'zeros', '个零', 'zeroes'], value: zeros })),
  ...SHARES.map(([en, zh, value, isRounded = false]) => countFact({ ...common, subject: [en, zh, `one ${en}`, `a ${en}`], counted: ['percent', 'percent', '%', 'per cent'], value, how: 'is', isRounded })),
  ...CONSTANTS.map(([subject, value]): Fact => ({
    id: `arithmetic/${subject[0].replace(/\W+/g, '-')}`, field: 'arithmetic', source: 'computed', subject, relation: ['value', '值', ''], value, unit: '', isRounded: true,
    text: { en: `The value of ${subject[0]} is about ${value.toFixed(6)}.`, zh: `${subject[1]}的值约为${value.toFixed(6)}。` },
  })),
];
