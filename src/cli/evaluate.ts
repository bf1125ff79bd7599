// Scores a file of step-labelled responses with any ONNX file of the reward model, by the page's own encoding and engine:
//   node --import tsx src/cli/evaluate.ts EXAMPLES.jsonl SCORES.jsonl --model model.onnx --tokenizer tokenizer.json
// Output lines: {scores} with one number per step, null where a step is empty or too long. models/train/ turns them into figures.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { encodeResponse, type StepTokenizer } from '../core/encoding.ts';
import { ALL_NUMBER_CODES, NEW_TEXT_FORM } from '../core/reading-form.ts';
import { readOnnxLayout } from '../engine/onnx-layout.ts';
import { createNodeRuntime } from '../engine/ort-node.ts';
import type { ModelSession } from '../engine/ort-runtime.ts';
import { collectStepScores, runWindows } from '../engine/step-scores.ts';
import { createFileTokenizer } from './file-tokenizer.ts';

interface Example {
  readonly question: string;
  readonly steps: readonly string[];
}

async function scoreExample(session: ModelSession, tokenizer: StepTokenizer, { question, steps }: Example): Promise<(number | null)[]> {
  const encoded = encodeResponse({ question, steps, tokenizer, numberCodes: ALL_NUMBER_CODES, textForm: NEW_TEXT_FORM });
  const windowScores: number[][] = [];
  for (const window of encoded.windows) {
    windowScores.push(...(await runWindows({ session, padId: tokenizer.padId, windows: [window], length: window.inputIds.length })));
  }
  return collectStepScores(encoded, { stepCount: steps.length, windowScores }).map((step) => (step.status === 'scored' ? step.score : null));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { model: { type: 'string' }, tokenizer: { type: 'string' }, threads: { type: 'string', default: '1' } },
  });
  const [input, output] = positionals;
  if (input === undefined || output === undefined || values.model === undefined || values.tokenizer === undefined) {
    process.stderr.write('Usage: node --import tsx src/cli/evaluate.ts EXAMPLES.jsonl SCORES.jsonl --model model.onnx --tokenizer tokenizer.json [--threads 1]\n');
    process.exit(2);
  }
  const tokenizer = createFileTokenizer(values.tokenizer);
  const runtime = createNodeRuntime(Number(values.threads));
  const model = readFileSync(values.model);
  const has = (input: string) => readOnnxLayout(model)?.inputs.some(({ name }) => name === input) === true;
  const session = await runtime.openSession(model, {
    inputs: ['input_ids', 'step_ids', 'kind_ids'], output: 'scores',
    ...(has('end_positions') && { endPositions: 'end_positions' }),
    ...(has('last_step_ids') && { tree: { lastStepIds: 'last_step_ids', positionIds: 'position_ids' } }),
  });
  const lines = readFileSync(input, 'utf8').split('\n').filter((line) => line.trim() !== '');
  const rows: string[] = [];
  for (const line of lines) {
    rows.push(JSON.stringify({ scores: await scoreExample(session, tokenizer, JSON.parse(line) as Example) }));
    if (rows.length % 100 === 0) process.stderr.write(`${rows.length} of ${lines.length} scored\n`);
  }
  await session.release();
  writeFileSync(output, `${rows.join('\n')}\n`);
}

await main();
