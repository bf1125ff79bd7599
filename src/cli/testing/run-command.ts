// Runs a command of this folder as a person does: a process with arguments, standard streams and an exit status.

import { spawn } from 'node:child_process';
import path from 'node:path';

export interface CommandRun {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Runs `command` (such as `['node', '--import', 'tsx', 'src/cli/score.ts']`) in the project's root. */
export function runCommand(command: readonly string[], args: readonly string[], input = ''): Promise<CommandRun> {
  const [program = 'node', ...rest] = command;
  const child = spawn(program, [...rest, ...args], { cwd: ROOT });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { output += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text; });
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => {
      resolve({ status, output, errors });
    });
  });
}
