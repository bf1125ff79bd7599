// Where a text may be cut without tearing a character apart: surrogate pairs, combining marks, joined emoji.
// Knows Unicode classes and nothing of steps.

/** Marks, the zero-width joiner, and the skin tones that modify the emoji before them. */
const CONTINUES = /^(?:\p{M}|\u200d|\p{Emoji_Modifier})$/u;

/** Whether the character at this offset belongs to the one before it. Nothing joins a line break but LF after CR (UAX 29). */
export function continuesCharacter(source: string, offset: number): boolean {
  if (offset <= 0 || offset >= source.length) return false;
  const unit = source.charCodeAt(offset);
  const before = source.charCodeAt(offset - 1);
  if (unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff) return true;
  if (before < 32) return unit === 10 && before === 13;
  if (before === 0x200d) return true;
  if (unit < 0x300) return false;
  return CONTINUES.test(String.fromCodePoint(source.codePointAt(offset) ?? 0));
}

/** The nearest offset at or before this one that starts a character; whole numbers only, kept within the text. */
export function startOfCharacter(source: string, offset: number): number {
  let start = Math.min(Math.max(Math.trunc(offset), 0), source.length);
  while (continuesCharacter(source, start)) start -= 1;
  return start;
}
