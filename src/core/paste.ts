// Several responses pasted at once, separated by lines of hyphens.
// Knows text only; what a response means is not its business.

import { forEachLine } from './split/lines.ts';

const SEPARATOR = /^[ \t]*-{3,}[ \t]*$/;
const LONGEST_SEPARATOR = 400;

/**
 * Splits a paste at lines that hold three or more hyphens and nothing else; such lines inside of fenced code do not
 * separate, unless the fence is never closed (a response cut off in its code must not swallow the next ones).
 * Texts come back without white space around them, empty ones dropped. LF, CRLF and CR are line breaks.
 * Example: "a\n---\nb" → ["a", "b"].
 */
export function splitPastedResponses(text: string): string[] {
  const separators: { start: number; end: number }[] = [];
  let inOpenFence: { start: number; end: number }[] = [];
  let isCutOff = false;
  forEachLine(text, (line) => {
    const isSeparator = line.end - line.start <= LONGEST_SEPARATOR && SEPARATOR.test(text.slice(line.start, line.end));
    if (line.isFenceOpening || !line.isInOpenFence) inOpenFence = [];
    if (isSeparator) (line.kind === 'code' ? inOpenFence : separators).push({ start: line.start, end: line.end });
    isCutOff = line.isInOpenFence;
  });
  if (isCutOff) separators.push(...inOpenFence);

  const responses: string[] = [];
  let start = 0;
  for (const separator of separators) {
    responses.push(text.slice(start, separator.start));
    start = separator.end;
  }
  responses.push(text.slice(start));
  return responses.map((response) => response.trim()).filter((response) => response !== '');
}
