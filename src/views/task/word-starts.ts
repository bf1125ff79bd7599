// Where words start in a text of any language, so that steps can be cut between them by hand.

/** Beyond this length words are told by white space alone: the segmenter takes its time. */
const LONGEST_SEGMENTED = 20_000;

/**
 * UTF-16 offsets of the words, in order. Chinese is cut by the browser's dictionary.
 * Example: "Add 3 + 4." → 0 (Add), 4 (3), 6 (+), 8 (4.).
 */
export function wordStarts(text: string): number[] {
  const bySpace = [...text.matchAll(/\S+/g)].map((match) => match.index);
  const isSpaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(text);
  if (!isSpaceless || text.length > LONGEST_SEGMENTED) return bySpace;
  const starts: number[] = [];
  for (const { index, isWordLike, segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike || bySpace.includes(index)) {
      if (segment.trim() !== '') starts.push(index);
    }
  }
  return starts;
}

export interface Word {
  /** Offset of its first character. */
  readonly start: number;
  /** The word with the marks and spaces up to the next one. */
  readonly text: string;
}

/** The text in pieces, one per word; joined they give the text from its first word on. */
export function wordsOf(text: string): Word[] {
  const starts = wordStarts(text);
  return starts.map((start, i) => ({ start, text: text.slice(start, starts[i + 1] ?? text.length) }));
}
