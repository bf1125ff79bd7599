// The command as a person runs it: a process with arguments, standard streams and an exit status.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

import { type CommandRun, runCommand } from './testing/run-command.ts';

/** Each test starts a process or two; a busy machine may take seconds for it. */
vi.setConfig({ testTimeout: 90_000 });

const FOLDER = mkdtempSync(path.join(tmpdir(), 'score-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

interface Run extends CommandRun {
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

async function score(args: readonly string[], input = '', command: readonly string[] = ['node', '--import', 'tsx', 'src/cli/score.ts']): Promise<Run> {
  const run = await runCommand(command, args, input);
  return { ...run, lines: run.output.startsWith('{') ? run.output.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>) : [] };
}

function file(name: string, ...lines: readonly (object | string)[]): string {
  const at = path.join(FOLDER, name);
  writeFileSync(at, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return at;
}

const PENS = { id: 'pens', prompt: 'Ada has 3 boxes of 4 pens and gives 2 away. How many are left?', steps: ['She has 3 * 4 = 12 pens.', 'So 12 - 2 = 11 are left.', 'The answer is 11.'], reference: 10 };
/** Of what the grammar checker adds, one test is enough: it takes seconds to start. */
const WITHOUT_MODEL = ['--judges', 'syntax,fact', '--no-grammar'];

/** Components of one's own: a plain one, and a pattern that never comes back. */
const RULES = [
  { name: 'Short', rule: { kind: 'length', unit: 'words', least: null, most: 4 } },
  { name: 'Slow', rule: { kind: 'pattern', pattern: '^(\\S+\\s?)+$', ignoresCase: false, wants: 'present' } },
];

describe('scores', () => {
  it('weighs what was checked, aggregates, compares the answer and mixes', async () => {
    const { status, lines } = await score([file('pens.jsonl', PENS), ...WITHOUT_MODEL]);
    expect(status).toBe(0);
    const steps = [
      { syntax: 1, coherence: null, fact: 1, reward: 1 },
      { syntax: 1, coherence: null, fact: 0, reward: 0.6 },
      { syntax: 1, coherence: null, fact: null, reward: 1 },
    ];
    expect(lines).toMatchObject([{ id: 'pens', steps, outcome: 0 }]);
    expect(lines[0]?.process).toBeCloseTo(2.6 / 3, 12);
    expect(lines[0]?.total).toBeCloseTo(1.3 / 3, 12);
    expect(Object.keys(lines[0] ?? {})).toEqual(['id', 'steps', 'process', 'outcome', 'total']);
  });

  it('follows weights, aggregator and lambda', async () => {
    const { lines } = await score([file('pens.jsonl', PENS), ...WITHOUT_MODEL, '--weights', '1,5,3', '--aggregator', 'min', '--lambda', '1']);
    expect(lines[0]).toMatchObject({ process: 0.25, total: 0.25 });
  });

  it('takes components of one\u2019s own from a list, hostile patterns included', async () => {
    const slow = { ...PENS, steps: [`${'a'.repeat(40)}  b`, ...PENS.steps.slice(1)] };
    const list = file('rules.json', JSON.stringify(RULES));
    const { lines } = await score([file('slow.jsonl', slow), ...WITHOUT_MODEL, '--components', list, '--weights', '0,0,0,1,0', '--lambda', '1']);
    const [first, second] = lines[0]?.steps as { components: Record<string, number | null>; reward: number }[];
    expect(first?.components).toEqual({ Short: 1, Slow: null });
    expect(second?.components['Short']).toBeCloseTo(4 / 6, 9);
    expect(second?.reward).toBeCloseTo(4 / 6, 9);
  });

  it('takes the weights of a saved scene, and says what components and weights must be', async () => {
    const list = file('rules.json', JSON.stringify(RULES));
    const own = RULES.map((rule, i) => ({ id: `own-${i + 1}`, ...rule }));
    const scene = file('scene.json', JSON.stringify({ scene: { components: own, design: { weightPoints: [0, 0, 50, 50, 0] } } }));
    const saved = await score([file('pens.jsonl', PENS), ...WITHOUT_MODEL, '--components', scene, '--lambda', '1']);
    expect((saved.lines[0]?.steps as { reward: number }[])[1]?.reward).toBeCloseTo(0.5 * (4 / 6), 9);
    const wrong = await score([file('pens.jsonl', PENS), ...WITHOUT_MODEL, '--components', list, '--weights', '1,1,1']);
    expect([wrong.status, wrong.errors]).toEqual([2, expect.stringContaining('takes 5 numbers here: syntax, coherence, fact, then Short, Slow; got 3')]);
    expect((await score([file('pens.jsonl', PENS), ...WITHOUT_MODEL, '--components', file('none.json', '{}')])).errors).toContain('is neither');
  });

  it('asks the reward model, the same alone as in a batch', async () => {
    const other = { ...PENS, id: 'long', steps: [...PENS.steps, 'We check: 3 * 4 - 2 = 10, so this was wrong.'.repeat(4)] };
    const together = await score([file('two.jsonl', PENS, other), '--no-grammar']);
    const alone = await score([file('one.jsonl', PENS), '--no-grammar']);
    expect([together.status, alone.status]).toEqual([0, 0]);
    const coherence = (run: Run): number[] => (run.lines[0]?.steps as { coherence: number }[]).map((step) => step.coherence);
    expect(coherence(alone)).toHaveLength(3);
    coherence(alone).forEach((value, index) => {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(coherence(together)[index]).toBeCloseTo(value, 3);
    });
  });

  it('cuts a response into steps, takes the outcome as unknown without a reference, and reads standard input', async () => {
    const { status, lines } = await score(['-', ...WITHOUT_MODEL], '\ufeff{"prompt": "", "response": "3 + 4 = 7\\n7 + 5 = 12"}\r\n');
    expect(status).toBe(0);
    expect(lines).toEqual([{ id: null, steps: [1, 2].map(() => ({ syntax: 1, coherence: null, fact: 1, reward: 1 })), process: 1, outcome: null, total: 1 }]);
  });

  it('gives no number for a response without steps or a step that nobody checked', async () => {
    const { lines } = await score([file('empty.jsonl', { prompt: 'x', response: '' }, { prompt: 'x', steps: ['', '…'] }), ...WITHOUT_MODEL]);
    const none = { syntax: null, coherence: null, fact: null, reward: null };
    expect(lines).toEqual([{ id: null, steps: [], process: null, outcome: null, total: null }, { id: null, steps: [none, none], process: null, outcome: null, total: null }]);
  });

  it('parses LaTeX, arithmetic and code, and reads prose with the grammar checker unless told not to', async () => {
    const input = file('faulty.jsonl', { prompt: '', steps: ['He go to the shop.', 'So \\(\\frac{1}{2\\) of it.', 'So 2 + 3 4 = 9.', '```python\ndef add(a, b)\n    return a + b\n```'] });
    const scores = async (...args: string[]): Promise<unknown[]> => {
      const { lines } = await score([input, '--judges', 'syntax', ...args]);
      return (lines[0]?.['steps'] as { syntax: number }[]).map(({ syntax }) => syntax);
    };
    expect(await scores()).toEqual([0.8, 0.7, 0.6, 0.25]);
    expect(await scores('--no-grammar')).toEqual([1, 0.7, 0.6, 0.25]);
  });

  it('runs as an npm script that prints the scores alone', async () => {
    const { status, lines, errors } = await score(['run', '--silent', 'score', '--', file('pens.jsonl', PENS), ...WITHOUT_MODEL], '', ['npm']);
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    expect(errors).toContain('1 response scored by syntax, fact');
  });

  it('keeps the order of many lines', async () => {
    const many = Array.from({ length: 500 }, (_, id) => ({ id, prompt: '', steps: [`${id} + 1 = ${id + (id % 2)}`] }));
    const { lines } = await score([file('many.jsonl', ...many), ...WITHOUT_MODEL]);
    expect(lines.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(lines.map(({ steps }) => (steps as { fact: number }[])[0]?.fact)).toEqual(many.map(({ id }) => id % 2));
  });
});

describe('broken input', () => {
  it('names each broken line, scores the others, and ends with status 1', async () => {
    const input = file('broken.jsonl', PENS, '{"id": 2, "prompt": ', '', '[1]', { id: 5, steps: ['a'] }, { id: 6, prompt: 'x' }, { id: 7, prompt: 'x', steps: ['a', 1] }, { id: {}, prompt: 'x', steps: [] }, { ...PENS, id: 9 });
    const { status, lines, errors } = await score([input, ...WITHOUT_MODEL]);
    expect(status).toBe(1);
    expect(lines.map(({ id, line }) => [id, line])).toEqual([['pens', undefined], [null, 2], [null, 4], [5, 5], [6, 6], [7, 7], [null, 8], [9, undefined]]);
    for (const line of [2, 4, 5, 6, 7, 8]) expect(errors).toContain(`Line ${line}: `);
    expect(lines[3]).toEqual({ id: 5, line: 5, error: '"prompt" is missing' });
    expect(lines[5]).toEqual({ id: 7, line: 7, error: '"steps.1" must be a text' });
  });

  it.each([
    [['--judges', 'grammar'], '"grammar" is none of them'],
    [['--weights', '1,2'], '--weights takes 3 numbers'],
    [['--weights', '0,0,0'], '--weights takes 3 numbers'],
    [['--weights', '1,,2'], '--weights takes 3 numbers'],
    [['--aggregator', 'median'], '--aggregator knows mean, last, min'],
    [['--lambda', '2'], '--lambda takes a number from 0 to 1'],
    [['--nonsense'], '--nonsense'],
    [['second.jsonl'], 'Name one input file'],
    [['--model', FOLDER], 'manifest.json'],
  ])('refuses %s', async (args, message) => {
    const { status, output, errors } = await score([file('pens.jsonl', PENS), '--no-grammar', ...args]);
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain(message);
  });

  it('says when there is no such file', async () => {
    const { status, errors } = await score([path.join(FOLDER, 'absent.jsonl')]);
    expect([status, errors]).toEqual([2, `There is no file ${path.join(FOLDER, 'absent.jsonl')}.\n`]);
  });

  it('helps', async () => {
    const { status, output } = await score(['--help']);
    expect(status).toBe(0);
    expect(output).toContain('--aggregator NAME');
  });

  it('survives hostile responses', async () => {
    const { status, lines } = await score([file('hostile.jsonl', { prompt: '(', response: '('.repeat(1_000_000) }, { prompt: '', response: '\u0000\ufffd\ud800 \u202e' }, { prompt: '', steps: Array.from({ length: 500 }, () => '1+1=2') })]);
    expect(status).toBe(0);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ process: null, outcome: null });
  });
});
