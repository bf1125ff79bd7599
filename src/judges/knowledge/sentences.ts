// Cuts a text into sentences with their offsets and leaves out those that state nothing: questions, conditions, denials.

import { normaliseCharacters } from '../../core/numbers/characters.ts';

export interface Sentence {
  readonly start: number;
  /** Of the same length as in the text, formula marks blanked. */
  readonly text: string;
}

/** A longer one is a list or a formula, not a statement of one fact. */
const MAX_SENTENCE_LENGTH = 400;
const MAX_SENTENCES = 300;

const SENTENCE = /(?:[^.!?\n。！？；;]|\.(?=[^\s]))+[.!?。！？；;]?/g;
/** What follows them is supposed, asked, denied or said by somebody. */
const NO_STATEMENT = /\b(?:if|suppose|supposing|assum\w{1,6}|imagine|pretend|would|could|might|may be|unless|whether|not|never|cannot|than|instead|claim\w{0,3}|said|says|thinks?|believes?|guess\w{0,3}|wrong\w{0,3}|old|former)\b|n['’]t\b|\?\s*$|如果|假设|假如|假定|若|要是|不是|没有|并非|不等于|吗|？|也许|可能|除了|误以为|曾经/i;
const FORMULA_MARKS = /\\[()[\]]|\\(?:text|mathrm|textbf|mathbf)\s?\{|[*_`]{1,3}|\\,|[{}](?![,^\d])/g;

/** The sentences that state something. `statementsOf('There are 7 days in a week. Is it 5?')` has one. */
export function statementsOf(text: string): Sentence[] {
  const source = text.replace(FORMULA_MARKS, (mark) => ' '.repeat(mark.length));
  const found: Sentence[] = [];
  for (const match of source.matchAll(SENTENCE)) {
    if (found.length >= MAX_SENTENCES) break;
    const sentence = match[0];
    if (sentence.length > MAX_SENTENCE_LENGTH || sentence.trim() === '' || NO_STATEMENT.test(sentence)) continue;
    found.push({ start: match.index, text: sentence.replace(/[.!?。！？；;]$/, ' ') });
  }
  return found;
}

/** The same with full-width digits and signs in ASCII; punctuation of Chinese keeps its form. */
export function withPlainDigits(text: string): string {
  return text.replace(/[０-９．％＝＋－×÷−]/g, (character) => normaliseCharacters(character));
}
