// Finds the numbers of a text, numerals and words, with offsets and the values that each may stand for.
// Feeds the provenance of numbers; equations have their own lexer because they need operators and exact values.

import type { Span } from '../judgement.ts';
import { normaliseCharacters } from './characters.ts';
import { readNumberAt } from './number-literals.ts';
import { NUMBER_WORDS, valueOfWords } from './number-words.ts';

export interface FoundNumber {
  readonly span: Span;
  readonly value: number;
  readonly isWord: boolean;
  readonly isPercent: boolean;
  /** Further values that the number brings in: 25 % also 0.25, 0.75 and 1.25; the 1 of 1/4 also 0.25 and 0.75. */
  readonly alsoMeans: readonly number[];
  /** It numbers a step or a list item ("Step 3:", "2."), and counts nothing. */
  readonly isLabel: boolean;
}

/** Longer texts are looked at up to here: far beyond the model's window, short enough to stay quick. */
export const MAX_ANALYSED_LENGTH = 20_000;

const NUMERAL_START = /[\d½¼¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞]|\.\d/g;
const FRACTION_TAIL = /^\s?\/\s?(\d{1,9})(?![\d.,]*\d)/;
const LATEX_FRACTION = /\\[dt]?frac\s?\{\s?$/;
const LATEX_FRACTION_TAIL = /^\s?\}\s?\{\s?(\d{1,9})\s?\}/;
const LABEL_BEFORE = /(?:^|\n)[\s#*>(-]{0,6}(?:(?:step|part|case|第|步骤)\s{0,2})?$|\bstep\s$/i;
const LABEL_AFTER = /^\s?[.:)、：](?!\d)|^\s?\*{0,2}步/;

/** All numbers of a text in order. `findNumbers('Twice 1/4 of 1,200')` gives 2 (word), 1 (also 0.25 and 0.75), 4 and 1200. */
export function findNumbers(text: string): FoundNumber[] {
  const source = normaliseCharacters(text.slice(0, MAX_ANALYSED_LENGTH));
  return [...findNumerals(source), ...findWords(source)].sort((a, b) => a.span.start - b.span.start);
}

function findNumerals(source: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  NUMERAL_START.lastIndex = 0;
  for (let match = NUMERAL_START.exec(source); match !== null; match = NUMERAL_START.exec(source)) {
    const start = match.index;
    const literal = readNumberAt(source, start);
    if (literal === undefined) continue;
    NUMERAL_START.lastIndex = literal.end;
    const value = literal.value?.valueOf() ?? Number.NaN;
    const before = source.slice(Math.max(0, start - 14), start);
    const after = source.slice(literal.end, literal.end + 16);
    const isPercent = /^\s?\\?%|^ percent/.test(after);
    const bottom = FRACTION_TAIL.exec(after) ?? (LATEX_FRACTION.test(before) ? LATEX_FRACTION_TAIL.exec(after) : null);
    const isDiscount = /^\s?折/.test(after);
    const share = isPercent ? value / 100 : isDiscount ? value / (value < 10 ? 10 : 100) : bottom !== null && Number(bottom[1]) > 0 ? value / Number(bottom[1]) : undefined;
    found.push({
      span: { start, end: literal.end }, value, isWord: false, isPercent,
      alsoMeans: share === undefined ? [] : [share, 1 - share, ...(isPercent ? [1 + share] : [])],
      isLabel: LABEL_BEFORE.test(before.length < start ? before : `\n${before}`) && LABEL_AFTER.test(after),
    });
  }
  return found;
}

function findWords(source: string): FoundNumber[] {
  return [...source.matchAll(NUMBER_WORDS)].flatMap((match) => {
    const value = valueOfWords(match[0]);
    if (value === undefined) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ span, value, isWord: true, isPercent: false, alsoMeans: value > 0 && value < 1 ? [1 - value] : [], isLabel: false }];
  });
}
