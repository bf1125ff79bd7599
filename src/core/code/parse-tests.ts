// From the text of the tests field to tests. One test is an `assert` line, a pair `f(2) -> 4`, or a pair of `stdin:` and
// `stdout:` blocks; every other line is set-up. Never fails: what is wrong in a test shows when it runs.

import type { CodeLanguage } from '../scene.ts';
import { maskCode, splitTopLevel } from './mask-code.ts';
import type { TestSuite, UnitTest } from './unit-test.ts';
import { MAX_UNIT_TESTS } from './unit-test.ts';

const STDIN = /^stdin:[ \t]?/i;
const STDOUT = /^stdout:[ \t]?/i;
/** Lines whose arrow is no pair: a function's return type. */
const DEFINITION = /^(async\s+)?(def|class|function)\b|^@/;

/**
 * The tests in the order in which they are written.
 * Example: `import math` and `assert f(4) == math.sqrt(16)` → set-up `import math`, one value test of `f(4)`.
 */
export function parseTests(text: string, language: CodeLanguage): TestSuite {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const tests: UnitTest[] = [];
  const setup: string[] = [];
  let at = 0;
  let reach = LONGEST_STATEMENT;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (STDIN.test(line)) {
      const { test, next } = readProgram(lines, at);
      tests.push(test);
      at = next;
      continue;
    }
    const end = endOfStatement(lines, at, { reach: 1, language }) ?? endOfStatement(lines, at, { reach, language });
    // Text that leaves bracket after bracket open is no code: it is looked through less and less far.
    if (end === null) reach = Math.ceil(reach / 2);
    const next = end ?? at + 1;
    const statement = lines.slice(at, next).join('\n');
    const test = /^\S/.test(line) ? readTest(statement.trim(), language) : null;
    if (test) tests.push(test);
    else setup.push(statement);
    at = next;
  }
  return { setup: setup.join('\n').trim(), tests: tests.slice(0, MAX_UNIT_TESTS) };
}

/** Lines that one statement may take. */
const LONGEST_STATEMENT = 200;

/** A statement goes on while brackets are open, or a backslash ends its line. `null` where it does not end within `reach` lines. */
function endOfStatement(lines: readonly string[], start: number, options: { reach: number; language: CodeLanguage }): number | null {
  const { reach, language } = options;
  const text = lines.slice(start, start + reach).join('\n');
  const { mask, openCount } = maskCode(text, language);
  let end = mask.indexOf('\n');
  while (language === 'python' && end > 0 && text.charAt(end - 1) === '\\') end = mask.indexOf('\n', end + 1);
  const isCut = end === -1 && start + reach < lines.length && language === 'python' && text.endsWith('\\');
  if (end === -1 && (openCount > 0 || isCut)) return null;
  return start + text.slice(0, end === -1 ? text.length : end).split('\n').length;
}

function readTest(source: string, language: CodeLanguage): UnitTest | null {
  if (/^(console\.)?assert\b/.test(source)) return language === 'python' ? readPythonAssert(source) : readJavaScriptAssert(source);
  if (/^check\s*\(/.test(source)) return { kind: 'statement', source };
  if (DEFINITION.test(source)) return null;
  for (const arrow of ['->', '→']) {
    const [actual = '', expected = '', ...more] = splitTopLevel(source, language, arrow).map((part) => withoutComment(part, language));
    if (actual !== '' && expected !== '' && more.length === 0) return { kind: 'value', source, actual, expected, sameness: 'deep' };
  }
  return null;
}

function readPythonAssert(source: string): UnitTest {
  const [assertion = ''] = splitTopLevel(source.slice('assert'.length), 'python', ',');
  const compared = readComparison(unwrap(assertion, 'python'), 'python', '==');
  return compared ? { kind: 'value', source, ...compared, sameness: 'deep' } : { kind: 'statement', source };
}

const CALLS: Readonly<Record<string, 'deep' | 'strict' | 'loose'>> = {
  equal: 'loose',
  strictEqual: 'strict',
  deepEqual: 'deep',
  deepStrictEqual: 'deep',
};

function readJavaScriptAssert(source: string): UnitTest {
  const statement: UnitTest = { kind: 'statement', source };
  const call = /^(?:console\.)?assert(?:\.(\w+))?\s*\(([\s\S]*)\)\s*;?$/.exec(withoutComment(source, 'javascript'));
  if (!call) return statement;
  const [actual = '', expected = ''] = splitTopLevel(call[2] ?? '', 'javascript', ',').map((part) => part.trim());
  const sameness = CALLS[call[1] ?? ''];
  if (sameness && actual !== '' && expected !== '') return { kind: 'value', source, actual, expected, sameness };
  if (call[1] !== undefined && call[1] !== 'ok') return statement;
  const strict = readComparison(unwrap(actual, 'javascript'), 'javascript', '===');
  if (strict) return { kind: 'value', source, ...strict, sameness: 'strict' };
  const loose = readComparison(unwrap(actual, 'javascript'), 'javascript', '==');
  return loose ? { kind: 'value', source, ...loose, sameness: 'loose' } : statement;
}

/** What makes a comparison more than one `a == b`: another comparison, or an operator that binds less tightly. */
const MORE = {
  python: /[<>]|!=|:=|\b(and|or|not|in|is|if|else|lambda)\b/,
  javascript: /[<>?]|!=|&&|\|\||=>|,|\b(in|instanceof)\b/,
};

function readComparison(text: string, language: CodeLanguage, operator: '==' | '==='): { actual: string; expected: string } | null {
  const { mask } = maskCode(text, language);
  const rest = mask.split(operator).join('  ');
  if (MORE[language].test(rest) || rest.includes('=')) return null;
  const [actual = '', expected = '', ...more] = splitTopLevel(text, language, operator).map((part) => withoutComment(part, language));
  return actual === '' || expected === '' || more.length > 0 ? null : { actual, expected };
}

/** `(f(2) == 4)` → `f(2) == 4`; `(a) == (b)` and `(a, b)` stay. */
function unwrap(text: string, language: CodeLanguage): string {
  const bare = withoutComment(text, language);
  if (!bare.startsWith('(') || !bare.endsWith(')')) return bare;
  const inner = bare.slice(1, -1);
  const isOnePair = maskCode(bare, language).mask.trim() === '' && maskCode(inner, language).openCount === 0;
  return isOnePair && splitTopLevel(inner, language, ',').length === 1 ? inner.trim() : bare;
}

function withoutComment(text: string, language: CodeLanguage): string {
  return maskCode(text, language).uncommented.trim();
}

function readProgram(lines: readonly string[], start: number): { test: UnitTest; next: number } {
  const isEnd = (line: string): boolean => STDIN.test(line) || /^(-{3,}|assert\b)/.test(line);
  let at = start;
  const input = [(lines[at] ?? '').replace(STDIN, '')];
  for (at += 1; at < lines.length && !STDOUT.test(lines[at] ?? '') && !isEnd(lines[at] ?? ''); at += 1) input.push(lines[at] ?? '');
  const output: string[] = [];
  if (at < lines.length && STDOUT.test(lines[at] ?? '')) {
    output.push((lines[at] ?? '').replace(STDOUT, ''));
    for (at += 1; at < lines.length && !isEnd(lines[at] ?? ''); at += 1) output.push(lines[at] ?? '');
  }
  const source = lines.slice(start, at).join('\n').trim();
  const next = /^-{3,}/.test(lines[at] ?? '') ? at + 1 : at;
  return { test: { kind: 'program', source, stdin: block(input, '\n'), stdout: block(output, '') }, next };
}

/** A block may start on the line of its head or below it, and ends with its last line that is not empty. */
function block(lines: readonly string[], end: string): string {
  const body = (lines[0] ?? '') === '' ? lines.slice(1) : lines;
  const text = body.join('\n').replace(/\s+$/, '');
  return text === '' ? '' : text + end;
}
