// Finding code in a response and tests in a text, the plain ways and the hostile ones.
import { describe, expect, it } from 'vitest';
import { findCode } from './find-code.ts';
import { maskCode } from './mask-code.ts';
import { parseTests } from './parse-tests.ts';

describe('the code of a response', () => {
  it('is its blocks of the language, in order, taken out of their indentation', () => {
    const text = 'Step 1: define.\n```python\ndef f(x):\n    return x\n```\n2. use it\n   ```py\n   def g(x):\n       return f(x)\n   ```\n```text\nnot this\n```';
    expect(findCode(text, 'python')).toBe('def f(x):\n    return x\n\ndef g(x):\n    return f(x)');
    expect(findCode(text, 'javascript')).toBeNull();
  });

  it('is an unnamed block where no block names a language, and a cut-off block to its end', () => {
    expect(findCode('Here:\n```\nx = 1\n```', 'python')).toBe('x = 1');
    expect(findCode('~~~js\nconst x = 1;', 'javascript')).toBe('const x = 1;');
  });

  it('is the whole text where it is nothing but code', () => {
    expect(findCode('def f(x):\n    # doubles it\n    return 2 * x', 'python')).toContain('return');
    expect(findCode('The answer is 42, because six times seven is 42.', 'python')).toBeNull();
    expect(findCode('First we define the function we need\ndef f(x): return x', 'python')).toBeNull();
    expect(findCode('', 'javascript')).toBeNull();
  });
});

describe('tests', () => {
  it.each([
    ['assert f(2) == 4', 'f(2)', '4'],
    ['assert f("a == b") == [1, 2], "message"', 'f("a == b")', '[1, 2]'],
    ['assert (f(2) == 4)  # yes, "really"', 'f(2)', '4'],
    ['assert f(\n  [1,\n   2]\n) == 3', 'f(\n  [1,\n   2]\n)', '3'],
    ["f('#') -> '->'", "f('#')", "'->'"],
    ['assert f(2) \\\n  == 4', 'f(2) \\', '4'],
    ['assert (a)(1) == (b)', '(a)(1)', '(b)'],
  ])('in Python read %j as a value to compare', (source, actual, expected) => {
    expect(parseTests(source, 'python')).toEqual({ setup: '', tests: [{ kind: 'value', source, actual, expected, sameness: 'deep' }] });
  });

  it.each(['assert f(2) > 3', 'assert f(1) == f(2) == 3', 'assert f(1) == 2 and f(2) == 3', 'assert not f(1) == 2', 'assert f(1)', 'assert (f(1), "always true")', 'check(f)'])(
    'in Python leave %j to the language',
    (source) => {
      expect(parseTests(source, 'python').tests).toEqual([{ kind: 'statement', source }]);
    },
  );

  it.each([
    ['assert(f(2) === 4);', 'f(2)', '4', 'strict'],
    ['assert.equal(f([1, 2]), 4, "message")', 'f([1, 2])', '4', 'loose'],
    ['assert.deepStrictEqual(f(2), { a: [1] }); // yes', 'f(2)', '{ a: [1] }', 'deep'],
    ['console.assert(f(`a,${1}`) == 4)', 'f(`a,${1}`)', '4', 'loose'],
    ['f(2) -> [4]', 'f(2)', '[4]', 'deep'],
  ])('in JavaScript read %j as a value to compare', (source, actual, expected, sameness) => {
    expect(parseTests(source, 'javascript').tests).toEqual([{ kind: 'value', source, actual, expected, sameness }]);
  });

  it.each(['assert(f(2) > 3)', 'assert.throws(() => f(2))', 'assert(f(1) === 2 && f(2) === 3)', 'assert(xs.every((x) => x === 1))', 'assert.ok(f(1))'])(
    'in JavaScript leave %j to the language',
    (source) => {
      expect(parseTests(source, 'javascript').tests).toEqual([{ kind: 'statement', source }]);
    },
  );

  it('are told from set-up, which keeps its blocks and type arrows', () => {
    const text = 'import math\n\ndef near(a: float) -> bool:\n    assert a\n    return True\n\n# a note\nassert near(f(2))\nf(1) -> 1';
    const { setup, tests } = parseTests(text, 'python');
    expect(setup).toBe('import math\n\ndef near(a: float) -> bool:\n    assert a\n    return True\n\n# a note');
    expect(tests.map(({ source }) => source)).toEqual(['assert near(f(2))', 'f(1) -> 1']);
  });

  it('of whole programs are pairs of blocks', () => {
    expect(parseTests('stdin: 3 4\nstdout: 7\n\nstdin:\n1\n2\nstdout:\n1\n\n2\n---\nassert f(1)', 'python').tests).toEqual([
      { kind: 'program', source: 'stdin: 3 4\nstdout: 7', stdin: '3 4\n', stdout: '7' },
      { kind: 'program', source: 'stdin:\n1\n2\nstdout:\n1\n\n2', stdin: '1\n2\n', stdout: '1\n\n2' },
      { kind: 'statement', source: 'assert f(1)' },
    ]);
  });

  it('are at most 200, and a bracket that never closes takes one line', () => {
    expect(parseTests('assert f(1)\n'.repeat(500), 'python').tests).toHaveLength(200);
    expect(parseTests('assert f(((\nassert f(2) == 4', 'python').tests.map(({ source }) => source)).toEqual(['assert f(((', 'assert f(2) == 4']);
  });

  it.each(['(', '(\n', '"\n', '\\\n', '"', '`', "'''", '\\', '/*', '`${', 'assert ', 'stdin:\n', '```', '-> '])('survive 50,000 characters of %j', (piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length));
    for (const language of ['python', 'javascript'] as const) {
      expect(parseTests(text, language).tests.length).toBeLessThanOrEqual(200);
      findCode(text, language);
    }
  });
});

describe('a mask', () => {
  it('hides strings, comments and brackets, place for place', () => {
    const { mask, openCount } = maskCode('f("a == b") == [1]  # yes', 'python');
    expect(mask).toBe('f           ==           ');
    expect(openCount).toBe(0);
    expect(maskCode('f("""a\n', 'python').openCount).toBeGreaterThan(0);
  });
});
