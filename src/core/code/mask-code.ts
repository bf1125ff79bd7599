// Which characters of a piece of code stand outside of strings, comments and brackets. Enough of the two languages' lexical
// rules to split a line of tests; no parser.

import type { CodeLanguage } from '../scene.ts';

export interface MaskedCode {
  /** As long as the text; what is inside strings, comments or brackets is a space, brackets and quotes included. */
  readonly mask: string;
  /** Brackets that are still open at the end, or 1 where a string or comment is. */
  readonly openCount: number;
  /** The text with spaces in place of comments. */
  readonly uncommented: string;
}

const HIDDEN = ' ';
const OPENING = '([{';
const CLOSING = ')]}';

/**
 * Hides everything but the top level.
 * Example: `f("a == b") == [1]  # yes` → `f            == ` and spaces, 0 open.
 */
export function maskCode(text: string, language: CodeLanguage): MaskedCode {
  const kept: string[] = [];
  const spoken: string[] = [];
  let depth = 0;
  let at = 0;
  let isUnclosed = false;
  while (at < text.length) {
    const end = endOfHidden(text, at, language);
    if (end !== at) {
      isUnclosed = end > text.length;
      const stop = Math.min(end, text.length);
      kept.push(HIDDEN.repeat(stop - at));
      spoken.push(isComment(text, at, language) ? HIDDEN.repeat(stop - at) : text.slice(at, stop));
      at = stop;
      continue;
    }
    const character = text.charAt(at);
    spoken.push(character);
    if (OPENING.includes(character)) depth += 1;
    const isTop = depth === 0;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    kept.push(isTop && !CLOSING.includes(character) ? character : HIDDEN);
    at += 1;
  }
  return { mask: kept.join(''), openCount: depth > 0 ? depth : Number(isUnclosed), uncommented: spoken.join('') };
}

/** Where the string or comment that starts here ends; `at` itself where none does, beyond the text where it is not closed. */
function endOfHidden(text: string, at: number, language: CodeLanguage): number {
  const character = text.charAt(at);
  if (isComment(text, at, language)) {
    if (!text.startsWith('/*', at)) return endOfLine(text, at);
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? text.length + 1 : end + 2;
  }
  if (character !== '"' && character !== "'" && !(language === 'javascript' && character === '`')) return at;
  const triple = character.repeat(3);
  const isTriple = language === 'python' && text.startsWith(triple, at);
  const mayBreakLines = isTriple || character === '`';
  const quote = isTriple ? triple : character;
  for (let i = at + quote.length; i < text.length; i += 1) {
    if (text.charAt(i) === '\\') i += 1;
    else if (text.startsWith(quote, i)) return i + quote.length;
    // A string that is not closed on its line is a mistake in the code; the next line starts anew.
    else if (!mayBreakLines && text.charAt(i) === '\n') return i;
  }
  return mayBreakLines ? text.length + 1 : text.length;
}

function isComment(text: string, at: number, language: CodeLanguage): boolean {
  return language === 'python' ? text.startsWith('#', at) : text.startsWith('//', at) || text.startsWith('/*', at);
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** The parts of a text between the places where a top-level separator stands in its mask. */
export function splitTopLevel(text: string, language: CodeLanguage, separator: string): string[] {
  const { mask } = maskCode(text, language);
  const parts: string[] = [];
  let start = 0;
  for (let at = mask.indexOf(separator); at !== -1; at = mask.indexOf(separator, start)) {
    parts.push(text.slice(start, at));
    start = at + separator.length;
  }
  return [...parts, text.slice(start)];
}
