// The command as a person runs it, on the model that ships.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

import { runCommand } from './testing/run-command.ts';

/** Each test starts a process or two; a busy machine may take seconds for it. */
vi.setConfig({ testTimeout: 90_000 });

const FOLDER = mkdtempSync(path.join(tmpdir(), 'eval-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const COMMAND = ['node', '--import', 'tsx', 'src/cli/eval-model.ts'];
const PROBLEM = 'Nora bakes 4 trays of 12 buns and sells 30 of them. How many buns are left?';
const SAMPLES = [
  { id: 'own-0', problem: PROBLEM, steps: ['She bakes 4 * 12 = 48 buns.', 'After selling 30, 48 - 30 = 18 buns are left.', 'The answer is 18.'], label: -1 },
  { id: 'own-1', problem: PROBLEM, steps: ['She bakes 4 * 12 = 52 buns.', 'After selling 30, 52 - 30 = 22 buns are left.'], label: 0 },
];

function file(name: string, content: unknown): string {
  const at = path.join(FOLDER, name);
  writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content));
  return at;
}

const KEYS = ['samples', 'wrong', 'right', 'threshold', 'threshold_from', 'accuracy_wrong', 'accuracy_right', 'f1', 'auc', 'model', 'steps', 'unscored_steps'];

describe('eval:model', () => {
  it('prints one JSON object alone, as an npm script', async () => {
    const { status, output, errors } = await runCommand(['npm', 'run', '--silent', 'eval:model', '--'], [file('two.json', SAMPLES), '--json']);
    expect(status, errors).toBe(0);
    expect(output).toMatch(/^\{.*\}\n$/);
    const figures = JSON.parse(output) as Record<string, unknown>;
    expect(Object.keys(figures)).toEqual(KEYS);
    expect(figures).toMatchObject({ samples: 2, wrong: 1, right: 1, threshold_from: 'manifest', steps: 5, unscored_steps: 0, model: expect.stringMatching(/^prm-e5-l6 \d+\.\d+\.\d+/) as string });
    for (const key of ['accuracy_wrong', 'accuracy_right', 'f1']) expect(figures[key]).toBeTypeOf('number');
  });

  it('reads JSON lines from standard input and prints a table; a step beyond the window or of another language is not called wrong', async () => {
    const lines = [...SAMPLES, { ...SAMPLES[0], steps: ['buns '.repeat(2000), 'Осталось восемнадцать булочек.'] }].map((sample) => JSON.stringify(sample)).join('\n');
    const { status, output, errors } = await runCommand(COMMAND, ['-', '--best-threshold'], lines);
    expect(status, errors).toBe(0);
    expect(output).toContain('3 (1 wrong, 2 right)');
    expect(output).toContain('of best F1 on this file');
    expect(output).toContain('7, of which 2 were not scored');
    expect(errors).toContain('2 of 7 steps were not scored (1 step-too-long, 1 language)');
  });

  it('reads Chinese problems beside English ones', async () => {
    const chinese = { problem: '小明有3盒笔，每盒4支，一共有多少支？', steps: ['3×4=12（支）', '答：一共有12支。'], label: -1 };
    const { status, output, errors } = await runCommand(COMMAND, [file('mixed.json', [...SAMPLES, chinese]), '--json']);
    expect(status, errors).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ samples: 3, unscored_steps: 0 });
  });

  it.each([
    [() => [], 'Name one file of samples'],
    [() => [path.join(FOLDER, 'absent.json')], 'There is no file'],
    [() => [FOLDER], 'is a folder'],
    [() => [file('broken.json', '[{')], 'The JSON array: not JSON'],
    [() => [file('unlabelled.json', [{ problem: 'x', steps: ['y'] }])], '"label" is missing'],
    [() => [file('two.json', SAMPLES), '--model', FOLDER], 'manifest.json'],
    [() => [file('two.json', SAMPLES), '--threads', '0'], '--threads takes a whole number'],
    [() => ['--nonsense'], '--nonsense'],
  ])('refuses what it cannot measure (%#)', async (args, message) => {
    const { status, output, errors } = await runCommand(COMMAND, [...args(), '--json']);
    expect([status, output]).toEqual([2, '']);
    expect(errors).toContain(message);
  });

  it('helps', async () => {
    const { status, output } = await runCommand(COMMAND, ['--help']);
    expect(status).toBe(0);
    expect(output).toContain('--best-threshold');
  });
});
