// The two languages for real, in threads of Node: the same harnesses as in the page.
import { describe, expect, it } from 'vitest';
import type { CodeLanguage } from '../core/scene.ts';
import type { TestRecord } from '../core/outcome.ts';
import { judgeCodeInNode } from './node/judge-code-in-node.ts';

async function fatesOf(language: CodeLanguage, code: string, tests: string): Promise<TestRecord[]> {
  const report = await judgeCodeInNode({ responseText: `\`\`\`${language}\n${code}\n\`\`\``, language, tests });
  if (report.status !== 'known') throw new Error(report.reason);
  return [...(report.tests ?? [])];
}
const briefly = (records: readonly TestRecord[]): string[] =>
  records.map(({ status, expected, got, message }) => [status, ...(expected === null ? [] : [`${expected} / ${got}`]), ...(message === null ? [] : [message])].join(': '));

describe('JavaScript', () => {
  it('tells right from wrong, by value, content, identity and output', async () => {
    const code = 'export function f(x) { return 2 * x; }\nclass P { constructor(x) { this.x = x; } }\nasync function g(x) { return x + 1; }';
    const tests = "assert(f(2) === 4);\nassert.equal(f(1), '2');\nassert.strictEqual(f(1), '2');\n[f(1), { a: 1 }] -> [2, { a: 1 }]\nassert([1] === [1]);\nassert.deepEqual(new P(1), new P(1));\nassert.equal(await g(1), 3);\nf(NaN) -> NaN\nassert(f(1) > 5, 'too small');\nassert.throws(() => missing());";
    expect(briefly(await fatesOf('javascript', code, tests))).toEqual([
      'passed: 4 / 4', 'passed: "2" / 2', 'failed: "2" / 2', 'passed: [2, { a: 1 }] / [2, { a: 1 }]', 'failed: [1] / [1]',
      'passed: { x: 1 } / { x: 1 }', 'failed: 3 / 2', 'passed: NaN / NaN', 'failed: too small', 'passed',
    ]);
    const program = "const [a, b] = require('fs').readFileSync(0, 'utf8').trim().split(' ').map(Number);\nconsole.log(a + b);";
    expect(briefly(await fatesOf('javascript', program, 'stdin: 3 4\nstdout: 7\nstdin: 3 4\nstdout: 8'))).toEqual(['passed: 7 / 7', 'failed: 8 / 7']);
  });

  it('has no way out, and no way to forge', async () => {
    const code = `const reach = () => { const g = (() => {}).constructor('return this')(); return [g === globalThis, typeof g.process.exit, typeof g.fetch, typeof g.window]; };
function cheat() { Array.prototype.join = () => ''; Array.prototype.sort = () => []; Object.is = () => true; JSON.stringify = () => '7'; assert.deepEqual = () => {}; return [8]; }`;
    expect(briefly(await fatesOf('javascript', code, "reach() -> [true, 'undefined', 'undefined', 'undefined']\ncheat() -> [7]\nassert.deepEqual(cheat(), [7])")).map((text) => text.slice(0, 6))).toEqual(['passed', 'failed', 'failed']);
  });

  it('ends recursion and memory bombs in a verdict, and goes on', async () => {
    const code = "const deep = (n) => deep(n + 1) + 1;\nfunction bomb() { return 'x'.repeat(2 ** 29); }\nconst id = (x) => x;";
    const records = await fatesOf('javascript', code, 'deep(0) -> 1\nbomb() -> 1\nid(3) -> 3');
    expect(records.map(({ status }) => status)).toEqual(['error', 'error', 'passed']);
    expect(records[1]?.message).toMatch(/out of memory/);
  });

  it('says what is wrong with code that does not load', async () => {
    expect(briefly(await fatesOf('javascript', 'let x = ;', 'x -> 1'))[0]).toMatch(/^error: SyntaxError.*\(line 1\)$/);
  });
});

describe('Python', () => {
  it('tells right from wrong, and stops what tries to leave', async () => {
    const code = `from dataclasses import dataclass
@dataclass
class P:
    x: int
def f(x): return 2 * x
def bad(): raise ValueError('bad')
def deep(n): return deep(n + 1)
def reach():
    import js
def leave():
    import sys; sys.exit(0)
def cheat():
    import builtins
    builtins.repr = lambda x: '7'; builtins.eval = lambda *a: 7; builtins.compile = lambda *a: 'None'; builtins.hex = lambda x: '0x7'; builtins.type = lambda x: None
    return 8
class Anything:
    def __eq__(self, other): return True`;
    const tests = `import math
assert f(2) == 4
f([1]) -> (1, 1)
assert P(1) == P(1)
assert math.isclose(f(0.1), 0.2)
assert f(1) > 5, "too small"
f(0.5) -> 1
bad() -> 1
deep(0) -> 1
reach() -> 1
leave() -> 1
cheat() -> 7
Anything() -> 3`;
    const seen = briefly(await fatesOf('python', code, tests));
    expect(seen.slice(0, 7)).toEqual(['passed: 4 / 4', 'failed: (1, 1) / [1, 1]', 'passed: P(x=1) / P(x=1)', 'passed', 'failed: too small', 'passed: 1 / 1.0', 'error: ValueError: bad (line 6)']);
    expect(seen[7]).toMatch(/^error: RecursionError/);
    expect(seen[8]).toMatch(/^error: ImportError: module 'js' leads out of the sandbox/);
    expect(seen[9]).toMatch(/^error: SystemExit/);
    expect(seen[10]).toMatch(/^failed: 7 \/ 8/);
    // An object that equals everything passes: a value without a plain form is compared by the language.
    expect(seen[11]).toMatch(/^passed: 3/);
  });

  it('goes on after a loop that nothing inside can stop, and after an exit of the interpreter', async () => {
    const code = 'def loop():\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass\ndef leave():\n    import os\n    os._exit(0)\ndef f(x): return x';
    const records = await fatesOf('python', code, 'loop() -> 1\nleave() -> 1\nf(1) -> 1');
    expect(records.map(({ status }) => status)).toEqual(['timeout', 'error', 'passed']);
  });

  it('runs programs, each from its start', async () => {
    const program = 'import sys\na, b = map(int, input().split())\nprint(a + b)\nif a > 8: sys.exit()\nprint("." if a == 3 else "")';
    expect(briefly(await fatesOf('python', program, 'stdin: 3 4\nstdout:\n7\n.\nstdin: 9 1\nstdout: 10\nstdin: x\nstdout: 1'))).toEqual([
      'passed: 7\n. / 7\n.', 'passed: 10 / 10', "error: ValueError: invalid literal for int() with base 10: 'x' (line 2)",
    ]);
  });
}, 120_000);
