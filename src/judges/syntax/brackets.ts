// Brackets and quotation marks: every opener has its closer. One pass with a stack, so that 50,000 brackets cost no more
// than 50,000 letters. List marks "1)", smileys and half-open intervals are left alone.

import type { Deduction } from './step-text.ts';

const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['(', ')'], ['[', ']'], ['{', '}'], ['（', '）'], ['【', '】'], ['《', '》'], ['「', '」'], ['『', '』'], ['“', '”'],
]);
const OPENER_OF = new Map([...CLOSER_OF].map(([open, close]) => [close, open]));
/** `]0, 1[`, an open interval as much of Europe writes it. */
const OUTWARD_INTERVAL = /\](?=[^[\]()\n]{1,30},[^[\]()\n]{1,30}\[)/g;
const EACH = /[()[\]{}（）【】《》「」『』“”]/g;

interface Bracket {
  readonly bracket: string;
  readonly at: number;
}

export interface BracketScan {
  readonly unclosed: readonly Bracket[];
  readonly unopened: readonly Bracket[];
  readonly mismatched: readonly (Bracket & { readonly closer: string; readonly closedAt: number })[];
  /** Position of each `{` to the position of its `}`. */
  readonly braceEnds: ReadonlyMap<number, number>;
}

/** Pairs the brackets of one step's `structure`. */
export function scanBrackets(structure: string): BracketScan {
  const stack: Bracket[] = [];
  const unopened: Bracket[] = [];
  const mismatched: (Bracket & { closer: string; closedAt: number })[] = [];
  const braceEnds = new Map<number, number>();
  const outward = findOutwardIntervals(structure);
  for (const match of structure.matchAll(EACH)) {
    const bracket = match[0];
    const at = match.index;
    if (isEscaped(structure, at) || outward.has(at) || isSized(structure, at) || isBlockBrace(structure, at)) continue;
    const opener = OPENER_OF.get(bracket);
    if (opener === undefined) {
      if (!isSmiley(structure, at)) stack.push({ bracket, at });
      continue;
    }
    const top = stack[stack.length - 1];
    if (top?.bracket === opener) {
      stack.pop();
      if (bracket === '}') braceEnds.set(top.at, at);
    } else if (top !== undefined && isInterval(structure.slice(top.at, Math.min(at + 1, top.at + 60)), at - top.at)) stack.pop();
    else if (bracket === ')' && (isListMark(structure, at) || isSmiley(structure, at))) continue;
    else if (bracket === '”' && /\d/.test(structure.charAt(at - 1))) continue; // an inch mark
    else if (stack[stack.length - 2]?.bracket === opener) {
      // The inner one was never closed: "(3 + [4)" is one fault, not three.
      mismatched.push({ ...(stack.pop() ?? { bracket, at }), closer: bracket, closedAt: at });
      const outer = stack.pop();
      if (bracket === '}' && outer !== undefined) braceEnds.set(outer.at, at);
    } else if (top !== undefined && areOneKind(top.bracket, bracket)) {
      mismatched.push({ ...top, closer: bracket, closedAt: at });
      stack.pop();
    } else unopened.push({ bracket, at });
  }
  return { unclosed: stack, unopened, mismatched, braceEnds };
}

/** Deductions of one step; a bracket that the step before opens and this one closes is in order. */
export function checkBrackets({ brackets: scan, closedNext, openedBefore }: { brackets: BracketScan; closedNext: number; openedBefore: number }): Deduction[] {
  return [
    ...scan.unclosed.slice(0, scan.unclosed.length - closedNext).map(({ bracket, at }): Deduction =>
      bracket === '“'
        ? { code: 'quote-unclosed', params: { quote: bracket }, start: at, end: at + 1 }
        : { code: 'bracket-unclosed', params: { bracket }, start: at, end: at + 1 }),
    ...scan.unopened.slice(openedBefore).map(({ bracket, at }): Deduction => 
      bracket === '”'
        ? { code: 'quote-unclosed', params: { quote: bracket }, start: at, end: at + 1 }
        : { code: 'bracket-unopened', params: { bracket }, start: at, end: at + 1 }),
    ...scan.mismatched.map(({ bracket, closer, at, closedAt }): Deduction => (
      { code: 'bracket-mismatched', params: { open: bracket, close: closer }, start: at, end: closedAt + 1 })),
  ];
}

/** How many brackets left open by `before` are closed by `after`, innermost first. */
export function countPaired(before: BracketScan | undefined, after: BracketScan | undefined): number {
  if (before === undefined || after === undefined) return 0;
  let paired = 0;
  while (paired < before.unclosed.length && paired < after.unopened.length) {
    const open = before.unclosed[before.unclosed.length - 1 - paired];
    if (open === undefined || CLOSER_OF.get(open.bracket) !== after.unopened[paired]?.bracket) break;
    paired += 1;
  }
  return paired;
}

/** Both ends of each outward interval that nothing opens before. */
function findOutwardIntervals(structure: string): Set<number> {
  const ends = new Set<number>();
  for (const { index } of structure.matchAll(OUTWARD_INTERVAL)) {
    const opener = structure.lastIndexOf('[', index);
    const isOpened = opener > Math.max(structure.lastIndexOf(']', index - 1), index - 200, -1) && !ends.has(opener);
    if (isOpened || ends.has(index)) continue;
    ends.add(index).add(structure.indexOf('[', index));
  }
  return ends;
}

/** Preceded by a single backslash: `\{`, but not the `[` of the line break `\\[2pt]`. */
function isEscaped(text: string, at: number): boolean {
  return text.charAt(at - 1) === '\\' && text.charAt(at - 2) !== '\\';
}

/** "1) Add" or "and b) subtract": after a break or a word, with text to follow. `3 + 4) = 7` is none. */
function isListMark(text: string, at: number): boolean {
  if (!/^\s/.test(text.charAt(at + 1)) && at + 1 < text.length) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  return /(?:^|\n|[.;:,>*–-])\s*(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})$/.test(before)
    || (/[A-Za-z]\s+(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})$/.test(before) && /^\s+[A-Za-z]/.test(text.slice(at + 1, at + 5)));
}

/** `\left(` and `\right]` pair with each other, whatever their brackets; latex.ts counts them. */
function isSized(text: string, at: number): boolean {
  return /\\(?:left|right)\s?$/.test(text.slice(Math.max(0, at - 7), at));
}

/** A line of code that opens a block, `if (x > 0) {`, or closes one. */
function isBlockBrace(text: string, at: number): boolean {
  if (text.charAt(at) === '{') return at === text.length - 1 && /(?:\)|\s)\s?$/.test(text.slice(0, at).slice(-2));
  return text.charAt(at) === '}' && at === 0 && !/^\}[\s]*[\\$=+{]/.test(text.slice(0, 10));
}

function isSmiley(text: string, at: number): boolean {
  return /(?:^|\s)[:;]['-]?$/.test(text.slice(Math.max(0, at - 4), at)) || /^[-']?[:;](?:\s|$)/.test(text.slice(at + 1, at + 5));
}

/** `[0, 5)` and `(0, 5]` are intervals, not slips. */
function isInterval(text: string, closerAt: number): boolean {
  return closerAt < 60 && /^[[(][^()[\]]{1,50},[^()[\]]{1,50}[\])]$/.test(text.slice(0, closerAt + 1)) && !/[A-Za-z]{3}/.test(text.replace(/\\[A-Za-z]+/g, ''));
}

function areOneKind(open: string, close: string): boolean {
  return '([{'.includes(open) && ')]}'.includes(close);
}
