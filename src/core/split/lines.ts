// The lines of a text with their offsets, and which of them stand inside a fenced code block.
// Knows Markdown's fences and nothing else; one pass, linear in the length of the text.

/** `code` is every line of a fenced block, its fences included. */
export type LineKind = 'text' | 'blank' | 'code';

export interface Line {
  /** Offset of the first character. */
  readonly start: number;
  /** Offset after the last character, line break not included. */
  readonly end: number;
  readonly kind: LineKind;
  /** Whether this line opens a fenced block. */
  readonly isFenceOpening: boolean;
  /** Whether a fenced block is still open after this line. */
  readonly isInOpenFence: boolean;
}

/** A fence as CommonMark has it: three or more backticks or tildes; an info string only behind an opening fence. */
const FENCE = /^[ \t]{0,40}(`{3,}|~{3,})(.*)$/s;

/**
 * Visits every line in order. Line breaks are LF, CRLF or CR. A block that is never closed reaches to the end of the text.
 */
export function forEachLine(source: string, visit: (line: Line) => void): void {
  let fence: string | null = null;
  let start = 0;
  while (start < source.length) {
    const end = endOfLine(source, start);
    const isLong = end - start > MAX_FENCE_LINE;
    const match = isLong ? null : FENCE.exec(source.slice(start, end));
    const marks = match?.[1] ?? '';
    const rest = match?.[2] ?? '';
    if (fence === null) {
      // Backticks in the info string would make it inline code: "```a``` b".
      const isFenceOpening = marks !== '' && !(marks.startsWith('`') && rest.includes('`'));
      if (isFenceOpening) fence = marks;
      const kind = isFenceOpening ? 'code' : isBlank(source, start, end) ? 'blank' : 'text';
      visit({ start, end, kind, isFenceOpening, isInOpenFence: isFenceOpening });
    } else {
      if (marks.startsWith(fence) && rest.trim() === '') fence = null;
      visit({ start, end, kind: 'code', isFenceOpening: false, isInOpenFence: fence !== null });
    }
    start = source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
}

/** No fence line is longer; keeps the pattern away from a one-megabyte line. */
const MAX_FENCE_LINE = 400;

function endOfLine(source: string, start: number): number {
  let end = start;
  while (end < source.length) {
    const unit = source.charCodeAt(end);
    if (unit === 10 || unit === 13) break;
    end += 1;
  }
  return end;
}

/** Whether nothing but white space stands between two offsets. */
export function isBlank(source: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (!isSpace(source.charCodeAt(i))) return false;
  }
  return true;
}

/** White space as String.prototype.trim has it. */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < 160) return false;
  return (
    unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff
  );
}
