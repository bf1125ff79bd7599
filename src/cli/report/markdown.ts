// Tables for the card, and the places in the card that they go to.

import type { Estimate } from './bootstrap.ts';

/** A table; the first column reads left, the others too: figures carry their intervals. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\n/g, ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** `40.3 (31.0–48.8)`; a figure that does not exist is a dash. */
export function withInterval({ value, low, high }: Estimate, digits = 1, scale = 1): string {
  if (value === null) return '–';
  const text = (number: number): string => (number * scale).toFixed(digits);
  return low === null || high === null ? text(value) : `${text(value)} (${text(low)}–${text(high)})`;
}

export interface Splice {
  readonly text: string;
  /** Sections of the report that the text has no place for. */
  readonly missing: readonly string[];
}

/** Puts each section between its marks, `<!-- report:name -->` and `<!-- /report:name -->`; the rest stays as it is. */
export function spliceSections(text: string, sections: ReadonlyMap<string, string>): Splice {
  const missing: string[] = [];
  let spliced = text;
  for (const [name, content] of sections) {
    const [open, close] = [`<!-- report:${name} -->`, `<!-- /report:${name} -->`];
    const from = spliced.indexOf(open);
    const to = spliced.indexOf(close);
    if (from < 0 || to < from) missing.push(name);
    else spliced = `${spliced.slice(0, from + open.length)}\n${content}\n${spliced.slice(to)}`;
  }
  return { text: spliced, missing };
}
