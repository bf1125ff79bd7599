// Faults of words that need no grammar: doubled words, phrases repeated over and over, letter soup, look-alike alphabets.

import type { Deduction, StepText } from './step-text.ts';

/** Words that English doubles on purpose, or that stand side by side in right sentences ("checked in in the afternoon"). */
const MAY_DOUBLE = new Set(
  'that had very really so no yes ha now long many much far well bye hey more again half ok okay oh do will in on out up down one two three four five six seven eight nine ten twenty hundred first second third'.split(' '),
);
const WORD_GAP_WORD = /(?<![\p{L}\p{N}'’-])(\p{L}{2,30})[ \t]{1,4}(?=\1(?![\p{L}\p{N}'’-]))/giu;

/** `the the`. Names ("Walla Walla") and words that may stand twice are left alone. */
export function checkDoubledWords({ prose }: Pick<StepText, 'prose'>): Deduction[] {
  const deductions: Deduction[] = [];
  for (const match of prose.matchAll(WORD_GAP_WORD)) {
    const word = match[1] ?? '';
    const lower = word.toLowerCase();
    const end = match.index + match[0].length + word.length;
    const second = prose.slice(end - word.length, end);
    const isName = /^\p{Lu}/u.test(word) && (/^\p{Lu}/u.test(second) || !/(?:^|[.!?:\n])\s*$/.test(prose.slice(Math.max(0, match.index - 4), match.index)));
    if (isName || MAY_DOUBLE.has(lower)) continue;
    deductions.push({ code: 'word-doubled', params: { word }, start: match.index, end });
  }
  return deductions;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|[^\p{L}\p{M} \t]/gu;
const LONGEST_PHRASE = 12;

/**
 * The same three or more words at once again, or two words three times over; and whole sentences said twice in a row.
 * Marks, numbers and formulas break a phrase, since "find the sum. The sum is" and "plus 3 plus 3 plus 3" are right.
 */
export function checkRepeatedPhrases(step: Pick<StepText, 'prose' | 'structure'>): Deduction[] {
  return [...checkPhrases(step), ...checkSentencesSaidTwice(step)];
}

const SENTENCE = /(?<=^|[.!?\n]\s?)[^.!?\n]{12,400}[.!?](?=\s|$)/g;

function checkSentencesSaidTwice({ structure }: Pick<StepText, 'structure'>): Deduction[] {
  const deductions: Deduction[] = [];
  let before = '';
  let beforeEnd = 0;
  for (const { 0: sentence, index } of structure.matchAll(SENTENCE)) {
    const text = sentence.trim().toLowerCase();
    const isNext = index - beforeEnd <= 2;
    beforeEnd = index + sentence.length;
    if (isNext && text === before && text.split(/\s+/).length >= 3) {
      const phrase = sentence.trim();
      deductions.push({ code: 'phrase-repeated', params: { phrase: phrase.length > 60 ? `${phrase.slice(0, 59)}…` : phrase, times: 2 }, start: index + sentence.length - phrase.length, end: index + sentence.length });
    }
    before = text;
  }
  return deductions;
}

function checkPhrases({ prose }: Pick<StepText, 'prose'>): Deduction[] {
  const runs: Word[][] = [[]];
  for (const match of prose.matchAll(TOKEN)) {
    if (/\p{L}/u.test(match[0])) runs[runs.length - 1]?.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
    else if ((runs[runs.length - 1]?.length ?? 0) > 0) runs.push([]);
  }
  return runs.flatMap(findRepetitions);
}

function findRepetitions(words: readonly Word[]): Deduction[] {
  const deductions: Deduction[] = [];
  let coveredTo = 0;
  for (let length = 2; length <= Math.min(LONGEST_PHRASE, Math.floor(words.length / 2)); length += 1) {
    const wanted = length === 2 ? 2 * length : length;
    let equal = 0;
    for (let i = length; i <= words.length; i += 1) {
      if (i < words.length && words[i]?.text === words[i - length]?.text) {
        equal += 1;
        continue;
      }
      const first = words[i - equal - length];
      const last = words[i - 1];
      if (equal >= wanted && first !== undefined && last !== undefined && first.start >= coveredTo && isRealPhrase(words, i - equal - length, length)) {
        const phrase = words.slice(i - equal - length, i - equal).map(({ text }) => text).join(' ');
        deductions.push({ code: 'phrase-repeated', params: { phrase, times: Math.floor(equal / length) + 1 }, start: first.start, end: last.end });
        coveredTo = last.end;
      }
      equal = 0;
    }
  }
  return deductions;
}

/** "25% of the price to the price to get the new one" says no phrase twice. */
const JOINING = /^(?:to|and|or|plus|minus|times|by|from|of|in|with|for|per|as|than)$/;

/** Not one word over and over, which is a doubled word, nor a list of single letters. */
function isRealPhrase(words: readonly Word[], from: number, length: number): boolean {
  const phrase = words.slice(from, from + length).map(({ text }) => text);
  return new Set(phrase).size > 1 && phrase.some((text) => text.length > 2) && !JOINING.test(phrase[phrase.length - 1] ?? '');
}

const LATIN_RUN = /(?<![\p{L}\p{M}\\\d_.@#-])[A-Za-z]{4,}(?![\p{L}\p{M}\d_@-])/gu;
const LONG_WORD = 45;

/** Runs of letters that are no word: no vowel, four equal letters in a row, seven consonants in a row, or without end. */
export function checkLetterSoup({ prose }: Pick<StepText, 'prose'>): Deduction[] {
  const deductions: Deduction[] = [];
  for (const { 0: token, index } of prose.matchAll(LATIN_RUN)) {
    const isCapitals = token === token.toUpperCase();
    const isSoup = token.length > LONG_WORD || /([A-Za-z])\1{3}/i.test(token)
      || (!isCapitals && (/^[b-df-hj-np-tv-xz]{5,}$/i.test(token) || /[b-df-hj-np-tv-xz]{7}/i.test(token)));
    if (isSoup && !/^(?:hm+|hmm+|shh+|psst|pfft|brr+|grr+)$/i.test(token)) {
      deductions.push({ code: 'letter-soup', params: { token: token.length > 30 ? `${token.slice(0, 29)}…` : token }, start: index, end: index + token.length });
    }
  }
  return deductions;
}

const MIXED = /(?<![\p{L}\p{M}])(?=\p{L}{0,40}[A-Za-z])(?=\p{L}{0,40}[\u0370-\u03ff\u0400-\u04ff])\p{L}{3,40}(?![\p{L}\p{M}])/gu;
const UNREADABLE = /(?:(?![\t\n\f\r])\p{Cc}|[\ufffd\ufdd0-\ufdef\ue000-\uf8ff])+/gu;

/** Words of Latin and look-alike letters in one, and characters that nobody can read. */
export function checkCharacters({ text, prose }: Pick<StepText, 'text' | 'prose'>): Deduction[] {
  return [
    ...[...prose.matchAll(MIXED)].filter(({ 0: word }) => !/^[A-Za-z]?[ΔΣΠΩμπθαβγ]|[ΔΣΠΩμπθαβγ][A-Za-z]?$/.test(word)).map(({ 0: word, index }): Deduction => (
      { code: 'mixed-script-word', params: { word }, start: index, end: index + word.length })),
    ...[...text.matchAll(UNREADABLE)].map(({ 0: run, index }): Deduction => (
      { code: 'unreadable-characters', params: { count: run.length }, start: index, end: index + run.length })),
  ];
}
