// The verdict on one test, made outside of the sandbox: what was described there against what was expected before.

import type { UnitTest } from '../core/code/unit-test.ts';
import type { TestRecord } from '../core/outcome.ts';
import type { SandboxValue, TestAnswer } from '../protocol/sandbox-messages.ts';
import { MAX_SHOWN } from '../protocol/sandbox-messages.ts';

/**
 * What became of a test. A value passes when its plain form equals the expected one's, and only where there is no plain form
 * by what the language says. Example: `f(2) -> 4` with the answer 5 → failed, expected 4, got 5.
 */
export function judgeAnswer(test: UnitTest, expected: SandboxValue | null, answer: TestAnswer): TestRecord {
  const record = { test: test.source, message: null, expected: null, got: null };
  switch (answer.kind) {
    case 'threw':
      return { ...record, status: 'error', message: answer.message };
    case 'refuted':
      return { ...record, status: test.kind === 'statement' ? 'failed' : 'error', message: answer.message === '' ? null : answer.message };
    case 'held':
      return { ...record, status: test.kind === 'statement' ? 'passed' : 'error' };
    case 'printed': {
      if (test.kind !== 'program') return { ...record, status: 'error' };
      const isSame = !answer.isCut && tidy(answer.text) === tidy(test.stdout);
      return { ...record, status: isSame ? 'passed' : 'failed', expected: cut(tidy(test.stdout)), got: cut(tidy(answer.text)) };
    }
    case 'value': {
      if (test.kind !== 'value') return { ...record, status: 'error' };
      const isSame = isSameValue(expected, answer);
      return { ...record, status: isSame ? 'passed' : 'failed', expected: expected?.shown ?? answer.expectedShown, got: answer.got.shown };
    }
  }
}

function isSameValue(expected: SandboxValue | null, answer: Extract<TestAnswer, { kind: 'value' }>): boolean {
  const { canonical } = answer.got;
  if (expected?.canonical == null || canonical === null) return answer.isSame === true;
  return canonical === expected.canonical && answer.isSame !== false;
}

/** Blanks at the end of lines and lines at the end of a text are not what a program is judged by. */
function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/[ \t]+$/gm, '').replace(/\n+$/, '');
}

function cut(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN - 1)}…`;
}
