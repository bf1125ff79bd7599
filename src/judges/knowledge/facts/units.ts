// Units and their conversions, exact unless marked as rounded.

import { countFact, type Counted, type Fact, type SourceId } from '../fact.ts';

type UnitName = readonly [singular: string, plural: string, zh: string];

const U = {
  km: ['kilometer', 'kilometers', '千米'], m: ['meter', 'meters', '米'], dm: ['decimeter', 'decimeters', '分米'], cm: ['centimeter', 'centimeters', '厘米'], mm: ['millimeter', 'millimeters', '毫米'],
  um: ['micrometer', 'micrometers', '微米'], nm: ['nanometer', 'nanometers', '纳米'], kg: ['kilogram', 'kilograms', '千克'], g: ['gram', 'grams', '克'], mg: ['milligram', 'milligrams', '毫克'],
  ug: ['microgram', 'micrograms', '微克'], t: ['tonne', 'tonnes', '吨'], l: ['liter', 'liters', '升'], ml: ['milliliter', 'milliliters', '毫升'], m3: ['cubic meter', 'cubic meters', '立方米'],
  dm3: ['cubic decimeter', 'cubic decimeters', '立方分米'], cm3: ['cubic centimeter', 'cubic centimeters', '立方厘米'], m2: ['square meter', 'square meters', '平方米'], km2: ['square kilometer', 'square kilometers', '平方千米'],
  cm2: ['square centimeter', 'square centimeters', '平方厘米'], mm2: ['square millimeter', 'square millimeters', '平方毫米'], dm2: ['square decimeter', 'square decimeters', '平方分米'], ha: ['hectare', 'hectares', '公顷'],
  in: ['inch', 'inches', '英寸'], ft: ['foot', 'feet', '英尺'], yd: ['yard', 'yards', '码'], mi: ['mile', 'miles', '英里'], nmi: ['nautical mile', 'nautical miles', '海里'], fathom: ['fathom', 'fathoms', '英寻'],
  furlong: ['furlong', 'furlongs', '弗隆'], chain: ['chain', 'chains', '链'], lb: ['pound', 'pounds', '磅'], oz: ['ounce', 'ounces', '盎司'], stone: ['stone', 'stones', '英石'], shortTon: ['short ton', 'short tons', '短吨'],
  longTon: ['long ton', 'long tons', '长吨'], gal: ['gallon', 'gallons', '加仑'], qt: ['quart', 'quarts', '夸脱'], pt: ['pint', 'pints', '品脱'], cup: ['cup', 'cups', '杯'], floz: ['fluid ounce', 'fluid ounces', '液盎司'],
  tbsp: ['tablespoon', 'tablespoons', '汤匙'], tsp: ['teaspoon', 'teaspoons', '茶匙'], acre: ['acre', 'acres', '英亩'], mi2: ['square mile', 'square miles', '平方英里'], ft2: ['square foot', 'square feet', '平方英尺'],
  in2: ['square inch', 'square inches', '平方英寸'], yd2: ['square yard', 'square yards', '平方码'], ft3: ['cubic foot', 'cubic feet', '立方英尺'], in3: ['cubic inch', 'cubic inches', '立方英寸'], yd3: ['cubic yard', 'cubic yards', '立方码'],
  bit: ['bit', 'bits', '比特'], byte: ['byte', 'bytes', '字节'], kib: ['kibibyte', 'kibibytes', 'KiB'], mib: ['mebibyte', 'mebibytes', 'MiB'], gib: ['gibibyte', 'gibibytes', 'GiB'], nibble: ['nibble', 'nibbles', '半字节'],
} as const satisfies Record<string, UnitName>;
type UnitKey = keyof typeof U;

type Conversion = readonly [from: UnitKey, factor: number, to: UnitKey, rounded?: 'rounded'];

const SI: readonly Conversion[] = [
  ['km', 1000, 'm'], ['km', 100_000, 'cm'], ['km', 1_000_000, 'mm'], ['m', 10, 'dm'], ['m', 100, 'cm'], ['m', 1000, 'mm'], ['m', 1_000_000, 'um'], ['m', 1_000_000_000, 'nm'], ['dm', 10, 'cm'], ['dm', 100, 'mm'], ['cm', 10, 'mm'],
  ['mm', 1000, 'um'], ['um', 1000, 'nm'], ['kg', 1000, 'g'], ['kg', 1_000_000, 'mg'], ['g', 1000, 'mg'], ['mg', 1000, 'ug'], ['t', 1000, 'kg'], ['t', 1_000_000, 'g'], ['l', 1000, 'ml'], ['l', 1, 'dm3'], ['l', 1000, 'cm3'], ['ml', 1, 'cm3'],
  ['m3', 1000, 'l'], ['m3', 1000, 'dm3'], ['m3', 1_000_000, 'cm3'], ['dm3', 1000, 'cm3'], ['ha', 10_000, 'm2'], ['km2', 1_000_000, 'm2'], ['km2', 100, 'ha'], ['m2', 10_000, 'cm2'], ['m2', 100, 'dm2'], ['dm2', 100, 'cm2'], ['cm2', 100, 'mm2'],
];

const CUSTOMARY: readonly Conversion[] = [
  ['ft', 12, 'in'], ['yd', 3, 'ft'], ['yd', 36, 'in'], ['mi', 5280, 'ft'], ['mi', 1760, 'yd'], ['mi', 63_360, 'in'], ['mi', 8, 'furlong'], ['furlong', 220, 'yd'], ['furlong', 660, 'ft'], ['chain', 66, 'ft'], ['chain', 22, 'yd'], ['fathom', 6, 'ft'],
  ['in', 2.54, 'cm'], ['in', 25.4, 'mm'], ['ft', 30.48, 'cm'], ['ft', 0.3048, 'm'], ['yd', 0.9144, 'm'], ['yd', 91.44, 'cm'], ['mi', 1.609344, 'km'], ['mi', 1609.344, 'm'], ['nmi', 1852, 'm'], ['nmi', 1.852, 'km'], ['km', 0.621371, 'mi', 'rounded'], ['m', 3.28084, 'ft', 'rounded'],
  ['m', 39.3701, 'in', 'rounded'], ['lb', 16, 'oz'], ['stone', 14, 'lb'], ['shortTon', 2000, 'lb'], ['longTon', 2240, 'lb'], ['lb', 453.59237, 'g'], ['lb', 0.45359237, 'kg'], ['oz', 28.349523125, 'g'], ['kg', 2.204623, 'lb', 'rounded'], ['kg', 35.27396, 'oz', 'rounded'],
  ['gal', 4, 'qt'], ['gal', 8, 'pt'], ['gal', 16, 'cup'], ['gal', 128, 'floz'], ['gal', 3.785411784, 'l'], ['gal', 231, 'in3'], ['qt', 2, 'pt'], ['qt', 4, 'cup'], ['qt', 32, 'floz'], ['pt', 2, 'cup'], ['pt', 16, 'floz'], ['cup', 8, 'floz'], ['cup', 16, 'tbsp'], ['cup', 48, 'tsp'],
  ['tbsp', 3, 'tsp'], ['floz', 2, 'tbsp'], ['floz', 6, 'tsp'], ['acre', 43_560, 'ft2'], ['acre', 4840, 'yd2'], ['mi2', 640, 'acre'], ['ft2', 144, 'in2'], ['yd2', 9, 'ft2'], ['ft3', 1728, 'in3'], ['yd3', 27, 'ft3'], ['ha', 2.471054, 'acre', 'rounded'],
];

const INFORMATION: readonly Conversion[] = [['byte', 8, 'bit'], ['nibble', 4, 'bit'], ['byte', 2, 'nibble'], ['kib', 1024, 'byte'], ['mib', 1024, 'kib'], ['gib', 1024, 'mib']];

function convert(rows: readonly Conversion[], source: SourceId): Fact[] {
  return rows.map(([from, value, to, rounded]) => {
    const [singular, plural, zh] = U[from];
    return countFact({ field: 'units', source, subject: [singular, zh, plural], counted: U[to] satisfies Counted, value, how: 'is', isRounded: rounded !== undefined });
  });
}

const MONEY: readonly (readonly [subject: readonly [string, string, ...string[]], value: number, counted: Counted, source: SourceId])[] = [
  [['dollar', '美元', 'dollars', 'US dollar', '一美元'], 100, ['cent', 'cents', '美分'], 'mint'], [['dollar', '美元', 'dollars'], 4, ['quarter', 'quarters', '枚25美分硬币'], 'mint'], [['dollar', '美元', 'dollars'], 10, ['dime', 'dimes', '枚10美分硬币'], 'mint'],
  [['dollar', '美元', 'dollars'], 20, ['nickel', 'nickels', '枚5美分硬币'], 'mint'], [['dollar', '美元', 'dollars'], 100, ['penny', 'pennies', '枚1美分硬币'], 'mint'], [['quarter', '一枚25美分硬币', 'quarters', '25美分硬币'], 25, ['cent', 'cents', '美分'], 'mint'],
  [['dime', '一枚10美分硬币', 'dimes', '10美分硬币'], 10, ['cent', 'cents', '美分'], 'mint'], [['nickel', '一枚5美分硬币', 'nickels', '5美分硬币'], 5, ['cent', 'cents', '美分'], 'mint'], [['penny', '一枚1美分硬币', 'pennies', '1美分硬币'], 1, ['cent', 'cents', '美分'], 'mint'],
  [['half dollar', '一枚50美分硬币', 'half dollars', '50美分硬币'], 50, ['cent', 'cents', '美分'], 'mint'], [['quarter', '一枚25美分硬币', 'quarters', '25美分硬币'], 5, ['nickel', 'nickels', '枚5美分硬币'], 'mint'], [['dime', '一枚10美分硬币', 'dimes', '10美分硬币'], 2, ['nickel', 'nickels', '枚5美分硬币'], 'mint'],
  [['euro', '欧元', 'euros'], 100, ['cent', 'cents', '欧分'], 'definition'], [['pound sterling', '英镑', 'British pound'], 100, ['penny', 'pence', '便士', 'pennies'], 'definition'],
  [['yuan', '元', '人民币'], 10, ['jiao', 'jiao', '角'], 'definition'], [['yuan', '元', '人民币'], 100, ['fen', 'fen', '分'], 'definition'], [['jiao', '角'], 10, ['fen', 'fen', '分'], 'definition'],
];

const GROUPS: readonly (readonly [subject: readonly [string, string, ...string[]], value: number])[] = [
  [['dozen', '一打', '打'], 12], [['half dozen', '半打', 'half a dozen'], 6], [['baker\'s dozen', '一面包师打'], 13], [['gross', '一罗', '罗'], 144], [['score', '一组二十'], 20], [['pair', '一对', '一双', '对', '双'], 2], [['duo', '二人组'], 2],
  [['trio', '三人组', '三重奏'], 3], [['quartet', '四重奏'], 4], [['quintet', '五重奏'], 5], [['sextet', '六重奏'], 6], [['septet', '七重奏'], 7], [['octet', '八重奏'], 8],
];

const PREFIXES: readonly (readonly [en: string, zh: string, value: number])[] = [
  ['deca', '十', 10], ['hecto', '百', 100], ['kilo', '千', 1e3], ['mega', '兆', 1e6], ['giga', '吉', 1e9], ['tera', '太', 1e12], ['deci', '分', 0.1], ['centi', '厘', 0.01], ['milli', '毫', 0.001], ['micro', '微', 1e-6], ['nano', '纳', 1e-9],
];

export const UNIT_FACTS: readonly Fact[] = [
  ...convert(SI, 'si'), ...convert(CUSTOMARY, 'nist'), ...convert(INFORMATION, 'definition'),
  ...MONEY.map(([subject, value, counted, source]) => countFact({ field: 'units', source, subject, counted, value, how: 'is' })),
  ...GROUPS.map(([subject, value]) => countFact({ field: 'units', source: 'definition', subject, counted: ['', '', '个'], value, how: 'is' })),
  countFact({ field: 'units', source: 'definition', subject: ['gross', '一罗', '罗'], counted: ['dozen', 'dozen', '打', 'dozens'], value: 12, how: 'is' }),
  countFact({ field: 'units', source: 'definition', subject: ['ream', '令纸', '一令纸', 'ream of paper'], counted: ['sheet', 'sheets', '张纸'], value: 500, how: 'has' }),
  ...PREFIXES.map(([en, zh, value]): Fact => ({
    id: `units/prefix-${en}`, field: 'units', source: 'si', subject: [`prefix ${en}`, `前缀${zh}`, `${en}-`], relation: ['factor', '倍数'], value, unit: '',
    text: { en: `The factor of the prefix ${en}- is ${value}.`, zh: `单位前缀“${zh}”（${en}）的倍数是${value}。` },
  })),
];
