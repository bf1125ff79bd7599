// Text as the playground keeps it: whole characters, line ends as LF, and nothing that no reader could see.
// Knows nothing of prompts or responses; says how much it took out, so that the person can be told.

/** NUL and the other control characters but tab and line feed, and halves of surrogate pairs. */
const UNREADABLE = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;

export interface CleanedText {
  readonly text: string;
  /** Characters taken out; line ends that only changed their form do not count. */
  readonly removedCount: number;
}

/**
 * Turns CR, CRLF, form feed and vertical tab into LF, drops a byte order mark, and takes out control characters and lone
 * surrogates, which neither a text file nor a link can carry.
 * Example: "a\0b\r\nc" → { text: "ab\nc", removedCount: 1 }.
 */
export function cleanText(text: string): CleanedText {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?|[\f\v]/g, '\n');
  const cleaned = lines.replace(UNREADABLE, '');
  return { text: cleaned, removedCount: lines.length - cleaned.length };
}
