// What training reads: the numbers that the command writes are those of the page's own encoding.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';

import { encodeResponse } from '../core/encoding.ts';
import { ALL_NUMBER_CODES } from '../core/reading-form.ts';
import { ENGLISH_MODEL_DIRECTORY } from '../engine/testing/shipped-model.ts';
import { createFileTokenizer } from './file-tokenizer.ts';
import { runCommand } from './testing/run-command.ts';

vi.setConfig({ testTimeout: 90_000 });

const FOLDER = mkdtempSync(path.join(tmpdir(), 'encode-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const TOKENIZER = `${ENGLISH_MODEL_DIRECTORY}tokenizer.json`;
const EXAMPLE = { question: 'Pia has 3 bags of 5 nuts. How many nuts?', steps: ['3 * 5 = 15 nuts.', 'The answer is 16.'], first: 1, source: 'own' };

it('encodes as the page does, and leaves out what does not fit the window', async () => {
  const [input, output] = [path.join(FOLDER, 'examples.jsonl'), path.join(FOLDER, 'encoded')];
  const long = { ...EXAMPLE, steps: Array.from({ length: 40 }, () => '3 * 5 = 15 nuts.'), first: -1, source: 'long' };
  writeFileSync(input, [EXAMPLE, long, { ...EXAMPLE, first: -1 }].map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { status, errors } = await runCommand(['node', '--import', 'tsx', 'src/cli/encode.ts'], [input, output, '--tokenizer', TOKENIZER, '--window', '128']);
  expect(status, errors).toBe(0);
  const index = JSON.parse(readFileSync(`${output}.json`, 'utf8')) as Record<string, unknown>;
  expect(index).toMatchObject({ first: [1, -1], source: ['own', 'own'], line: [0, 2] });
  const window = encodeResponse({ question: EXAMPLE.question, steps: EXAMPLE.steps, tokenizer: createFileTokenizer(TOKENIZER), numberCodes: ALL_NUMBER_CODES }).windows[0];
  const length = window?.inputIds.length ?? 0;
  expect(index).toMatchObject({ lengths: [length, length], tokens: 2 * length });
  const bytes = readFileSync(`${output}.bin`);
  const numbers = new Uint16Array(new Uint8Array(bytes).buffer);
  expect([...numbers.slice(0, length)]).toEqual([...(window?.inputIds ?? [])]);
  expect([...numbers.slice(2 * length, 3 * length)]).toEqual([...(window?.stepIds ?? [])]);
  expect([...numbers.slice(4 * length, 5 * length)]).toEqual([...(window?.kindIds ?? [])]);
});

it('says how it is used', async () => {
  const { status, errors } = await runCommand(['node', '--import', 'tsx', 'src/cli/encode.ts'], []);
  expect(status).toBe(2);
  expect(errors).toContain('Usage:');
});
