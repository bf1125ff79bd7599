// A Python interpreter that has been started, as a runtime: three commands in, three answers out.
// Knows the harness by its four functions, held from before any code of a response ran; never looks a name up again.

import type { PyodideInterface } from 'pyodide';
import type { TestSuite, UnitTest } from '../../core/code/unit-test.ts';
import type { SandboxValue, TestAnswer } from '../../protocol/sandbox-messages.ts';
import { MAX_SHOWN } from '../../protocol/sandbox-messages.ts';
import type { CodeRuntime } from '../code-runtime.ts';

/** A Python function as JavaScript sees it; its answers are Python's own plain values. */
type PythonFunction = (...values: unknown[]) => unknown;

/** The harness of a started interpreter, after its doors are closed. */
export function createPythonRuntime(python: Pick<PyodideInterface, 'globals' | 'toPy'>): CodeRuntime {
  const [begin, load, run, closeDoors] = plain(python.globals.get('harness'), 1) as PythonFunction[];
  if (!begin || !load || !run || !closeDoors) throw new Error('The harness is not there.');
  python.globals.delete('harness');
  closeDoors();
  const toPython = (value: unknown): unknown => python.toPy(value);
  return {
    begin: ({ setup, tests }: TestSuite, code) => {
      const expected = plain(begin(setup, toPython(tests.map(asTuple)), code)) as ([string, string | null] | null)[];
      return expected.map((value): SandboxValue | null => (value ? { shown: value[0], canonical: value[1] ?? null } : null));
    },
    load: () => (load() as string | undefined) ?? null,
    test: (index) => answerOf(plain(run(index)) as unknown[]),
  };
}

function asTuple(test: UnitTest): string[] {
  switch (test.kind) {
    case 'value':
      return [test.kind, test.source, test.actual, test.expected];
    case 'statement':
      return [test.kind, test.source, '', ''];
    case 'program':
      return [test.kind, test.source, test.stdin, test.stdout];
  }
}

/** A copy of a tuple or list with what is in it; Python's None arrives as undefined. */
function plain(value: unknown, depth?: number): unknown {
  if (typeof value !== 'object' || value === null || !('toJs' in value) || typeof value.toJs !== 'function') return value;
  return value.toJs(depth === undefined ? {} : { depth });
}

function answerOf([kind, ...parts]: unknown[]): TestAnswer {
  const [first, second, third, fourth] = parts;
  switch (kind) {
    case 'value':
      return {
        kind,
        got: { shown: textOf(first), canonical: typeof second === 'string' ? second : null },
        isSame: typeof third === 'boolean' ? third : null,
        expectedShown: typeof fourth === 'string' ? fourth : null,
      };
    case 'held':
      return { kind };
    case 'refuted':
      return { kind, message: textOf(first) };
    case 'printed':
      return { kind, text: String(first), isCut: second === true };
    default:
      return { kind: 'threw', message: textOf(first) };
  }
}

function textOf(value: unknown): string {
  return String(value).slice(0, MAX_SHOWN);
}
