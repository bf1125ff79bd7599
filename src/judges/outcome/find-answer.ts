// Finds the final answer of a response: `####`, else the last `\boxed{}`, else "the answer is …", else the last number.
// Knows where answers stand, not what they are worth. Linear in the text.

import type { FoundAnswer } from '../../core/outcome.ts';

/** Longer than this is no answer but a text. */
const MAX_ANSWER_LENGTH = 400;

/** The final answer of a response, or `null`. In `… #### 72` it is `72`, found by `hash-marks`. */
export function findFinalAnswer(text: string): FoundAnswer | null {
  return findHashMarks(text) ?? findBoxed(text) ?? findPhrase(text) ?? findLastNumber(text);
}

/** What stands behind one of the explicit marks; a bare number does not count. */
export function findMarkedAnswer(text: string): FoundAnswer | null {
  return findHashMarks(text) ?? findBoxed(text) ?? findPhrase(text);
}

function toAnswer(text: string, start: number, end: number, via: FoundAnswer['via']): FoundAnswer | null {
  const raw = text.slice(start, Math.min(end, start + MAX_ANSWER_LENGTH));
  const answer = raw.trim();
  if (!/[\p{L}\p{N}∅]/u.test(answer)) return null;
  const from = start + raw.indexOf(answer);
  return { text: answer, span: { start: from, end: from + answer.length }, via };
}

/** GSM8K's mark. A Markdown heading of the fourth rank with text below it is no answer. */
function findHashMarks(text: string): FoundAnswer | null {
  const at = text.lastIndexOf('####');
  if (at < 0) return null;
  const lineEnd = endOfLine(text, at);
  const line = text.slice(at + 4, lineEnd);
  const below = text.slice(lineEnd, lineEnd + 2_000);
  if (/answer\W*$/i.test(line) || /答案\W*$/.test(line)) return firstLine(text, lineEnd, 'hash-marks');
  if (below.trim() !== '' && !/^\s*[-$]?\s?[\d\\]/.test(line)) return null;
  return toAnswer(text, at + 4, lineEnd, 'hash-marks');
}

function findBoxed(text: string): FoundAnswer | null {
  const at = Math.max(text.lastIndexOf('\\boxed'), text.lastIndexOf('\\fbox'));
  if (at < 0) return null;
  const open = /^\\(?:boxed|fbox)\s{0,2}(\{|\d)/.exec(text.slice(at, at + 12));
  if (open === null) return null;
  const start = at + open[0].length;
  if (open[1] !== '{') return toAnswer(text, start - 1, start, 'boxed');
  let depth = 1;
  for (let i = start; i < text.length && i < start + MAX_ANSWER_LENGTH; i += 1) {
    const c = text.charAt(i);
    if (c === '\\') i += 1;
    else if (c === '{') depth += 1;
    else if (c === '}') {
      depth -= 1;
      if (depth === 0) return toAnswer(text, start, i, 'boxed');
    }
  }
  return toAnswer(text, start, endOfLine(text, start), 'boxed');
}

const PHRASE = /\b(?:answer|ans|(?:correct|right|best)\s(?:option|choice))\b(?:\s?\*{0,2})(?:\s(?:to\b[^.\n?]{1,80}?\s)?(?:is|would be|will be|should be|must be|equals)\b|\s?[:=：])|(?<=^|\n)\s?\*{0,2}A\s?[:：]|答案\s?(?:应该是|应为|就是|是|为|[:：=])|答\s?[:：]/gi;
/** The end of the sentence, not the point of a decimal or of "a.m.". */
const SENTENCE_END = /[.!?](?=\s+[A-Z(*]|\s*$)|[。！？；]|\n/;

function findPhrase(text: string): FoundAnswer | null {
  let last: { start: number } | null = null;
  for (const match of text.matchAll(PHRASE)) last = { start: match.index + match[0].length };
  if (last === null) return null;
  const skipped = /^[\s:：*=]*/.exec(text.slice(last.start, last.start + 40))?.[0].length ?? 0;
  const start = last.start + skipped;
  const length = text.slice(start, start + MAX_ANSWER_LENGTH).search(SENTENCE_END);
  return toAnswer(text, start, length < 0 ? Math.min(text.length, start + MAX_ANSWER_LENGTH) : start + length, 'answer-phrase');
}

const NUMBER = /(?<![\w.])[-−]?\s?[$€£¥￥]?(?:\\frac\s?\{-?\d{1,30}\}\s?\{\d{1,30}\}|\d{1,3}(?:,\d{3}){1,12}(?:\.\d{1,30})?(?!\d)|[\d０-９]{1,60}(?:\.[\d０-９]{1,30})?(?:\s\d{1,9}\/\d{1,9}|\s?\/\s?\d{1,9})?|\.\d{1,30})(?:\s?\\?%)?/g;
/** The last number stands near the end; a response is searched this far back. */
const SEARCH_BACK = 20_000;

function findLastNumber(text: string): FoundAnswer | null {
  const offset = Math.max(0, text.length - SEARCH_BACK);
  let last: RegExpExecArray | null = null;
  for (const match of text.slice(offset).matchAll(NUMBER)) last = match;
  if (last === null) return null;
  // A minus between two operands is subtraction: the last number of "= 10 - 3" is 3.
  const isSubtraction = /^[-−]/.test(last[0]) && /(?:\d|\)|(?<![A-Za-z])[A-Za-z])\s?$/.test(text.slice(Math.max(0, offset + last.index - 3), offset + last.index));
  const shift = isSubtraction ? 1 : 0;
  return toAnswer(text, offset + last.index + shift, offset + last.index + last[0].length, 'last-number');
}

function firstLine(text: string, from: number, via: FoundAnswer['via']): FoundAnswer | null {
  const start = from + (/^\s*/.exec(text.slice(from, from + 200))?.[0].length ?? 0);
  return toAnswer(text, start, endOfLine(text, start), via);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
