// Reads Chinese statements of the form "一周有7天", "法国的首都是巴黎", "巴黎是法国的首都" into claims. A claim is a whole clause,
// so that nothing before it can narrow it. Knows grammar, no facts.

import type { Claim, ClaimedValue, Reading } from './claim.ts';
import { stripMeasureWord } from './fact.ts';
import { CHINESE_NUMBER_PATTERN, readClaimedNumber } from './quantities.ts';
import { type Sentence, withPlainDigits } from './sentences.ts';
import { mayAddUp } from './value-lists.ts';

const CLAUSE = /[^，,：:、（）()]+(?:,(?=\d{3})[^，,：:、（）()]+)*/g;
const LEAD = /^(?:\s|因为|由于|所以|因此|其中|已知|我们知道|大家知道|众所周知|首先|然后|接着|注意|又|而|且|故|即|那么|并且){0,4}/;
const COUNT = new RegExp(`^(.{1,12}?)(?:一共有|共有|有|等于|相当于|是|为|=|包含|含有|各有)(大约|约|将近|差不多)?\\s?(${CHINESE_NUMBER_PATTERN})\\s?(.{0,12})$`, 'u');
const ATTRIBUTE = /^(.{1,12}?)的(.{1,8}?)(?:等于|约为|大约是|约是|是|为|=)(.{1,24})$/u;
const REVERSED = /^(.{1,12}?)是(.{1,12}?)的(.{1,8})$/u;
const PLACE = /^(.{1,10}?)(?:位于|在)(亚洲|欧洲|非洲|北美洲|南美洲|大洋洲)$/u;
const AMOUNT = new RegExp(`^(大约|约)?\\s?(${CHINESE_NUMBER_PATTERN})\\s?(.{0,10})$`, 'u');

export function readChineseClaims({ start, text }: Sentence): Claim[] {
  if (!/[\u4e00-\u9fff]/.test(text)) return [];
  const claims: Claim[] = [];
  let counted: Counted | undefined;
  for (const match of withPlainDigits(text).matchAll(CLAUSE)) {
    const lead = LEAD.exec(match[0])?.[0].length ?? 0;
    const clause = match[0].slice(lead).trimEnd();
    const at = start + match.index + lead;
    for (const { text: item, end } of itemsOf(clause)) {
      // "一年有12个月，52周" and "一年有12个月和52周" go on with the subject of the first count.
      const isFurther = FURTHER.test(item) && counted !== undefined;
      const written = isFurther ? `${counted?.head}${item}` : item;
      const readings = readClause(written);
      const now = countOf(written);
      const first = isFurther && now !== undefined && now.unit !== counted?.unit ? counted : undefined;
      if (isFurther && first === undefined) counted = undefined;
      else {
        const isRest = first !== undefined && now !== undefined && mayAddUp(first, now);
        if (readings.length > 0) claims.push({ span: { start: first?.start ?? at, end: at + end }, readings: isRest ? readings.map((reading) => ({ ...reading, isWhole: false })) : readings });
        counted = now && { ...now, start: first?.start ?? at };
      }
    }
  }
  return claims;
}

/** A count with what stands before its number: "一年有", 12, "个月". */
interface Counted { readonly head: string; readonly unit: string; readonly value: number; readonly start: number }

/** A bare amount; "一天有24小时" begins with a number, too, and says something of its own. */
const FURTHER = new RegExp(`^(?:${CHINESE_NUMBER_PATTERN})[^有是为=等相包]*$`, 'u');
const JOINT = new RegExp(`(?:和|以及|及|与|还有|、|又)(?=\\s?(?:${CHINESE_NUMBER_PATTERN}))`, 'u');

function countOf(clause: string): Omit<Counted, 'start'> | undefined {
  const [, , , digits, unit] = COUNT.exec(clause) ?? [];
  const number = digits === undefined ? undefined : readClaimedNumber(digits);
  if (number === undefined || digits === undefined || unit === undefined) return undefined;
  return { head: clause.slice(0, clause.length - unit.length - digits.length).trimEnd(), unit: stripMeasureWord(unit), value: number.value };
}

/** A clause at its joints before numbers, with where each item ends. "一年有12个月和52周" has two. */
function itemsOf(clause: string): { readonly text: string; readonly end: number }[] {
  const items: { text: string; end: number }[] = [];
  let at = 0;
  for (let joint = JOINT.exec(clause); joint !== null; joint = JOINT.exec(clause.slice(at))) {
    items.push({ text: clause.slice(at, at + joint.index).trim(), end: at + joint.index });
    at += joint.index + joint[0].length;
  }
  items.push({ text: clause.slice(at).trim(), end: clause.length });
  return items;
}

function readClause(clause: string): Reading[] {
  const readings: Reading[] = [];
  const [, subject, hedge, digits, unit] = COUNT.exec(clause) ?? [];
  const number = digits === undefined ? undefined : readClaimedNumber(digits);
  if (subject !== undefined && number !== undefined) {
    const value: ClaimedValue = { kind: 'number', number, unit: '', isHedged: hedge !== undefined };
    const things = unit === undefined || unit === '' ? [''] : [unit, stripMeasureWord(unit)];
    for (const owner of ownersOf(subject)) for (const relation of new Set(things)) readings.push({ subject: owner, relation, value, isWhole: true });
  }
  const [, owner, relation, said] = ATTRIBUTE.exec(clause) ?? [];
  if (owner !== undefined && relation !== undefined && said !== undefined) readings.push({ subject: owner, relation, value: readValue(said), isWhole: true });
  const [, name, of, what] = REVERSED.exec(clause) ?? [];
  if (name !== undefined && of !== undefined && what !== undefined) readings.push({ subject: of, relation: what, value: { kind: 'name', name, isName: false }, isWhole: true });
  const [, country, continent] = PLACE.exec(clause) ?? [];
  if (country !== undefined && continent !== undefined) readings.push({ subject: country, relation: '大洲', value: { kind: 'name', name: continent, isName: true }, isWhole: true });
  return readings;
}

/** 一个星期 is also 星期; 1公里 is 公里; 每周 is 周. */
function ownersOf(subject: string): string[] {
  const bare = subject.trim().replace(/^(?:每一|一|1|每)\s?/, '');
  return [...new Set([subject.trim(), bare, bare.replace(/^个/, '')])].filter((name) => name !== '');
}

function readValue(text: string): ClaimedValue {
  const [, hedge, digits, unit = ''] = AMOUNT.exec(text.trim()) ?? [];
  const number = digits === undefined ? undefined : readClaimedNumber(digits);
  return number === undefined ? { kind: 'name', name: text.trim(), isName: false } : { kind: 'number', number, unit, isHedged: hedge !== undefined };
}
