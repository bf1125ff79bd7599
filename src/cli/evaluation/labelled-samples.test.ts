import { expect, it } from 'vitest';

import { readSamples } from './labelled-samples.ts';

const RIGHT = { id: 'a', problem: 'What is 2 + 3?', steps: [' 2 + 3 = 5 ', 'The answer is 5.'], label: -1, generator: 'own', final_answer_correct: true };
const WRONG = { problem: 'What is 2 + 3?', steps: ['2 + 3 = 6'], label: 0 };
const READ = [
  { id: 'a', problem: 'What is 2 + 3?', steps: ['2 + 3 = 5', 'The answer is 5.'], label: -1 },
  { id: null, problem: 'What is 2 + 3?', steps: ['2 + 3 = 6'], label: 0 },
];

function errorOf(text: string): string {
  const reply = readSamples(text);
  return reply.ok ? '' : reply.error;
}

it('reads arrays and lines alike', () => {
  expect(readSamples(JSON.stringify([RIGHT, WRONG], null, 2))).toEqual({ ok: true, value: READ });
  expect(readSamples(`\ufeff${JSON.stringify(RIGHT)}\r\n\n${JSON.stringify(WRONG)}\n`)).toEqual({ ok: true, value: READ });
  expect(readSamples(JSON.stringify(WRONG, null, 1))).toEqual({ ok: true, value: READ.slice(1) });
});

it.each([
  ['', 'holds no sample'],
  ['[]', 'holds no sample'],
  ['[{"problem": ', 'The JSON array: not JSON'],
  ['{"problem": "x"}\nnonsense', 'Line 2: not JSON'],
  ['[1]', 'Sample 1: the sample must be an object'],
  [JSON.stringify({ ...WRONG, problem: undefined }), '"problem" is missing'],
  [JSON.stringify({ ...WRONG, label: undefined }), '"label" is missing'],
  [JSON.stringify({ ...WRONG, label: 0.5 }), '"label" must be a whole number'],
  [JSON.stringify({ ...WRONG, label: -2 }), '"label" must be −1'],
  [JSON.stringify({ ...WRONG, label: 1 }), '"label" points beyond the last step'],
  [JSON.stringify({ ...WRONG, steps: [] }), '"steps" must hold at least one step'],
  [JSON.stringify({ ...WRONG, steps: 'x' }), '"steps" must be a list'],
  [JSON.stringify({ ...WRONG, steps: ['x', 3] }), '"steps.1" must be a text'],
])('refuses %s', (text, message) => {
  expect(errorOf(text)).toContain(message);
});

it('names the first problems and counts the others', () => {
  const message = errorOf(Array.from({ length: 9 }, () => '{}').join('\n'));
  expect(message).toContain('9 of 9 samples');
  expect(message).toContain('Line 5: "problem" is missing\n… and 4 more.');
});
