// Brackets of fenced code, past strings and comments. Languages whose comments are not known here are left alone.

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

/** Bracket faults of every fenced segment of known language that is whole. */
export function checkCode({ text, segments }: Pick<StepText, 'text' | 'segments'>): Deduction[] {
  return segments.flatMap((segment) => {
    if (segment.kind !== 'code' || segment.isCut) return [];
    const code = text.slice(segment.start, segment.end);
    const language = checkedLanguage(code, segment.language);
    return language === null ? [] : checkBrackets(code, language, segment.start);
  });
}

function checkBrackets(code: string, language: string, offset: number): Deduction[] {
  const comment = COMMENTS.get(language) ?? '#';
  const deductions: Deduction[] = [];
  const stack: { bracket: string; at: number }[] = [];
  const end = code.length - 3;
  for (let at = code.indexOf('\n'); at >= 0 && at < end; at += 1) {
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
