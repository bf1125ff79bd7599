// What a language offers to whoever runs tests in it. One runtime serves one response: what has run leaves traces.

import type { TestSuite } from '../core/code/unit-test.ts';
import type { SandboxCommand, SandboxEvent, SandboxValue, TestAnswer } from '../protocol/sandbox-messages.ts';

export interface CodeRuntime {
  /** Takes tests and code, and says what the tests expect, before any of the code has run. */
  readonly begin: (suite: TestSuite, code: string) => readonly (SandboxValue | null)[];
  /** Runs the code's definitions; what went wrong, or `null`. */
  readonly load: () => string | null;
  readonly test: (index: number) => TestAnswer;
}

/** A runtime that watches the time itself throws this once it is over. */
export class OutOfTime extends Error {}

/** Answers one command. Whatever else than `OutOfTime` the runtime throws is for the caller: it can no longer be used. */
export function answerCommand(runtime: CodeRuntime, command: SandboxCommand): SandboxEvent {
  const { id } = command;
  try {
    switch (command.type) {
      case 'begin':
        return { id, type: 'begun', expected: runtime.begin(command.suite, command.code) };
      case 'load':
        return { id, type: 'loaded', error: runtime.load() };
      case 'test':
        return { id, type: 'tested', answer: runtime.test(command.index) };
    }
  } catch (cause) {
    if (cause instanceof OutOfTime) return { id, type: 'overran' };
    throw cause;
  }
}
