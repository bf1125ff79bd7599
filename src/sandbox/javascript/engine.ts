// One QuickJS engine with its limits: run a script, evaluate an expression, describe a value. Knows no tests.

import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule, VmCallResult } from 'quickjs-emscripten-core';
import type { Sameness } from '../../core/code/unit-test.ts';
import type { SandboxValue } from '../../protocol/sandbox-messages.ts';
import { MAX_CANONICAL, MAX_PRINTED, MAX_SHOWN } from '../../protocol/sandbox-messages.ts';
import { OutOfTime } from '../code-runtime.ts';
import { JAVASCRIPT_PRELUDE } from './prelude.ts';

const MEMORY_BYTES = 64_000_000;
/** Some 5,000 plain calls deep, and within the stack of WebAssembly itself. */
const STACK_BYTES = 320_000;
/** Jobs of promises and async functions that one statement may leave. */
const MAX_JOBS = 10_000;

export interface EngineFailure {
  readonly message: string;
  readonly isAssertion: boolean;
}

export type Evaluated = { readonly ok: true; readonly handle: QuickJSHandle } | { readonly ok: false; readonly failure: EngineFailure };

export interface Engine {
  /** `null` where the script ran to its end. */
  readonly run: (script: string, file: string) => EngineFailure | null;
  /** The value of an expression; a promise's value once it has one. The handle is the caller's to dispose. */
  readonly evaluate: (expression: string) => Evaluated;
  readonly describe: (value: QuickJSHandle) => SandboxValue;
  readonly isSame: (one: QuickJSHandle, other: QuickJSHandle, how: Sameness) => boolean;
  readonly printed: () => { readonly text: string; readonly isCut: boolean };
  readonly close: () => void;
}

/** The engine stops by itself at the deadline; an expression that it cannot interrupt is for the watchdog outside. */
export function openEngine(quickjs: QuickJSWASMModule, options: { stdin: string; deadlineMs: number; now: () => number }): Engine {
  const runtime = quickjs.newRuntime();
  runtime.setMemoryLimit(MEMORY_BYTES);
  runtime.setMaxStackSize(STACK_BYTES);
  let isOutOfTime = false;
  runtime.setInterruptHandler(() => {
    isOutOfTime ||= options.now() > options.deadlineMs;
    return isOutOfTime;
  });
  const vm = runtime.newContext();
  const output = collectOutput(vm);
  vm.newString(options.stdin).consume((stdin) => vm.setProp(vm.global, '__stdin', stdin));
  const tools = vm.unwrapResult(vm.evalCode(JAVASCRIPT_PRELUDE, 'prelude.js'));
  const describe = vm.getProp(tools, 'describe');
  const isSame = vm.getProp(tools, 'isSame');
  tools.dispose();

  function settle(result: VmCallResult<QuickJSHandle>): Evaluated {
    if (isOutOfTime) throw new OutOfTime();
    if (result.error) return { ok: false, failure: failureOf(vm, result.error) };
    const jobs = runtime.executePendingJobs(MAX_JOBS);
    if (jobs.error) jobs.error.dispose();
    if (isOutOfTime) throw new OutOfTime();
    const state = vm.getPromiseState(result.value);
    if (state.type === 'fulfilled') {
      if (state.notAPromise) return { ok: true, handle: result.value };
      result.value.dispose();
      return { ok: true, handle: state.value };
    }
    result.value.dispose();
    if (state.type === 'rejected') return { ok: false, failure: failureOf(vm, state.error) };
    return { ok: false, failure: { message: 'The promise was never settled.', isAssertion: false } };
  }

  const evaluateScript = (script: string, file: string): Evaluated => settle(vm.evalCode(script, file, { type: 'global' }));

  return {
    run: (script, file) => {
      const ended = evaluateScript(/\bawait\b/.test(script) && file === 'test.js' ? `(async () => { ${script}\n})()` : script, file);
      if (!ended.ok) return ended.failure;
      ended.handle.dispose();
      return null;
    },
    evaluate: (expression) => evaluateScript(/\bawait\b/.test(expression) ? `(async () => (${expression}\n))()` : `(${expression}\n)`, 'test.js'),
    describe: (value) => {
      const result = vm.callFunction(describe, vm.undefined, value);
      if (isOutOfTime) throw new OutOfTime();
      if (result.error) {
        result.error.dispose();
        return { shown: '…', canonical: null };
      }
      const [shown, canonical] = result.value.consume((pair) => [0, 1].map((i): unknown => vm.getProp(pair, i).consume((part) => vm.dump(part))));
      const isPlain = typeof canonical === 'string' && canonical.length <= MAX_CANONICAL;
      return { shown: String(shown).slice(0, MAX_SHOWN), canonical: isPlain ? canonical : null };
    },
    isSame: (one, other, how) => {
      const result = vm.newString(how).consume((mode) => vm.callFunction(isSame, vm.undefined, one, other, mode));
      if (isOutOfTime) throw new OutOfTime();
      if (!result.error) return result.value.consume((same) => vm.dump(same) === true);
      result.error.dispose();
      return false;
    },
    printed: output,
    close: () => {
      describe.dispose();
      isSame.dispose();
      vm.dispose();
      runtime.dispose();
    },
  };
}

function collectOutput(vm: QuickJSContext): Engine['printed'] {
  let text = '';
  let isCut = false;
  vm.newFunction('print', (piece) => {
    const room = MAX_PRINTED - text.length;
    const printed = vm.getString(piece);
    if (printed.length > room) isCut = true;
    text += printed.slice(0, room);
  }).consume((print) => vm.setProp(vm.global, '__print', print));
  return () => ({ text, isCut });
}

function failureOf(vm: QuickJSContext, error: QuickJSHandle): EngineFailure {
  const dumped: unknown = error.consume((thrown) => vm.dump(thrown));
  if (typeof dumped !== 'object' || dumped === null) return { message: `threw ${String(dumped)}`.slice(0, MAX_SHOWN), isAssertion: false };
  const read = (name: string): string => {
    const value: unknown = Reflect.get(dumped, name);
    return typeof value === 'string' ? value : '';
  };
  const line = /response\.js:(\d+)/.exec(read('stack'))?.[1];
  const name = read('name') || 'Error';
  const message = read('message');
  const text = `${name}${message === '' ? '' : `: ${message}`}${line === undefined ? '' : ` (line ${line})`}`;
  return { message: text.slice(0, MAX_SHOWN), isAssertion: name === 'AssertionError' };
}
