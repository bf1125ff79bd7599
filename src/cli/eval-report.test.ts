// The whole report as a person makes it, on the model that ships and a few samples of our own.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';

import { runCommand } from './testing/run-command.ts';

vi.setConfig({ testTimeout: 180_000 });

const FOLDER = mkdtempSync(path.join(tmpdir(), 'report-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const COMMAND = ['node', '--import', 'tsx', 'src/cli/eval-report.ts'];
const RIGHT = { id: 'a', problem: 'Tom buys 4 pens for $3 each. What does he pay?', steps: ['Each pen costs $3.', 'He pays 4 * 3 = $12.'], label: -1 };
const WRONG = { ...RIGHT, id: 'b', steps: ['Each pen costs $3.', 'He pays 4 * 3 = $13.'], label: 1 };

function folder(name: string, files: Readonly<Record<string, string>>): string {
  const at = path.join(FOLDER, name);
  mkdirSync(at, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(at, file), text);
  return at;
}

const lines = (...values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const OWN = folder('own', {
  'english.jsonl': lines(RIGHT, WRONG), 'hard.jsonl': lines(RIGHT, WRONG),
  'chinese.jsonl': lines({ ...RIGHT, problem: '汤姆买4支笔，每支3元。他付多少钱？', steps: ['他付 4 × 3 = 12 元。'] }),
  'published.json': JSON.stringify([{ name: 'Another model', gsm8k: 50, average: 40, source: 'arXiv 0000.00000' }]),
});

it('fills report, plots and card from what is there, and names what is not', async () => {
  const written = (solution: string, is_correct: boolean) => ({ solution: `4 * 3 = <<4*3=${solution}>>${solution}\nA: ${solution}`, is_correct });
  const data = folder('data', {
    'processbench_gsm8k_dev.json': JSON.stringify([RIGHT, WRONG]),
    'gsm8k_model_solutions_dev.jsonl': lines({ question: RIGHT.problem, a: written('12', true), b: written('13', false), c: written('12', true), d: written('14', false) }),
    'dev.jsonl': lines({ question: RIGHT.problem, steps: RIGHT.steps, first: -1, source: 'right' }, { question: RIGHT.problem, steps: WRONG.steps, first: 1, source: 'wrong_result' }),
  });
  const out = folder('out', { 'CARD.md': '# Card\n<!-- report:figures -->\nold\n<!-- /report:figures -->\n<!-- report:kinds -->\n<!-- /report:kinds -->\n' });
  const { status, errors } = await runCommand(COMMAND, ['--data', data, '--out', out, '--own', OWN, '--corrupted', path.join(data, 'dev.jsonl'), '--workers', '1']);
  expect(status, errors).toBe(0);
  const report = JSON.parse(readFileSync(path.join(out, 'report.json'), 'utf8')) as Record<string, Record<string, unknown>>;
  expect(report).toMatchObject({
    model: expect.stringContaining('prm-') as string,
    processbench: { figures: { shipped: { samples: 2 } }, judges: { fact: { f1: { value: 100 } } } },
    corrupted: { kinds: [{ kind: 'wrong_result', samples: 1 }] },
    bestOfFour: { problems: 1, references: { random: { value: 50 }, 'majority of the answers': { value: 100 }, oracle: { value: 100 } } },
    failures: { cases: 2 },
  });
  const card = readFileSync(path.join(out, 'CARD.md'), 'utf8');
  expect(card).toContain('| Another model | 50.0 | 40.0 | arXiv 0000.00000 |');
  expect(card).toContain('wrong result');
  expect(card).not.toContain('\nold\n');
  expect(errors).toContain('no marks for');
  for (const plot of ['reliability', 'kinds', 'best-of-four']) expect(readFileSync(path.join(out, 'plots', `${plot}.svg`), 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
});

it('says "not measured" where a set is missing, and what it needs', async () => {
  const out = folder('empty-out', { 'CARD.md': '<!-- report:figures -->\n<!-- /report:figures -->\n' });
  const { status, errors } = await runCommand(COMMAND, ['--data', FOLDER, '--out', out, '--own', OWN, '--corrupted', path.join(FOLDER, 'absent.jsonl'), '--workers', '1']);
  expect(status, errors).toBe(0);
  expect(readFileSync(path.join(out, 'CARD.md'), 'utf8')).toContain('Not measured: there is no processbench_gsm8k_dev.json');
  expect((await runCommand(COMMAND, [])).errors).toContain('--data DIR');
});
