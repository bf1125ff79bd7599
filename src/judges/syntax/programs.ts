// The code of a response as sources that a parser can read: fenced blocks and steps of bare code, each with the code of the
// same language that came before it. Knows where code stands; what is wrong with it is found in code.ts.

import type { CodeLanguage } from './parsers.ts';
import type { Segment } from './step-text.ts';

/** One stretch of code in a step. */
export interface CodePiece {
  /** In the step's text. */
  readonly start: number;
  readonly source: string;
  readonly language: CodeLanguage;
  /** The code of the same language in earlier steps, with a line break at its end; `''` where there is none or too much. */
  readonly before: string;
  /** Does this code go on in the next step? */
  readonly isContinued: boolean;
}

/** Code so far that a piece is still parsed with; longer than that, it is parsed alone. Keeps the work linear. */
const MAX_BEFORE = 4_000;
/** A longer piece is not parsed. */
export const MAX_PIECE = 20_000;

const LANGUAGE_OF: Readonly<Record<string, CodeLanguage>> = { python: 'python', py: 'python', python3: 'python', js: 'javascript', javascript: 'javascript', jsx: 'javascript', node: 'javascript' };
const PYTHON_SIGNS = /\bdef \w+\(|^\s*import \w|\bprint\(|^\s*for \w+ in .+:\s*$/m;
const JAVASCRIPT_SIGNS = /\bfunction \w*\(|\bconst \w+ = |\bconsole\.log\(|=> ?\{/;
/** A console session, or lines left out: no source. */
const NO_SOURCE: Readonly<Record<CodeLanguage, RegExp>> = { python: /^\s*(?:>>>|\$ |In \[\d)/m, javascript: /^\s*(?:>|\$ |\.\.\.\s*$)/m };

/** The code pieces of every step. */
export function findPrograms(steps: readonly string[], segments: readonly (readonly Segment[])[]): CodePiece[][] {
  const soFar: Record<CodeLanguage, string> = { python: '', javascript: '' };
  let carried: CodeLanguage | null = null;
  return steps.map((text, index) => {
    const pieces: Omit<CodePiece, 'before'>[] = [];
    for (const segment of segments[index] ?? []) {
      if (segment.kind !== 'code') continue;
      const { start, end, isOpened } = insideFence(text, segment);
      const source = text.slice(start, end);
      const language: CodeLanguage | null = isOpened || segment.isBare === true ? languageOf(segment.language, source) : carried;
      const isContinued = segment.isCut && end === text.length;
      carried = isContinued ? language : null;
      if (source.trim() !== '' && language !== null && !NO_SOURCE[language].test(source)) pieces.push({ start, source, language, isContinued });
    }
    return pieces.map((piece) => {
      const before = soFar[piece.language];
      soFar[piece.language] = `${before}${piece.source}\n`;
      return { ...piece, before: before.length > MAX_BEFORE ? '' : before };
    });
  });
}

function languageOf(named: string, source: string): CodeLanguage | null {
  if (named !== '') return LANGUAGE_OF[named] ?? null;
  const sample = source.slice(0, 2_000);
  if (PYTHON_SIGNS.test(sample)) return 'python';
  return JAVASCRIPT_SIGNS.test(sample) ? 'javascript' : null;
}

/** Without the lines of the fence; nothing of inline code. */
function insideFence(text: string, { start, end, isCut, isBare }: Segment): { start: number; end: number; isOpened: boolean } {
  if (isBare === true) return { start, end, isOpened: false };
  const isOpened = text.startsWith('```', start) && end - start > 3;
  if (!isOpened && !isCut) return { start, end: start, isOpened };
  const lineEnd = text.indexOf('\n', start);
  const from = !isOpened ? start : lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1;
  const isClosed = end - 3 >= from && text.startsWith('```', end - 3);
  return { start: from, end: isClosed ? end - 3 : end, isOpened };
}
