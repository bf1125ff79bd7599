// The outcome of a response by unit tests: the share of them that its code passes.

import { findCode } from '../core/code/find-code.ts';
import { parseTests } from '../core/code/parse-tests.ts';
import type { OutcomeUnknownReason } from '../core/outcome.ts';
import type { CodeLanguage } from '../core/scene.ts';
import type { OutcomeReport } from '../protocol/judging.ts';
import { runTests } from './run-tests.ts';
import type { TestRun } from './run-tests.ts';

export interface CodeRequest {
  readonly responseText: string;
  readonly language: CodeLanguage;
  readonly tests: string;
}

export function codeJudgeName(language: CodeLanguage): string {
  return `${language}-tests 1`;
}

/** Rejects where no runtime can be opened, or the signal is aborted. Example: 3 of 4 tests passed → reward 0.75. */
export async function judgeCode(request: CodeRequest, how: Omit<TestRun, 'code' | 'suite'>): Promise<OutcomeReport> {
  const { responseText, language } = request;
  const suite = parseTests(request.tests, language);
  if (suite.tests.length === 0) return unknownCode(language, 'no-tests');
  const code = findCode(responseText, language);
  if (code === null) return unknownCode(language, 'no-code-found');
  const tests = await runTests({ ...how, code, suite });
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return { status: 'known', reward: passed / tests.length, answer: null, tests, judgedBy: codeJudgeName(language) };
}

export function unknownCode(language: CodeLanguage, reason: OutcomeUnknownReason): OutcomeReport {
  return { status: 'unknown', reason, answer: null, judgedBy: codeJudgeName(language) };
}
