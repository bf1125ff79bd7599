// Encodes step-labelled examples for training, by the same code that encodes for the page:
//   node --import tsx src/cli/encode.ts EXAMPLES.jsonl OUT --tokenizer tokenizer.json [--window 512]
// Input lines: {question, steps, first, source}; first = index of the first wrong step, -1 for none.
// Output: OUT.bin (little-endian uint16: all token ids, then all step ids, then all kinds) and OUT.json (lengths, ends, first, source).

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { encodeResponse, type EncodedWindow, MODEL_WINDOW, type StepTokenizer } from '../core/encoding.ts';
import { createFileTokenizer } from './file-tokenizer.ts';

interface Example {
  readonly question: string;
  readonly steps: readonly string[];
  readonly first: number;
  readonly source: string;
}

/** Only the first window carries whole context; what lies beyond it is left out of training. */
function encodeExample(example: Example, tokenizer: StepTokenizer, window: number): EncodedWindow | undefined {
  const encoded = encodeResponse({ question: example.question, steps: example.steps, tokenizer, window });
  const first = encoded.windows[0];
  if (first === undefined || encoded.isQuestionCut || first.ends.some((end) => end.isContextCut)) return undefined;
  const isFirstErrorInside = example.first < 0 ? encoded.windows.length === 1 : first.ends.some((end) => end.step === example.first);
  return isFirstErrorInside ? first : undefined;
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { tokenizer: { type: 'string' }, window: { type: 'string' } } });
  const [input, output] = positionals;
  if (input === undefined || output === undefined || values.tokenizer === undefined) {
    process.stderr.write('Usage: node --import tsx src/cli/encode.ts EXAMPLES.jsonl OUT --tokenizer tokenizer.json [--window 512]\n');
    process.exit(2);
  }
  const tokenizer = createFileTokenizer(values.tokenizer);
  const window = Number(values.window ?? MODEL_WINDOW);
  const lines = readFileSync(input, 'utf8').split('\n').filter((line) => line.trim() !== '');
  const windows: EncodedWindow[] = [];
  const kept: { line: number; first: number; source: string }[] = [];
  lines.forEach((line, index) => {
    const example = JSON.parse(line) as Example;
    const encoded = encodeExample(example, tokenizer, window);
    if (encoded !== undefined) {
      windows.push(encoded);
      kept.push({ line: index, first: example.first, source: example.source });
    }
    if (index % 5000 === 4999) process.stderr.write(`${index + 1} of ${lines.length} encoded\n`);
  });
  const total = windows.reduce((sum, { inputIds }) => sum + inputIds.length, 0);
  const numbers = new Uint16Array(3 * total);
  let at = 0;
  for (const array of ['inputIds', 'stepIds', 'kindIds'] as const) {
    for (const encoded of windows) {
      numbers.set(encoded[array], at);
      at += encoded.inputIds.length;
    }
  }
  writeFileSync(`${output}.bin`, numbers);
  writeFileSync(`${output}.json`, JSON.stringify({
    tokens: total,
    lengths: windows.map(({ inputIds }) => inputIds.length),
    ends: windows.map(({ ends }) => ends.map(({ step, position }) => [step, position])),
    first: kept.map(({ first }) => first),
    source: kept.map(({ source }) => source),
    line: kept.map(({ line }) => line),
  }));
  process.stderr.write(`${windows.length} of ${lines.length} examples fit the window; ${total} tokens -> ${output}.bin\n`);
}

main();
