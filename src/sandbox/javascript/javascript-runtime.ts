// Runs JavaScript tests in QuickJS: an engine with a heap of its own inside WebAssembly, without any of the page's objects.
// Every test gets an engine that has run nothing before, with limits on memory, stack and time.

import type { QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { TestSuite, UnitTest } from '../../core/code/unit-test.ts';
import type { SandboxValue, TestAnswer } from '../../protocol/sandbox-messages.ts';
import { MAX_SHOWN } from '../../protocol/sandbox-messages.ts';
import type { CodeRuntime } from '../code-runtime.ts';
import type { Engine } from './engine.ts';
import { openEngine } from './engine.ts';

const NO_SUITE: TestSuite = { setup: '', tests: [] };

export function createJavaScriptRuntime(quickjs: QuickJSWASMModule, options: { readonly testMs: number; readonly now: () => number }): CodeRuntime {
  let suite = NO_SUITE;
  let code = '';
  let expected: readonly (SandboxValue | null)[] = [];

  /** An engine that threw was stopped in the middle of something and cannot be closed; its owner ends the thread. */
  function inEngine<Value>(stdin: string, use: (engine: Engine) => Value): Value {
    const engine = openEngine(quickjs, { stdin, deadlineMs: options.now() + options.testMs, now: options.now });
    const value = use(engine);
    engine.close();
    return value;
  }

  return {
    begin: (nextSuite, nextCode) => {
      suite = nextSuite;
      code = asScript(nextCode);
      expected = suite.tests.map((test) => (test.kind === 'value' ? inEngine('', (engine) => expectedValue(engine, suite.setup, test)) : null));
      return expected;
    },
    load: () =>
      inEngine('', (engine) => {
        const loaded = engine.run(code, 'response.js');
        if (loaded !== null) return loaded.message;
        const set = engine.run(suite.setup, 'tests.js');
        return set === null ? null : `in the tests: ${set.message}`.slice(0, MAX_SHOWN);
      }),
    test: (index) => {
      const test = suite.tests[index];
      if (!test) return { kind: 'threw', message: '' };
      if (test.kind === 'program') return inEngine(test.stdin, (engine) => runProgram(engine, code));
      return inEngine('', (engine) => {
        const failure = engine.run(code, 'response.js') ?? engine.run(suite.setup, 'tests.js');
        if (failure) return { kind: 'threw', message: failure.message };
        return test.kind === 'statement' ? runStatement(engine, test.source) : compare(engine, test, expected[index] ?? null);
      });
    },
  };
}

/** Modules are run as scripts: `export function f` → `function f`. */
function asScript(code: string): string {
  return code.replace(/^[ \t]*export[ \t]+(default[ \t]+(?=(async[ \t]+)?function\b|class\b)|(?=(async[ \t]+)?function\b|class\b|const\b|let\b|var\b))/gm, '');
}

type ValueTest = Extract<UnitTest, { kind: 'value' }>;

function expectedValue(engine: Engine, setup: string, { expected }: ValueTest): SandboxValue | null {
  engine.run(setup, 'tests.js');
  const value = engine.evaluate(expected);
  if (!value.ok) return null;
  const described = engine.describe(value.handle);
  value.handle.dispose();
  return described;
}

function runStatement(engine: Engine, source: string): TestAnswer {
  const failure = engine.run(source, 'test.js');
  if (failure === null) return { kind: 'held' };
  const { isAssertion, message } = failure;
  return isAssertion ? { kind: 'refuted', message: message.replace(/^AssertionError:? ?/, '') } : { kind: 'threw', message };
}

function compare(engine: Engine, test: ValueTest, expected: SandboxValue | null): TestAnswer {
  const value = engine.evaluate(test.actual);
  if (!value.ok) return { kind: 'threw', message: value.failure.message };
  const got = engine.describe(value.handle);
  let isSame: boolean | null = null;
  let expectedShown: string | null = null;
  // By content, plain values speak for themselves; identity and conversions are the language's own business.
  if (test.sameness !== 'deep' || got.canonical === null || expected?.canonical == null) {
    const wanted = engine.evaluate(test.expected);
    if (!wanted.ok) {
      value.handle.dispose();
      return { kind: 'threw', message: wanted.failure.message };
    }
    isSame = engine.isSame(value.handle, wanted.handle, test.sameness);
    expectedShown = engine.describe(wanted.handle).shown;
    wanted.handle.dispose();
  }
  value.handle.dispose();
  return { kind: 'value', got: test.sameness === 'loose' ? { ...got, canonical: null } : got, isSame, expectedShown };
}

function runProgram(engine: Engine, code: string): TestAnswer {
  const failure = engine.run(code, 'response.js');
  return failure ? { kind: 'threw', message: failure.message } : { kind: 'printed', ...engine.printed() };
}

