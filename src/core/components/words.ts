// What counts as a word for components: the same rule for length, repetition and keywords, and the same in every browser.

/** Scripts that write no spaces: each of their signs is a word of its own. */
const SIGN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const LETTER = `(?!${SIGN})[\\p{L}\\p{M}\\p{N}]`;
/** An apostrophe inside of a word, or a decimal sign between digits. */
const JOIN = "(?:['’]|(?<=\\p{N})[.,](?=\\p{N}))";
const WORD = new RegExp(`${SIGN}|(?:${LETTER})+(?:${JOIN}(?:${LETTER})+)*`, 'gu');

export interface Word {
  readonly text: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
}

/**
 * Runs of letters, marks and digits; every Chinese or Japanese sign counts as one.
 * Example: "It's 3.5 km, 三天" → It's, 3.5, km, 三, 天.
 */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) yield { text: match[0], start: match.index };
}

/** Lower case, sign by sign, so that offsets stay those of the text. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
}
