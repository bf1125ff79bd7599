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
const MAX_NAME_LENGTH = 200;
const HEADINGS = {
  response: ['response', 'answer', '回答', '回复'],
  rater: ['rater', 'annotator', 'user', '评分者', '评分人', '用户'],
  criterion: ['criterion', 'criteria', '标准', '准则', '维度'],
  rating: ['rating', 'score', 'stars', '评分', '分数', '得分'],
} as const;

/** `response,rater,rating\nA,Ann,4` under stars is one mark of 0.75 for the first response. */
export function readRatersCsv(text: string, context: RatersContext): RatersFile {
  if (text.length > MAX_LENGTH) return failed('too-large');
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  const [heading, ...rows] = data.map((row) => row.map((cell) => cell.trim()));
  if (!heading || rows.every(isBlank)) return failed('empty');
  const columns = findColumns(heading, context.rules);
  if (columns.response === -1) return failed('no-response-column');
  if (columns.rater === -1) return failed('no-rater-column');
  if (columns.values.length === 0) return failed('no-rating-column');

  const marksById = new Map<string, RaterMark[]>();
  const seen = new Set<string>();
  const problems: RaterProblem[] = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row = 0 }) => ({ code: 'quotes', row: row + 1, params: {} }));
  rows.forEach((cells, place) => {
    if (isBlank(cells)) return;
    const row = place + 2;
    for (const value of columns.values) {
      const read = readMark(cells, { ...columns, ...value }, context);
      if (read === null) continue;
      if ('code' in read) {
        problems.push({ ...read, row });
        continue;
      }
      const key = JSON.stringify([read.id, read.mark.rater, read.mark.criterion ?? null]);
      const marks = marksById.get(read.id) ?? [];
      if (seen.has(key)) problems.push({ code: 'twice', row, params: { rater: read.mark.rater } });
      else if (marks.length >= MAX_RATER_MARKS) problems.push({ code: 'too-many', row, params: { limit: MAX_RATER_MARKS } });
      else {
        seen.add(key);
        marksById.set(read.id, [...marks, read.mark]);
      }
    }
  });
  const marks = [...marksById.values()].flat();
  return { marksById, ratings: marks.length, raters: new Set(marks.map(({ rater }) => rater)).size, problems };
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
