// From the text of a response to the offsets at which its steps start, by a rule of the person's choice.
// Knows text and nothing of judges. Fenced code is kept whole under every rule but a delimiter of one's own.

import { continuesCharacter } from './split/characters.ts';
import { forEachLine, isBlank } from './split/lines.ts';
import { findInnerMarkers, isStepMarker, readListNumber } from './split/markers.ts';
import { findSentenceStarts } from './split/sentences.ts';

/** How a response is cut into steps. */
export type SplitRule =
  /** The most telling of the rules below that finds at least two steps. */
  | { readonly kind: 'auto' }
  /** "Step n:", "**Step n**", "第n步", "步骤n". */
  | { readonly kind: 'step-markers' }
  /** "1.", "2)", "(3)", "4、" at the start of a line; items of an inner list stay with their step. */
  | { readonly kind: 'numbered' }
  /** Blank lines. */
  | { readonly kind: 'paragraphs' }
  | { readonly kind: 'lines' }
  /** English and Chinese sentence ends; a line break ends a sentence unless the next line goes on in lower case. */
  | { readonly kind: 'sentences' }
  /** A text that closes each step, taken literally. */
  | { readonly kind: 'custom'; readonly delimiter: string };

export type PlainRule = Exclude<SplitRule['kind'], 'auto' | 'custom'>;

/** In the order in which `auto` tries them. */
export const PLAIN_RULES = ['step-markers', 'numbered', 'paragraphs', 'lines', 'sentences'] as const satisfies readonly PlainRule[];

/**
 * With more lines than this per paragraph, `auto` takes the lines to be the steps: answers of one line per step often
 * end in a blank line and the final answer, which would make two paragraphs.
 */
const MOST_LINES_PER_PARAGRAPH = 2;

/**
 * Sorted UTF-16 offsets at which a step starts; the first is always 0. Linear in the length of the text.
 * Example: "Step 1: a\nStep 2: b" by step markers → [0, 10].
 */
export function cutsByRule(source: string, rule: SplitRule): number[] {
  switch (rule.kind) {
    case 'auto':
      return startAtZero(source, STARTS[chooseRule(source)](source));
    case 'custom':
      return [0, ...startsByDelimiter(source, rule.delimiter).slice(1)];
    default:
      return startAtZero(source, STARTS[rule.kind](source));
  }
}

/** The rule that `auto` follows for this text, so that the interface can name it. */
export function chooseRule(source: string): PlainRule {
  if (startsByMarker(source).length >= 2) return 'step-markers';
  if (hasNumberedSequence(source)) return 'numbered';
  const paragraphs = startsByParagraph(source).length;
  const lines = startsByLine(source).length;
  if (paragraphs >= 2 && lines <= MOST_LINES_PER_PARAGRAPH * paragraphs) return 'paragraphs';
  return lines >= 2 ? 'lines' : 'sentences';
}

/** What a person types as a delimiter, with \n, \t and \\ read as a line break, a tab and a backslash. */
export function parseDelimiter(typed: string): string {
  return typed.replace(/\\([nt\\])/g, (_, escape: string) => (escape === 'n' ? '\n' : escape === 't' ? '\t' : '\\'));
}

const STARTS: Readonly<Record<PlainRule, (source: string) => number[]>> = {
  'step-markers': startsByMarker,
  numbered: startsByNumber,
  paragraphs: startsByParagraph,
  lines: startsByLine,
  sentences: startsBySentence,
};

/** A preamble before the first start makes a step of its own; white space there belongs to the first step. */
function startAtZero(source: string, starts: readonly number[]): number[] {
  const first = starts[0] ?? 0;
  const cuts = isBlank(source, 0, first) ? starts.slice(1) : [...starts];
  cuts.unshift(0);
  return cuts;
}

function startsByLine(source: string): number[] {
  const starts: number[] = [];
  forEachLine(source, (line) => {
    if (line.kind === 'text' || line.isFenceOpening) starts.push(line.start);
  });
  return starts;
}

function startsByParagraph(source: string): number[] {
  const starts: number[] = [];
  let isAfterBlank = true;
  forEachLine(source, (line) => {
    if (isAfterBlank && line.kind !== 'blank') starts.push(line.start);
    isAfterBlank = line.kind === 'blank';
  });
  return starts;
}

function startsByMarker(source: string): number[] {
  const starts: number[] = [];
  forEachLine(source, (line) => {
    if (line.kind !== 'text') return;
    if (isStepMarker(source, line.start, line.end)) starts.push(line.start);
    for (const start of findInnerMarkers(source, line.start, line.end)) starts.push(start);
  });
  return starts;
}

function startsByNumber(source: string): number[] {
  const items = listItems(source);
  const leastIndent = items.reduce((least, item) => Math.min(least, item.indent), Infinity);
  return items.filter((item) => item.indent === leastIndent).map((item) => item.start);
}

function startsBySentence(source: string): number[] {
  const starts: number[] = [];
  let prose: { start: number; end: number } | null = null;
  const flush = (): void => {
    if (prose) for (const start of [prose.start, ...findSentenceStarts(source, prose.start, prose.end)]) starts.push(start);
    prose = null;
  };
  forEachLine(source, (line) => {
    if (line.kind === 'text') {
      prose = { start: prose?.start ?? line.start, end: line.end };
      return;
    }
    flush();
    if (line.isFenceOpening) starts.push(line.start);
  });
  flush();
  return starts;
}

/** Only stretches with text of their own make a step; the delimiter stays at the end of the step that it closes. */
function startsByDelimiter(source: string, delimiter: string): number[] {
  if (delimiter === '') return [];
  const starts: number[] = [];
  let start = 0;
  while (start <= source.length) {
    const found = source.indexOf(delimiter, start);
    const end = found === -1 ? source.length : found;
    if (!isBlank(source, start, end) && !continuesCharacter(source, start)) starts.push(start);
    if (found === -1) break;
    start = found + delimiter.length;
  }
  return starts;
}

function listItems(source: string): { start: number; indent: number; number: number }[] {
  const items: { start: number; indent: number; number: number }[] = [];
  forEachLine(source, (line) => {
    const item = line.kind === 'text' ? readListNumber(source, line.start, line.end) : null;
    if (item) items.push({ start: line.start, ...item });
  });
  return items;
}

/** Two numbers in a row that follow each other; a lone "2024. …" is no list. */
function hasNumberedSequence(source: string): boolean {
  const items = listItems(source);
  const leastIndent = items.reduce((least, item) => Math.min(least, item.indent), Infinity);
  const outer = items.filter((item) => item.indent === leastIndent);
  return outer.some((item, i) => i > 0 && item.number === (outer[i - 1]?.number ?? 0) + 1);
}
