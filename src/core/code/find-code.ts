// The code of a response: its fenced blocks of one language, or all of it where it is nothing but code.

import type { CodeLanguage } from '../scene.ts';

const TAGS: Readonly<Record<CodeLanguage, readonly string[]>> = {
  python: ['python', 'py', 'python3'],
  javascript: ['javascript', 'js', 'node', 'mjs', 'jsx'],
};

interface FencedBlock {
  readonly tag: string;
  readonly code: string;
}

/** One level of quotes and any indentation before the marks: blocks stand in list items, too. */
const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([\w+#.-]*)[^`]*$/;

/**
 * The code to run, `null` where there is none. Blocks of the language are joined in their order; blocks without a language
 * count where no block names one.
 * Example: a text with one block tagged `python` and one tagged `text` → the first block alone.
 */
export function findCode(text: string, language: CodeLanguage): string | null {
  const blocks = fencedBlocks(text);
  if (blocks.length === 0) return looksLikeCode(text, language) ? text : null;
  const own = blocks.filter(({ tag }) => TAGS[language].includes(tag));
  const chosen = own.length > 0 ? own : blocks.filter(({ tag }) => tag === '');
  const code = chosen.map((block) => block.code).join('\n\n');
  return code.trim() === '' ? null : code;
}

function fencedBlocks(text: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let open: { readonly mark: string; readonly indent: number; readonly tag: string; readonly lines: string[] } | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const fence = FENCE.exec(line);
    const mark = fence?.[2] ?? '';
    if (open === null) {
      if (fence) open = { mark, indent: (fence[1] ?? '').length, tag: (fence[3] ?? '').toLowerCase(), lines: [] };
    } else if (fence && mark.charAt(0) === open.mark.charAt(0) && mark.length >= open.mark.length && fence[3] === '') {
      blocks.push({ tag: open.tag, code: open.lines.join('\n') });
      open = null;
    } else {
      open.lines.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
    }
  }
  // A block that was cut off runs to the end.
  if (open !== null) blocks.push({ tag: open.tag, code: open.lines.join('\n') });
  return blocks;
}

const DEFINES: Readonly<Record<CodeLanguage, RegExp>> = {
  python: /^[ \t]*(def \w+|class \w+|import \w|from \w[\w.]* import|print\(|for \w.*:|while .*:|\w+ = \S|\w+ = lambda)/m,
  javascript: /^[ \t]*(function\b|class \w+|const \w|let \w|var \w|import \w|export |console\.log\()/m,
};
/** Four words in a row without anything that code would put between them. */
const PROSE = /^\s*[A-Z\p{Script=Han}][^=(){}[\];#]*$/u;
const LONGEST = 200_000;

function looksLikeCode(text: string, language: CodeLanguage): boolean {
  if (text.length > LONGEST || !DEFINES[language].test(text)) return false;
  return !text.split('\n').some((line) => PROSE.test(line) && line.trim().split(/\s+/).length >= 4);
}
