// Cuts a text into the words that a reader would point at: numbers as a whole, words, signs of arithmetic. Punctuation is none.

import type { Span } from '../judgement.ts';
import { findNumbers } from '../numbers/find-numbers.ts';

export type WordKind = 'number' | 'word' | 'sign';

export interface FoundWord {
  readonly span: Span;
  readonly kind: WordKind;
}

/** A LaTeX command, a run of letters of one writing, digits that the number reader left, or signs of arithmetic. */
const PIECES = /(\\[a-zA-Z]+)|((?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai})+)|(\p{L}(?:[\p{L}\p{M}\p{N}]|['’-](?=\p{L}))*)|(\d[\d.,]*\d|\d)|([+\-−*×·÷/=≠≈<>≤≥%^$€£¥#&|~]+)/gu;

const CURRENCY_BEFORE = /[$€£¥]\s?$/;
const PERCENT_AFTER = /^\s?\\?%/;

/**
 * The words of a text in order. "It costs $1,200, twice as much." gives It, costs, $1,200, twice, as, much; a number takes its
 * currency and percent signs along, and number words count as numbers.
 */
export function findWords(text: string): FoundWord[] {
  const numbers = findNumbers(text).filter((number, index, all) => index === 0 || number.span.start >= (all[index - 1]?.span.end ?? 0));
  const words: FoundWord[] = [];
  let at = 0;
  for (const { span } of numbers) {
    const start = span.start - (CURRENCY_BEFORE.exec(text.slice(Math.max(at, span.start - 2), span.start))?.[0].length ?? 0);
    const end = span.end + (PERCENT_AFTER.exec(text.slice(span.end, span.end + 3))?.[0].length ?? 0);
    if (start < at) continue;
    // Word by word: a hostile text has more of them than a call may have arguments.
    for (const word of findOtherWords(text.slice(at, start), at)) words.push(word);
    words.push({ span: { start, end }, kind: 'number' });
    at = end;
  }
  for (const word of findOtherWords(text.slice(at), at)) words.push(word);
  return words;
}

function findOtherWords(text: string, offset: number): FoundWord[] {
  return [...text.matchAll(PIECES)].flatMap((match): FoundWord[] => {
    const [found, command, unspaced, , digits, signs] = match;
    const start = offset + match.index;
    if (unspaced !== undefined) return segment(unspaced).map(({ start: from, end }) => ({ span: { start: start + from, end: start + end }, kind: 'word' }));
    const kind = digits !== undefined ? 'number' : signs !== undefined || command !== undefined ? 'sign' : 'word';
    return [{ span: { start, end: start + found.length }, kind }];
  });
}

const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** Writing without spaces, by the browser's dictionary, else character by character. */
function segment(text: string): Span[] {
  if (segmenter === null) return Array.from(text.matchAll(/./gsu), ({ 0: character, index }) => ({ start: index, end: index + character.length }));
  return Array.from(segmenter.segment(text), ({ segment: word, index }) => ({ start: index, end: index + word.length }));
}
