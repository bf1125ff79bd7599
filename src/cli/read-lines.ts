// Lines of a stream, one at a time, in bounded memory: a line without end is cut off and reported, not collected.
// Knows nothing of what stands in a line.

/** Characters of one line that are read: a response of a megabyte fits many times over. */
export const MAX_LINE_LENGTH = 16_000_000;

export type NumberedLine =
  | { readonly line: number; readonly text: string }
  /** Longer than `MAX_LINE_LENGTH`. */
  | { readonly line: number; readonly text: null };

/** The lines of `chunks` counted from 1, without their line breaks and the byte order mark of the first. */
export async function* readLines(chunks: AsyncIterable<string>, maxLength = MAX_LINE_LENGTH): AsyncGenerator<NumberedLine> {
  let line = 1;
  let parts: string[] = [];
  let length = 0;
  const finish = (): NumberedLine => {
    const text = length > maxLength ? null : parts.join('').replace(/\r$/, '');
    const numbered: NumberedLine = { line, text: line === 1 ? text?.replace(/^\ufeff/, '') ?? null : text };
    line += 1;
    parts = [];
    length = 0;
    return numbered;
  };
  const collect = (part: string): void => {
    length += part.length;
    if (length <= maxLength) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', at)) {
      collect(chunk.slice(at, end));
      yield finish();
      at = end + 1;
    }
    collect(chunk.slice(at));
  }
  if (length > 0) yield finish();
}
