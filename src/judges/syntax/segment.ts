// Cuts the steps of a response into prose, mathematics and code. Display formulas and code fences may run across steps;
// inline ones may not. A `$` before a price is a dollar sign. One pass, linear in the text.

import { isInlineMaths, looksLikeMathsStart, makeFinder } from './delimiters.ts';
import type { Deduction, Segment } from './step-text.ts';

export interface SegmentedStep {
  readonly segments: readonly Segment[];
  readonly deductions: readonly Deduction[];
}

/** A delimiter is looked for in at most this many later steps. */
const MAX_STEPS_AHEAD = 60;
const CLOSERS: Readonly<Record<string, string>> = { '\\[': '\\]', '$$': '$$', '```': '```' };
const OPENER_AHEAD: Readonly<Record<string, RegExp>> = { '\\[': /\\\[/, '$$': /\$\$/, '```': /```\w/ };

interface Carried {
  /** The step and offset where the segment ends. */
  readonly step: number;
  readonly end: number;
  readonly kind: Segment['kind'];
  readonly language: string;
}

/** Segments and delimiter faults of every step. */
export function segmentSteps(steps: readonly string[]): SegmentedStep[] {
  let carried: Carried | null = null;
  return steps.map((text, index) => {
    const segments: Segment[] = [];
    let from = 0;
    if (carried !== null) {
      const { step, end, kind, language }: Carried = carried;
      from = step === index ? end : text.length;
      segments.push({ start: 0, end: from, kind, language, isCut: true });
      if (step > index) return { segments, deductions: [] };
      carried = null;
    }
    const scan = scanStep(text, from, (delimiter) => findAhead(steps, index, delimiter));
    carried = scan.carried;
    return { segments: [...segments, ...scan.segments], deductions: scan.deductions };
  });
}

function findAhead(steps: readonly string[], index: number, delimiter: string): { step: number; end: number } | null {
  const closer = CLOSERS[delimiter] ?? delimiter;
  const limit = Math.min(steps.length, index + 1 + MAX_STEPS_AHEAD);
  for (let step = index + 1; step < limit; step += 1) {
    const text = steps[step] ?? '';
    const end = text.indexOf(closer);
    const opener = text.search(OPENER_AHEAD[delimiter] ?? /$^/);
    if (delimiter !== '$$' && opener >= 0 && (end < 0 || opener <= end)) return null;
    if (end >= 0) return { step, end: end + closer.length };
  }
  return null;
}

type Ahead = (delimiter: string) => { step: number; end: number } | null;

function scanStep(text: string, from: number, ahead: Ahead): SegmentedStep & { carried: Carried | null } {
  const segments: Segment[] = [];
  const deductions: Deduction[] = [];
  let carried: Carried | null = null;
  const find = {
    '`': makeFinder(text, '`'), '```': makeFinder(text, '```'), '$': makeFinder(text, '$'), '$$': makeFinder(text, '$$'),
    '\\(': makeFinder(text, '\\('), '\\)': makeFinder(text, '\\)'), '\\[': makeFinder(text, '\\['), '\\]': makeFinder(text, '\\]'),
  };
  const line = makeFinder(text, '\n');
  let at = from;

  const add = (kind: Segment['kind'], end: number, language = '', isCut = false): void => {
    segments.push({ start: at, end, kind, language, isCut });
    at = end;
  };
  const carry = (delimiter: '\\[' | '$$' | '```', kind: Segment['kind'], language = ''): boolean => {
    const found = ahead(delimiter);
    if (found === null) return false;
    carried = { ...found, kind, language };
    add(kind, text.length, language, true);
    return true;
  };
  const fault = (code: Deduction['code'], delimiter: string): void => {
    deductions.push({ code, params: { delimiter }, start: at, end: at + delimiter.length });
    at += delimiter.length;
  };

  while (at < text.length) {
    const c = text.charAt(at);
    const two = text.slice(at, at + 2);
    if (text.startsWith('```', at)) {
      const language = /^[\w+#-]{0,20}/.exec(text.slice(at + 3, at + 24))?.[0].toLowerCase() ?? '';
      const end = find['```'](at + 3);
      if (end >= 0) add('code', end + 3, language);
      else if (!carry('```', 'code', language)) {
        deductions.push({ code: 'code-fence-unclosed', params: { delimiter: '```' }, start: at, end: at + 3 });
        add('code', text.length, language, true);
      }
    } else if (c === '`') {
      const end = find['`'](at + 1);
      const lineEnd = line(at);
      if (end > at + 1 && (lineEnd < 0 || end < lineEnd)) add('code', end + 1);
      else at += 1;
    } else if (two === '\\(' || two === '\\[') {
      const closer = two === '\\(' ? '\\)' : '\\]';
      const end = find[closer](at + 2);
      const again = find[two](at + 2);
      if (end >= 0 && (again < 0 || again > end)) add('maths', end + 2);
      else if (two === '\\(' || again >= 0 || !carry(two, 'maths')) fault('maths-unclosed', two);
    } else if (two === '\\)' || two === '\\]') fault('maths-unopened', two);
    else if (c === '\\') at += 2;
    else if (two === '$$') {
      const end = find['$$'](at + 2);
      if (end >= 0) add('maths', end + 2);
      else if (!carry('$$', 'maths')) {
        if (/[A-Za-z\\=]/.test(text.slice(at + 2, at + 42))) fault('maths-unclosed', two);
        else at += 2;
      }
    } else if (c === '$') {
      const end = find.$(at + 1);
      const isPriceOfCountry = /[A-Za-z]/.test(text.charAt(at - 1));
      if (end > at + 1 && !isPriceOfCountry && text.charAt(end - 1) !== '\\' && isInlineMaths(text.slice(at + 1, Math.min(end, at + 500)), text.charAt(end + 1))) add('maths', end + 1);
      else if (looksLikeMathsStart(text.slice(at + 1, at + 12))) fault('maths-unclosed', '$');
      else at += 1;
    } else at += 1;
  }
  return { segments, deductions, carried };
}
