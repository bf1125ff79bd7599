// BERT's text clean-up exactly as Python's `tokenizers` does it, because the model was trained on that.
// The JavaScript library differs in four places: ideographs beyond the basic plane are not set apart, a word-final
// sigma becomes ς instead of σ, accents go after lowercasing, and it tests every character with a regular expression.

/** The fields of a `BertNormalizer` entry in tokenizer.json. */
export interface BertNormalizerOptions {
  readonly cleanText: boolean;
  readonly handleChineseChars: boolean;
  /** `null` follows `lowercase`, as in Python. */
  readonly stripAccents: boolean | null;
  readonly lowercase: boolean;
}

/** Blocks that BERT calls Chinese characters, inclusive; each such character is a word of its own. */
const IDEOGRAPH_RANGES = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
] as const;

const REMOVED = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/gu;
const WHITESPACE = /\s/gu;
const IDEOGRAPH = new RegExp(
  `[${IDEOGRAPH_RANGES.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]`,
  'gu',
);
const ACCENT = /\p{Mn}/gu;

/** Text as the word-piece vocabulary expects it: `Café 三` becomes `cafe  三 `. Linear in the length of the text. */
export function normalizeForBert(text: string, options: BertNormalizerOptions): string {
  let normalized = text;
  if (options.cleanText) normalized = normalized.replace(REMOVED, '').replace(WHITESPACE, ' ');
  if (options.handleChineseChars) normalized = normalized.replace(IDEOGRAPH, ' $& ');
  if (options.stripAccents ?? options.lowercase) normalized = normalized.normalize('NFD').replace(ACCENT, '');
  // Lower case letter by letter: a word-final Σ is no exception.
  if (options.lowercase) normalized = normalized.replaceAll('Σ', 'σ').toLowerCase();
  return normalized;
}
