// Reads other people's ratings from a table: one row per rating, or one row per rater with a column per criterion. What cannot
// be read is told with its row; nothing is guessed and nothing is dropped in silence. Fetched when a file is chosen.

import Papa from 'papaparse';
import type { RaterMark, RatingRules } from '../../core/ratings.ts';
import { MAX_RATER_MARKS, MAX_STARS, markOfStars } from '../../core/ratings.ts';
import type { Response } from '../../core/scene.ts';
import { responseLetter } from '../scored-group.ts';

/** Worded by the interface as `raters.problem.<code>`. */
export const RATER_PROBLEM_CODES = [
  'too-large', 'empty', 'no-response-column', 'no-rater-column', 'no-rating-column',
  'quotes', 'unknown-response', 'ambiguous-response', 'no-rater', 'unknown-criterion', 'no-criterion', 'no-rating', 'not-a-rating', 'twice', 'too-many',
] as const;

export interface RaterProblem {
  readonly code: (typeof RATER_PROBLEM_CODES)[number];
  /** Counted from 1, the heading included; `null` where the whole file is meant. */
  readonly row: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface RatersFile {
  readonly marksById: ReadonlyMap<string, readonly RaterMark[]>;
  readonly ratings: number;
  readonly raters: number;
  readonly problems: readonly RaterProblem[];
}

export interface RatersContext {
  readonly responses: readonly Pick<Response, 'id' | 'title'>[];
  readonly rules: RatingRules;
}

const MAX_LENGTH = 5_000_000;
/** Some thousand rows: read in some hundredths of a second on a slow phone. */
const PART_LENGTH = 50_000;
const QUOTE = 34;
const NEW_LINE = 10;
const MAX_NAME_LENGTH = 200;
const HEADINGS = {
  response: ['response', 'answer', '回答', '回复'],
  rater: ['rater', 'annotator', 'user', '评分者', '评分人', '用户'],
  criterion: ['criterion', 'criteria', '标准', '准则', '维度'],
  rating: ['rating', 'score', 'stars', '评分', '分数', '得分'],
} as const;

export interface ReadingOptions {
  /** From 0 to 1, after every part. */
  readonly onProgress?: (share: number) => void;
  /** Lets the page draw and answer between two parts. */
  readonly pause?: () => Promise<void>;
}

/**
 * Reads the table in parts, so that the page goes on meanwhile.
 * `response,rater,rating\nA,Ann,4` under stars is one mark of 0.75 for the first response.
 */
export async function readRatersCsv(text: string, context: RatersContext, { onProgress, pause = nextTask }: ReadingOptions = {}): Promise<RatersFile> {
  if (text.length > MAX_LENGTH) return failed('too-large');
  const reader = createRowReader(context);
  let delimiter: string | undefined;
  let read = 0;
  for (const part of cutAtRows(text.replace(/^\ufeff/, ''), PART_LENGTH)) {
    const { data, errors, meta } = Papa.parse<string[]>(part, { skipEmptyLines: false, ...(delimiter === undefined ? {} : { delimiter }) });
    delimiter = meta.delimiter;
    const refusal = reader.read(data.map((row) => row.map((cell) => cell.trim())), errors.flatMap(({ type, row = 0 }) => (type === 'Quotes' ? [row] : [])));
    if (refusal !== null) return failed(refusal);
    read += part.length + 1;
    onProgress?.(Math.min(1, read / text.length));
    await pause();
  }
  return reader.close();
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Parts of about `length` characters that end where a row does. A quotation mark that is never closed makes one long part. */
export function* cutAtRows(text: string, length: number): Generator<string> {
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const c = text.charCodeAt(at);
    if (c === QUOTE) isQuoted = !isQuoted;
    if (c !== NEW_LINE || isQuoted || at - from < length) continue;
    yield text.slice(from, at);
    from = at + 1;
  }
  if (from < text.length) yield text.slice(from);
}

interface RowReader {
  /** The next rows, and which of them have quotation marks in the wrong place; why the table cannot be read, if so. */
  readonly read: (rows: readonly (readonly string[])[], badQuotes: readonly number[]) => RaterProblem['code'] | null;
  readonly close: () => RatersFile;
}

function createRowReader(context: RatersContext): RowReader {
  const marksById = new Map<string, RaterMark[]>();
  const seen = new Set<string>();
  const raters = new Set<string>();
  const problems: RaterProblem[] = [];
  let columns: ReturnType<typeof findColumns> | null = null;
  let rowsBefore = 0;
  let hasRows = false;

  function readRow(cells: readonly string[], row: number, { response, rater, values }: ReturnType<typeof findColumns>): void {
    for (const value of values) {
      const read = readMark(cells, { response, rater, ...value }, context);
      if (read === null) continue;
      const problem = 'code' in read ? read : keep(read);
      if (problem !== null) problems.push({ ...problem, row });
    }
  }

  function keep({ id, mark }: { id: string; mark: RaterMark }): Problem | null {
    const key = JSON.stringify([id, mark.rater, mark.criterion ?? null]);
    if (seen.has(key)) return { code: 'twice', params: { rater: mark.rater } };
    const marks = marksById.get(id) ?? [];
    if (marks.length >= MAX_RATER_MARKS) return { code: 'too-many', params: { limit: MAX_RATER_MARKS } };
    seen.add(key);
    raters.add(mark.rater);
    marks.push(mark);
    marksById.set(id, marks);
    return null;
  }

  return {
    read: (rows, badQuotes) => {
      for (const place of badQuotes) problems.push({ code: 'quotes', row: rowsBefore + place + 1, params: {} });
      for (const [place, cells] of rows.entries()) {
        const row = rowsBefore + place + 1;
        if (columns === null) columns = findColumns(cells, context.rules);
        else if (!isBlank(cells)) {
          const refusal = refusalOf(columns);
          if (refusal !== null) return refusal;
          hasRows = true;
          readRow(cells, row, columns);
        }
      }
      rowsBefore += rows.length;
      return null;
    },
    close: () => (hasRows ? { marksById, ratings: seen.size, raters: raters.size, problems } : failed('empty')),
  };
}

function refusalOf({ response, rater, values }: ReturnType<typeof findColumns>): RaterProblem['code'] | null {
  if (response === -1) return 'no-response-column';
  if (rater === -1) return 'no-rater-column';
  return values.length === 0 ? 'no-rating-column' : null;
}

function failed(code: RaterProblem['code']): RatersFile {
  return { marksById: new Map(), ratings: 0, raters: 0, problems: [{ code, row: null, params: {} }] };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

interface ValueColumn {
  readonly value: number;
  /** The column of the criterion's name, or the criterion itself where each has a column of its own; -1 for none. */
  readonly criterion: number | string;
}

function findColumns(heading: readonly string[], { form, rubric = [] }: RatingRules) {
  const names = heading.map((cell) => cell.toLowerCase());
  const find = (kind: keyof typeof HEADINGS): number => names.findIndex((name) => HEADINGS[kind].some((known) => known === name));
  const value = find('rating');
  const ofCriteria = form === 'rubric' ? rubric.flatMap(({ id, name }): ValueColumn[] => {
    const column = names.indexOf(name.toLowerCase());
    return column === -1 ? [] : [{ value: column, criterion: id }];
  }) : [];
  const values: ValueColumn[] = value === -1 ? ofCriteria : [{ value, criterion: find('criterion') }];
  return { response: find('response'), rater: find('rater'), values };
}

type Problem = Omit<RaterProblem, 'row'>;
type Columns = ValueColumn & { readonly response: number; readonly rater: number };

/** `null` for an empty cell of a criterion's own column: that rater left it out. */
function readMark(cells: readonly string[], columns: Columns, { responses, rules }: RatersContext): { id: string; mark: RaterMark } | Problem | null {
  const cell = (column: number): string => cells[column] ?? '';
  const written = cell(columns.value);
  if (written === '' && typeof columns.criterion === 'string') return null;
  const found = findResponse(cell(columns.response), responses);
  if (typeof found !== 'string') return found;
  const rater = cell(columns.rater).slice(0, MAX_NAME_LENGTH);
  if (rater === '') return { code: 'no-rater', params: {} };
  const criterion = findCriterion(columns.criterion, cells, rules);
  if (criterion !== null && typeof criterion !== 'string') return criterion;
  if (written === '') return { code: 'no-rating', params: {} };
  const mark = readRating(written, rules.form ?? 'slider');
  if (mark === null) return { code: 'not-a-rating', params: { found: written.slice(0, 40), allowed: ALLOWED[rules.form ?? 'slider'] } };
  return { id: found, mark: criterion === null ? { rater, mark } : { rater, criterion, mark } };
}

/** By title, by letter, or by number from 1. */
function findResponse(name: string, responses: RatersContext['responses']): string | Problem {
  const wanted = name.toLowerCase();
  const titled = responses.filter(({ title }) => title !== null && title.trim().toLowerCase() === wanted);
  if (titled.length > 1) return { code: 'ambiguous-response', params: { found: name.slice(0, 40) } };
  const placed = responses.find((_, index) => responseLetter(index).toLowerCase() === wanted || String(index + 1) === wanted);
  return titled[0]?.id ?? placed?.id ?? { code: 'unknown-response', params: { found: name.slice(0, 40) } };
}

/** `null` where there is no rubric: then the whole response is rated. */
function findCriterion(column: number | string, cells: readonly string[], { form, rubric = [] }: RatingRules): string | null | Problem {
  if (typeof column === 'string') return column;
  const name = cells[column] ?? '';
  if (form !== 'rubric') return name === '' ? null : { code: 'unknown-criterion', params: { found: name.slice(0, 40) } };
  if (name === '') return { code: 'no-criterion', params: {} };
  const criterion = rubric.find((candidate) => candidate.name.trim().toLowerCase() === name.toLowerCase());
  return criterion?.id ?? { code: 'unknown-criterion', params: { found: name.slice(0, 40) } };
}

const ALLOWED = { slider: '0–1', stars: `1–${MAX_STARS}`, rubric: `1–${MAX_STARS}`, thumbs: '👍 👎 1 0' } as const;
const THUMBS: ReadonlyMap<string, number> = new Map([
  ['up', 1], ['yes', 1], ['good', 1], ['1', 1], ['👍', 1], ['赞', 1], ['好', 1],
  ['down', 0], ['no', 0], ['bad', 0], ['0', 0], ['👎', 0], ['踩', 0], ['差', 0],
]);

/** The mark that a cell means, 0…1; a percentage counts under every form. */
function readRating(written: string, form: keyof typeof ALLOWED): number | null {
  if (form === 'thumbs') return THUMBS.get(written.toLowerCase()) ?? null;
  const [, numeral = '', percent = ''] = /^(\d+(?:[.,]\d+)?)\s?(%?)$/.exec(written) ?? [];
  if (numeral === '') return null;
  const number = Number(numeral.replace(',', '.'));
  const mark = percent !== '' ? number / 100 : form === 'slider' ? number : markOfStars(number);
  return mark >= 0 && mark <= 1 ? mark : null;
}
