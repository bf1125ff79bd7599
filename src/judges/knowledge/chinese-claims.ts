// Reads Chinese statements of the form "一周有7天", "法国的首都是巴黎", "巴黎是法国的首都" into claims. A claim is a whole clause,
// so that nothing before it can narrow it. Knows grammar, no facts.

import type { Claim, ClaimedValue, Reading } from './claim.ts';
import { stripMeasureWord } from './fact.ts';
import { CHINESE_NUMBER_PATTERN, readClaimedNumber } from './quantities.ts';
import { type Sentence, withPlainDigits } from './sentences.ts';

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
  for (const match of withPlainDigits(text).matchAll(CLAUSE)) {
    const lead = LEAD.exec(match[0])?.[0].length ?? 0;
    const clause = match[0].slice(lead).trimEnd();
    const readings = readClause(clause);
    if (readings.length > 0) claims.push({ span: { start: start + match.index + lead, end: start + match.index + lead + clause.length }, readings });
  }
  return claims;
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
