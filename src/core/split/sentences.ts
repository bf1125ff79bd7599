// Where a sentence ends in English and Chinese prose; decimals, prices, abbreviations and initials are not ends.
// Knows punctuation and a list of abbreviations; one pass over one stretch of prose without code.

import { continuesCharacter } from './characters.ts';
import { isSpace } from './lines.ts';

/** Written with a full stop inside of a sentence; lower case, without the last stop. */
const ABBREVIATIONS = new Set(
  ('e.g i.e eg ie cf vs viz approx mr mrs ms dr prof st jr sr rev gen sen gov fig figs eq eqs sec ch no nos vol ed eds ' +
    'al et resp ca est min max dept mt ft lb oz cm mm km hr hrs pp w.r.t w.l.o.g').split(' '),
);

/** End a sentence only where a capital follows: "at 3 p.m. Then" ends, "at 3 p.m. on" does not. */
const MAYBE_ABBREVIATIONS = new Set('etc a.m p.m u.s u.k u.n inc ltd co corp ph.d'.split(' '));

const CHINESE_END = '。！？…';
const CLOSERS = '"\')]}»”’」』）】》*_`$';
/** The head of a numbered item, whose full stop is not a sentence's: "1.", "Step 2.", "**3.". */
const ITEM_HEAD = /^[\s*_#>(-]{0,12}(?:step\s{0,2})?(?:\d{1,3}|[a-z])$/iu;
const LONGEST_WORD = 24;

/**
 * Offsets at which a new sentence starts between `start` and `end` (the first sentence's start not included).
 * A single line break ends a sentence unless the next line goes on in lower case.
 * Example: "It costs $1.50. Then 3.5 m, e.g. here." → one cut, before "Then".
 */
export function findSentenceStarts(source: string, start: number, end: number): number[] {
  const starts: number[] = [];
  let sentence = start;
  let at = start;
  while (at < end) {
    const character = source.charAt(at);
    let next = at + 1;
    let isEnd = false;
    if (CHINESE_END.includes(character)) {
      next = skipClosers(source, skipEnds(source, next, end), end);
      isEnd = character !== '…' || startsAfresh(source, next, end);
    } else if (character === '.' || character === '!' || character === '?') {
      next = skipEnds(source, next, end);
      const closed = skipClosers(source, next, end);
      const isFollowedBySpace = closed < end && isSpace(source.charCodeAt(closed));
      const isFollowedByChinese = character !== '.' && closed < end && source.charCodeAt(closed) >= 0x2e80;
      isEnd = (isFollowedBySpace || isFollowedByChinese) && (character !== '.' || isFullStop({ source, sentence, at, closed, end }));
      if (isEnd) next = closed;
    } else if (character === '\n' || character === '\r') {
      isEnd = startsAfresh(source, next, end);
    }
    if (isEnd) {
      next = skipSpaces(source, next, end);
      // A mark that combines with the space before it must not open a sentence.
      while (next < end && continuesCharacter(source, next)) next += 1;
      if (next < end && next > sentence) {
        starts.push(next);
        sentence = next;
      }
    }
    at = next;
  }
  return starts;
}

function isFullStop(options: { source: string; sentence: number; at: number; closed: number; end: number }): boolean {
  const { source, sentence, at, closed, end } = options;
  // "..." goes on where the next word is in lower case.
  if (source.charAt(at + 1) === '.') return startsAfresh(source, closed, end);
  let wordStart = at;
  while (wordStart > sentence && at - wordStart <= LONGEST_WORD && /[\p{L}\p{N}.]/u.test(source.charAt(wordStart - 1))) wordStart -= 1;
  const word = source.slice(wordStart, at).toLowerCase();
  if (ABBREVIATIONS.has(word)) return false;
  if (MAYBE_ABBREVIATIONS.has(word)) return startsAfresh(source, closed, end);
  if (at - sentence <= 24 && ITEM_HEAD.test(source.slice(sentence, at))) return false;
  return !isInitial(source, sentence, wordStart, at);
}

/** "J. Smith", "George W. Bush": one capital after a capitalised word or at the start; "answer is B. So" is an end. */
function isInitial(source: string, sentence: number, wordStart: number, at: number): boolean {
  if (at - wordStart !== 1 || !/\p{Lu}/u.test(source.charAt(wordStart))) return false;
  if (wordStart === sentence) return true;
  const before = source.slice(Math.max(sentence, wordStart - LONGEST_WORD), wordStart).trimEnd();
  const previous = /[\p{L}.]+$/u.exec(before)?.[0];
  return previous !== undefined && /^\p{Lu}/u.test(previous) && !/^[A-Z]+$/.test(previous);
}

function startsAfresh(source: string, from: number, end: number): boolean {
  const next = skipSpaces(source, from, end);
  return next < end && !/^\p{Ll}/u.test(source.slice(next, next + 2));
}

function skipEnds(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && ('.!?'.includes(source.charAt(at)) || CHINESE_END.includes(source.charAt(at)) || continuesCharacter(source, at))) at += 1;
  return at;
}

function skipClosers(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && (CLOSERS.includes(source.charAt(at)) || continuesCharacter(source, at))) at += 1;
  return at;
}

function skipSpaces(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(source.charCodeAt(at))) at += 1;
  return at;
}
