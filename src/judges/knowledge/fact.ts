// What a fact is, and how rows of data become facts with a sentence in English and in Chinese.
// Knows no single fact; the rows stand in facts/, one file for each field.

export const FACT_FIELDS = ['units', 'calendar', 'geometry', 'arithmetic', 'science', 'elements', 'geography', 'culture'] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** Where a fact can be checked; worded in both languages by {@link SOURCES}. */
export const SOURCES = {
  definition: { en: 'definition', zh: '定义' },
  computed: { en: 'can be recomputed', zh: '可以重新计算' },
  si: { en: 'BIPM, The International System of Units, 9th edition', zh: '国际计量局《国际单位制》第9版' },
  nist: { en: 'NIST Handbook 44, Appendix C', zh: '美国国家标准与技术研究院《手册44》附录C' },
  mint: { en: 'United States Mint, coin specifications', zh: '美国铸币局硬币规格' },
  gregorian: { en: 'Gregorian calendar, ISO 8601', zh: '公历，ISO 8601' },
  codata: { en: 'CODATA 2018 recommended values', zh: 'CODATA 2018 推荐值' },
  iupac: { en: 'IUPAC Periodic Table of the Elements', zh: 'IUPAC 元素周期表' },
  crc: { en: 'CRC Handbook of Chemistry and Physics', zh: '《CRC化学和物理手册》' },
  iau: { en: 'International Astronomical Union', zh: '国际天文学联合会' },
  britannica: { en: 'Encyclopaedia Britannica', zh: '《不列颠百科全书》' },
  un: { en: 'United Nations, member states and M49 regions', zh: '联合国会员国与M49区域划分' },
  rules: { en: 'rules of the game', zh: '竞赛或游戏规则' },
} as const satisfies Record<string, { en: string; zh: string }>;
export type SourceId = keyof typeof SOURCES;

/** A number, or the names of a thing of which any one will do. */
export type FactValue = number | readonly string[];

export interface Fact {
  readonly id: string;
  readonly field: FactField;
  readonly text: { readonly en: string; readonly zh: string };
  /** Names of what the fact is about, English first. */
  readonly subject: readonly string[];
  /** Names of what is said of it; for a count the thing counted. */
  readonly relation: readonly string[];
  readonly value: FactValue;
  /** Unit of a measure; empty for counts and names. */
  readonly unit: string;
  /** Other values that hold as well: 29 days in February. */
  readonly alsoValues?: readonly number[];
  /** The value is itself rounded or measured: a claim need not match to the last digit. */
  readonly isRounded?: boolean;
  readonly source: SourceId;
}

type Names = readonly [en: string, zh: string, ...others: string[]];

interface Row {
  readonly field: FactField;
  readonly source: SourceId;
  readonly subject: Names;
  readonly isRounded?: boolean;
  readonly alsoValues?: readonly number[];
}

/** A thing that is counted: singular, plural, Chinese with its measure word, further names. */
export type Counted = readonly [singular: string, plural: string, zh: string, ...others: string[]];

/** "A week has 7 days.", 一周有7天。 `how` words it: `has` for parts, `is` for conversions. */
export function countFact(row: Row & { counted: Counted; value: number; how?: 'has' | 'is' }): Fact {
  const { field, source, subject, counted, value, how = 'has' } = row;
  const [singular, plural, zh, ...others] = counted;
  const number = writeNumber(value);
  const things = value === 1 ? singular : plural;
  const en = how === 'is' ? `One ${subject[0]} is ${number} ${things}.` : `${withArticle(subject[0])} ${how} ${number} ${things}.`;
  const zhNumber = String(value);
  return {
    id: toId(field, subject[0], singular), field, source,
    text: { en: en.replace(/ \.$/, '.'), zh: how === 'is' ? `${needsOne(subject[1]) ? '1' : ''}${subject[1]}等于${zhNumber}${zh}。` : `${subject[1]}有${zhNumber}${zh}。` },
    subject, relation: [singular, plural, stripMeasureWord(zh), ...others], value, unit: '', ...rest(row),
  };
}

/** "The capital of France is Paris.", 法国的首都是巴黎。 */
export function nameFact(row: Row & { relation: Names; value: Names; preposition?: string }): Fact {
  const { field, source, subject, relation, value, preposition = 'of' } = row;
  return {
    id: toId(field, subject[0], relation[0]), field, source,
    text: { en: `The ${relation[0]} ${preposition} ${subject[0]} is ${value[0]}.`.replace('  ', ' '), zh: `${subject[1]}的${relation[1]}是${value[1]}。` },
    subject, relation, value, unit: '', ...rest(row),
  };
}

/** "The boiling point of water is 100 °C.", 水的沸点是100摄氏度。 */
export function measureFact(row: Row & { relation: Names; value: number; unit?: readonly [en: string, zh: string]; note?: readonly [en: string, zh: string] }): Fact {
  const { field, source, subject, relation, value, unit = ['', ''], note = ['', ''] } = row;
  return {
    id: toId(field, subject[0], relation[0]), field, source,
    text: {
      en: `The ${relation[0]} of ${subject[0]} is ${writeNumber(value)}${unit[0] === '' ? '' : ` ${unit[0]}`}${note[0]}.`,
      zh: `${subject[1]}的${relation[1]}${note[1]}是${String(value)}${unit[1]}。`,
    },
    subject, relation, value, unit: unit[0], ...rest(row),
  };
}

function rest({ isRounded, alsoValues }: Row): Partial<Fact> {
  return { ...(isRounded === true ? { isRounded } : {}), ...(alsoValues === undefined ? {} : { alsoValues }) };
}

/** 1,609.344 as a person writes it. */
function writeNumber(value: number): string {
  return Math.abs(value) >= 1e15 ? String(value) : value.toLocaleString('en-US', { maximumFractionDigits: 12 });
}

function withArticle(name: string): string {
  if (/^[A-Z]/.test(name)) return name;
  return name.startsWith('the ') ? `T${name.slice(1)}` : `${/^(?:[aeio]|u(?!ni)|hour)/.test(name) ? 'An' : 'A'} ${name}`;
}

/** 千米 is counted (1千米等于…), 一打 and 三分之一 count themselves. */
function needsOne(zh: string): boolean {
  return !/^[一二两三四五六七八九十百半整双面]|分之/.test(zh);
}

/** 条边 counts 边; 个月 counts 月. */
export function stripMeasureWord(zh: string): string {
  return zh.length > 1 ? zh.replace(/^[个条只块张根颗面支名位枚片所名颗]/, '') : zh;
}

function toId(field: FactField, subject: string, relation: string): string {
  const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return [field, slug(subject), slug(relation)].filter((part) => part !== '').join('/');
}
