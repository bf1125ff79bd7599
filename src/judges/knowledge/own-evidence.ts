// Reads the person's own evidence: a fact a line, CSV with columns, or JSON. What cannot be read is reported by line, never dropped
// in silence. Bounded: at most MAX_LINES entries, and lines of a sentence's length.

import Papa from 'papaparse';

import type { OwnEvidence } from '../../core/evidence.ts';
import type { EvidenceProblem } from '../../protocol/look-up.ts';
import { readChineseClaims } from './chinese-claims.ts';
import type { ClaimedValue, Reading } from './claim.ts';
import type { Evidence } from './evidence.ts';
import { readClaimedNumber } from './quantities.ts';

export const MAX_LINES = 5_000;
const MAX_LINE_LENGTH = 500;
const MAX_PROBLEMS = 20;

export interface ReadEvidence {
  readonly entries: readonly Evidence[];
  readonly problems: readonly EvidenceProblem[];
}

interface Row { readonly subject: string; readonly relation: string; readonly value: string; readonly unit: string; readonly text: string; readonly source: string }

/** The entries of the evidence, numbered `own-1`, `own-2`, … by line. */
export function readOwnEvidence({ format, text }: OwnEvidence): ReadEvidence {
  if (looksBinary(text)) return { entries: [], problems: [{ code: 'not-text', line: 0 }] };
  switch (format) {
    case 'text': return readLines(text);
    case 'csv': return readCsv(text);
    case 'json': return readJson(text);
  }
}

/** A picture or a file in another encoding: many characters that no text has. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4_000);
  const odd = sample.match(/(?![\t\n\r\f\v])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return odd > sample.length / 50;
}

function collect<Item>(items: readonly Item[], read: (item: Item, line: number) => Evidence | EvidenceProblem['code'] | null): ReadEvidence {
  const entries: Evidence[] = [];
  const problems: EvidenceProblem[] = items.length > MAX_LINES ? [{ code: 'too-many-lines', line: MAX_LINES + 1 }] : [];
  for (const [index, item] of items.slice(0, MAX_LINES).entries()) {
    const entry = read(item, index + 1);
    if (typeof entry === 'string') problems.push({ code: entry, line: index + 1 });
    else if (entry !== null) entries.push(entry);
  }
  return { entries, problems: problems.slice(0, MAX_PROBLEMS) };
}

function readLines(text: string): ReadEvidence {
  return collect(text.split('\n'), (line, number) => {
    const plain = line.replace(/^[\s>#*+-]{0,12}(?:\d{1,3}[.)]\s)?/, '').replace(/[*_`]{1,3}|\[([^\]]{0,200})\]\([^)]{0,300}\)/g, '$1').trim();
    if (plain === '' || /^[|\s:-]*$/.test(plain)) return null;
    return plain.length > MAX_LINE_LENGTH ? 'line-too-long' : fromSentence(plain, number, '');
  });
}

const COLUMNS: Readonly<Record<keyof Row, readonly string[]>> = {
  subject: ['subject', '主语', '主体', '对象'], relation: ['relation', 'property', 'attribute', '关系', '属性'], value: ['value', 'object', '值', '数值'], unit: ['unit', 'units', '单位'], text: ['text', 'fact', 'sentence', '文本', '事实'], source: ['source', '来源', '出处'],
};

function readCsv(text: string): ReadEvidence {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: MAX_LINES + 2 });
  const head = (data[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const places = Object.fromEntries(Object.entries(COLUMNS).map(([column, names]) => [column, head.findIndex((cell) => names.includes(cell))])) as Record<keyof Row, number>;
  const hasHead = places.subject >= 0 || places.text >= 0;
  if (!hasHead) Object.assign(places, { subject: 0, relation: 1, value: 2, unit: 3, text: -1, source: 4 });
  if (!hasHead && data.length > 0 && data.every((row) => row.length < 2)) return { entries: [], problems: [{ code: 'no-columns', line: 1 }] };
  const shift = hasHead ? 1 : 0;
  const { entries, problems } = collect(data.slice(shift), (cells, number) => {
    const cell = (column: keyof Row): string => (places[column] < 0 ? '' : cells[places[column]] ?? '').trim();
    return fromRow({ subject: cell('subject'), relation: cell('relation'), value: cell('value'), unit: cell('unit'), text: cell('text'), source: cell('source') }, number + shift);
  });
  return { entries, problems: problems.map((problem) => (problem.code === 'too-many-lines' ? problem : { ...problem, line: problem.line + shift })) };
}

function readJson(text: string): ReadEvidence {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { entries: [], problems: [{ code: 'json-invalid', line: 0 }] };
  }
  const list = Array.isArray(parsed) ? parsed : isRecord(parsed) && Array.isArray(parsed['facts']) ? parsed['facts'] : undefined;
  if (list === undefined) return { entries: [], problems: [{ code: 'json-invalid', line: 0 }] };
  return collect<unknown>(list, (item, number) => {
    if (typeof item === 'string') return item.trim() === '' ? null : item.length > MAX_LINE_LENGTH ? 'line-too-long' : fromSentence(item.trim(), number, '');
    if (!isRecord(item)) return 'row-incomplete';
    const field = (name: keyof Row): string => {
      const value = item[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    };
    return fromRow({ subject: field('subject'), relation: field('relation'), value: field('value'), unit: field('unit'), text: field('text'), source: field('source') }, number);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fromRow({ subject, relation, value, unit, text, source }: Row, line: number): Evidence | EvidenceProblem['code'] | null {
  if ([subject, relation, value, text].every((cell) => cell === '')) return null;
  if ([subject, relation, value, unit, text, source].some((cell) => cell.length > MAX_LINE_LENGTH)) return 'line-too-long';
  if (subject === '' || value === '') return text === '' ? 'row-incomplete' : fromSentence(text, line, source);
  const number = readClaimedNumber(value);
  const isCount = relation === '' || /^(?:has|have|有|contains?)$/i.test(relation);
  const sentence = text !== '' ? text : isCount ? `${subject}: ${value} ${unit}`.trim() : `${subject}: ${relation} = ${value}${unit === '' ? '' : ` ${unit}`}`;
  return {
    id: `own-${line}`, origin: 'own', text: both(sentence), subject: [subject], relation: [isCount ? unit : relation],
    value: number === undefined ? [value] : number.value, unit: number === undefined || isCount ? '' : unit, source: sourceOf(source, line),
  };
}

const HAS = /^(?:there (?:is|are) (.{1,60}?) (?:in|on) (.{1,60})|(.{1,60}?) (?:has|have) (.{1,60}))$/i;
const OF = /^(?:the )?(.{1,60}?) of (.{1,60}?) (?:is|are|was|=) (.{1,80})$/i;
const OWNED = /^(.{1,60}?)['’]s (.{1,60}?) (?:is|are|was|=) (.{1,80})$/i;
const THE_OF = /^(.{1,60}?) (?:is|are|was) the (.{1,60}?) of (.{1,60})$/i;
const NUMBER_AND_UNIT = /^(\S{1,30}(?: (?:hundred|thousand|million))?)\s?(.{0,60})$/;

/** A sentence as a fact, where it has the form of one. */
function fromSentence(sentence: string, line: number, source: string): Evidence {
  const common = { id: `own-${line}`, origin: 'own' as const, text: both(sentence), source: sourceOf(source, line) };
  const reading = readSentence(sentence.replace(/[.。!！;；]+$/, '').trim());
  if (reading === undefined) return { ...common, subject: [], relation: [], value: null, unit: '' };
  const { subject, relation, value } = reading;
  return { ...common, subject: [subject], relation: [relation], value: value.kind === 'number' ? value.number.value : [value.name], unit: value.kind === 'number' ? value.unit : '' };
}

function readSentence(sentence: string): Omit<Reading, 'isWhole'> | undefined {
  if (/[\u4e00-\u9fff]/.test(sentence)) return readChineseClaims({ start: 0, text: sentence })[0]?.readings[0];
  const has = HAS.exec(sentence);
  if (has !== null) {
    const amount = readAmount(has[1] ?? has[4] ?? '');
    if (amount?.kind === 'number') return { subject: has[2] ?? has[3] ?? '', relation: amount.unit, value: { ...amount, unit: '' } };
  }
  const theOf = THE_OF.exec(sentence);
  if (theOf !== null) return { subject: theOf[3] ?? '', relation: theOf[2] ?? '', value: readAmount(theOf[1] ?? '') };
  const owned = OWNED.exec(sentence);
  if (owned !== null) return { subject: owned[1] ?? '', relation: owned[2] ?? '', value: readAmount(owned[3] ?? '') };
  const of = OF.exec(sentence);
  return of === null ? undefined : { subject: of[2] ?? '', relation: of[1] ?? '', value: readAmount(of[3] ?? '') };
}

function readAmount(text: string): ClaimedValue {
  const [, digits = '', unit = ''] = NUMBER_AND_UNIT.exec(text) ?? [];
  const number = readClaimedNumber(digits);
  return number === undefined ? { kind: 'name', name: text, isName: true } : { kind: 'number', number, unit, isHedged: false };
}

function sourceOf(source: string, line: number): Evidence['source'] {
  return source === '' ? { en: `your evidence, line ${line}`, zh: `你的证据第${line}行` } : both(source);
}

function both(text: string): Evidence['text'] {
  return { en: text, zh: text };
}
