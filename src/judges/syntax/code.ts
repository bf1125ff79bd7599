// Is the code of a step well formed? Python and JavaScript are parsed together with the code before them; of other languages,
// and without a parser, the brackets are counted, past strings and comments. Languages not known here are left alone.

import { type CodePiece, MAX_PIECE } from './programs.ts';
import type { CodeFault, CodeParser } from './parsers.ts';
import type { Deduction, StepText } from './step-text.ts';

const COMMENTS: ReadonlyMap<string, string> = new Map([
  ['python', '#'], ['py', '#'], ['python3', '#'], ['ruby', '#'], ['r', '#'],
  ...['js', 'javascript', 'ts', 'typescript', 'java', 'c', 'cpp', 'c++', 'csharp', 'go', 'json'].map((name): [string, string] => [name, '//']),
]);
const CLOSER_OF: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The language of a fenced segment as far as it can be checked, else `null`. */
export function checkedLanguage(code: string, language: string): string | null {
  if (COMMENTS.has(language)) return language;
  return language === '' && /^```\s*\n[^]*(?:\bdef |\bimport |\bprint\()/.test(code.slice(0, 2_000)) ? 'python' : null;
}

/** Faults of the code of one step. */
export function checkCode({ text, segments, programs }: Pick<StepText, 'text' | 'segments' | 'programs'>, parser: CodeParser | null): Deduction[] {
  const parsed = parser === null ? [] : programs.slice(0, MAX_PIECES);
  const counted = segments.filter((segment) => segment.kind === 'code' && !segment.isCut && !parsed.some(({ start }) => start >= segment.start && start < segment.end));
  return [
    ...parsed.flatMap((piece) => (parser === null ? [] : checkProgram(piece, parser))),
    ...counted.flatMap((segment) => {
      const code = text.slice(segment.start, segment.end);
      const language = checkedLanguage(code, segment.language);
      if (language === null) return [];
      const inside = segment.isBare === true ? { code, from: 0 } : { code: code.slice(0, -3), from: code.indexOf('\n') };
      return checkBrackets(inside.code, { language, from: inside.from, offset: segment.start });
    }),
  ];
}

/** Code blocks of one step that are parsed; of more, the brackets are counted. */
const MAX_PIECES = 50;
const HEADER_WITHOUT_COLON = /^[ \t]*(?:(?:async[ ])?def[ ]\w+[ ]?\([^()#]{0,200}\)|class[ ]\w+(?:\([^()#]{0,100}\))?|(?:if|elif|while|for)[ ][^#:"'{[]{1,200}|else|try|finally)[ \t]*(?:#.*)?$/;

function checkProgram(piece: CodePiece, parser: CodeParser): Deduction[] {
  const { source, language, start, isContinued } = piece;
  if (source.length > MAX_PIECE) return [{ code: 'code-not-parsed', params: { language }, start, end: start + source.length }];
  const faults = faultsOf(piece, parser).filter(({ end }) => !isContinued || end < source.trimEnd().length);
  if (faults.length === 0) return [];
  const lineAt = makeLineReader(source);
  const deductions: Deduction[] = [];
  const add = (deduction: Deduction): void => void deductions.push({ ...deduction, start: start + deduction.start, end: start + deduction.end });

  const missing = faults.filter((fault) => fault.missing !== null && /^\W+$/.test(fault.missing));
  const located = [
    ...missing.map((fault): Deduction => ({ code: 'code-missing', params: { missing: fault.missing ?? '', language }, ...spanOf(fault, source) })),
    ...(language === 'python' ? missingColons(source) : []),
    ...checkBrackets(source, { language, from: 0, offset: 0 }),
  ];
  const taken = new Set<number>();
  for (const deduction of located) {
    const line = lineAt(deduction.start);
    if (taken.has(line.number) || !faults.some((fault) => lineAt(fault.start).number <= line.number && deduction.start <= fault.end)) continue;
    taken.add(line.number);
    add(deduction);
  }
  for (const fault of faults) {
    const line = lineAt(fault.start);
    const lastLine = lineAt(fault.end).number;
    if ([...taken].some((number) => number >= line.number && number <= lastLine)) continue;
    taken.add(line.number);
    const at = Math.max(fault.start, line.start);
    const end = Math.max(at + 1, Math.min(fault.end, line.end));
    add({ code: 'code-error', params: { text: source.slice(at, Math.min(end, at + 40)).trim(), language }, start: at, end });
  }
  return withCosts(deductions, source.split('\n').filter((line) => line.trim() !== '').length);
}

/** Half for not running at all, and half by the share of faulty lines: one fault in ten lines costs 0.55, in one line 1. */
function withCosts(deductions: readonly Deduction[], lineCount: number): Deduction[] {
  const total = Math.round(50 + 50 * Math.min(1, deductions.length / Math.max(1, lineCount)));
  const each = Math.floor(total / deductions.length);
  return deductions.map((deduction, index) => ({ ...deduction, cost: (index === 0 ? total - each * (deductions.length - 1) : each) / 100 }));
}

/** Parsed with the code before it; where that is faulty itself, alone. Offsets are of the piece. */
function faultsOf({ source, before, language }: CodePiece, parser: CodeParser): CodeFault[] {
  const all = parser.parse(before + source, language);
  const isBeforeFaulty = all.some(({ start }) => start < before.length);
  const own = isBeforeFaulty ? parser.parse(source, language) : all.map((fault) => ({ ...fault, start: fault.start - before.length, end: fault.end - before.length }));
  return own.filter(({ start }) => start <= source.length);
}

/** The spot of a token that is not there: the character before it. */
function spanOf({ start, end }: CodeFault, source: string): { start: number; end: number } {
  if (end > start) return { start, end };
  const at = Math.max(0, source.slice(0, start).trimEnd().length - 1);
  return { start: at, end: at + 1 };
}

function missingColons(source: string): Deduction[] {
  const deductions: Deduction[] = [];
  let at = 0;
  for (const line of source.split('\n')) {
    if (line.length < 400 && HEADER_WITHOUT_COLON.test(line)) {
      const end = at + line.replace(/[ \t]*(?:#.*)?$/, '').length;
      deductions.push({ code: 'code-missing', params: { missing: ':', language: 'python' }, start: Math.max(at, end - 1), end });
    }
    at += line.length + 1;
  }
  return deductions;
}

interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

function makeLineReader(source: string): (offset: number) => Line {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { number: low, start: starts[low] ?? 0, end: (starts[low + 1] ?? source.length + 1) - 1 };
  };
}

function checkBrackets(code: string, { language, from, offset }: { language: string; from: number; offset: number }): Deduction[] {
  const comment = COMMENTS.get(language) ?? '#';
  const deductions: Deduction[] = [];
  const stack: { bracket: string; at: number }[] = [];
  const end = code.length;
  for (let at = from; at >= 0 && at < end; at += 1) {
    const c = code.charAt(at);
    if (code.startsWith(comment, at)) at = endOfLine(code, at);
    else if (c === '"' || c === "'" || c === '`') at = endOfString(code, at, end);
    else if (c in CLOSER_OF) stack.push({ bracket: c, at });
    else if (c === ')' || c === ']' || c === '}') {
      const top = stack[stack.length - 1];
      if (top !== undefined && CLOSER_OF[top.bracket] === c) stack.pop();
      else deductions.push({ code: 'code-bracket-unopened', params: { bracket: c, language }, start: offset + at, end: offset + at + 1 });
    }
  }
  return [
    ...deductions,
    ...stack.map(({ bracket, at }): Deduction => ({ code: 'code-bracket-unclosed', params: { bracket, language }, start: offset + at, end: offset + at + 1 })),
  ];
}

function endOfLine(code: string, at: number): number {
  const end = code.indexOf('\n', at);
  return end < 0 ? code.length : end;
}

/** Last offset of the string that opens at `at`; a string that its line does not close ends with the line. */
function endOfString(code: string, at: number, limit: number): number {
  const quote = code.charAt(at);
  const triple = quote.repeat(3);
  if (quote !== '`' && code.startsWith(triple, at)) {
    const end = code.indexOf(triple, at + 3);
    return end < 0 ? limit : end + 2;
  }
  for (let i = at + 1; i < limit; i += 1) {
    const c = code.charAt(i);
    if (c === '\\') i += 1;
    else if (c === quote || (c === '\n' && quote !== '`')) return i;
  }
  return limit;
}
