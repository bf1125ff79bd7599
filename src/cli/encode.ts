// Encodes step-labelled examples for training, by the same code that encodes for the page:
//   node --import tsx src/cli/encode.ts EXAMPLES.jsonl OUT --tokenizer tokenizer.json [--window 512] [--text-form written]
// Input lines: {question, steps, first, source, branches?}; first = index of the first wrong step, -1 for none.
// A branch {at, text, label} is another step in the place of step `at`: after the same question and the same steps 0…at-1.
// Output: OUT.bin (little-endian uint16: all token ids, step ids, kinds, branch numbers and positions) and OUT.json.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { encodeResponse, type EncodedWindow, MODEL_WINDOW, type StepTokenizer } from '../core/encoding.ts';
import { ALL_NUMBER_CODES, NEW_TEXT_FORM, TEXT_FORMS, type TextForm } from '../core/reading-form.ts';
import { createFileTokenizer } from './file-tokenizer.ts';

interface Branch {
  readonly at: number;
  readonly text: string;
  /** 1 right, 0 wrong. */
  readonly label: 0 | 1;
}

interface Example {
  readonly question: string;
  readonly steps: readonly string[];
  readonly first: number;
  readonly source: string;
  readonly branches?: readonly Branch[];
}

/** One value per token; the solution itself is branch 0, its branches follow it one by one. */
interface EncodedExample {
  readonly inputIds: number[];
  readonly stepIds: number[];
  readonly kindIds: number[];
  readonly branchIds: number[];
  readonly positions: number[];
  /** Step and place of its end, for the solution itself. */
  readonly ends: (readonly [step: number, at: number])[];
  /** Step, place of its end and label, for each branch. */
  readonly branchEnds: (readonly [step: number, at: number, label: number])[];
}

interface EncodeOptions { readonly tokenizer: StepTokenizer; readonly window: number; readonly textForm: TextForm }

/** The one window of a response that fits; longer ones are left out of training, because later windows lack context. */
function encodeWhole(question: string, steps: readonly string[], options: EncodeOptions): EncodedWindow | undefined {
  const encoded = encodeResponse({ question, steps, numberCodes: ALL_NUMBER_CODES, ...options });
  const first = encoded.windows[0];
  return first === undefined || encoded.isQuestionCut || first.ends.some((end) => end.isContextCut) ? undefined : first;
}

function encodeExample({ question, steps, first, branches = [] }: Example, options: EncodeOptions): EncodedExample | undefined {
  const trunk = encodeWhole(question, steps, options);
  if (trunk === undefined) return undefined;
  const isInside = first < 0 ? trunk.ends.length === steps.length : trunk.ends.some((end) => end.step === first);
  if (!isInside) return undefined;
  const encoded: EncodedExample = {
    inputIds: [...trunk.inputIds], stepIds: [...trunk.stepIds], kindIds: [...trunk.kindIds],
    branchIds: Array.from(trunk.inputIds, () => 0), positions: Array.from(trunk.inputIds, (_, position) => position),
    ends: trunk.ends.map(({ step, position }) => [step, position]), branchEnds: [],
  };
  branches.forEach(({ at, text, label }, index) => {
    const window = encodeWhole(question, [...steps.slice(0, at), text], options);
    const end = window?.ends.find(({ step }) => step === at);
    if (window === undefined || end === undefined) return;
    const start = window.stepIds.indexOf(at + 1);
    for (let position = start; position <= end.position; position += 1) {
      encoded.inputIds.push(window.inputIds[position] ?? 0);
      encoded.stepIds.push(at + 1);
      encoded.kindIds.push(window.kindIds[position] ?? 0);
      encoded.branchIds.push(index + 1);
      encoded.positions.push(position);
    }
    encoded.branchEnds.push([at, encoded.inputIds.length - 1, label]);
  });
  return encoded;
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { tokenizer: { type: 'string' }, window: { type: 'string' }, 'text-form': { type: 'string', default: NEW_TEXT_FORM } } });
  const [input, output] = positionals;
  const textForm = TEXT_FORMS.find((form) => form === values['text-form']);
  if (input === undefined || output === undefined || values.tokenizer === undefined || textForm === undefined) {
    process.stderr.write(`Usage: node --import tsx src/cli/encode.ts EXAMPLES.jsonl OUT --tokenizer tokenizer.json [--window 512] [--text-form ${TEXT_FORMS.join('|')}]\n`);
    process.exit(2);
  }
  const options = { tokenizer: createFileTokenizer(values.tokenizer), window: Number(values.window ?? MODEL_WINDOW), textForm };
  const lines = readFileSync(input, 'utf8').split('\n').filter((line) => line.trim() !== '');
  const examples: EncodedExample[] = [];
  const kept: { line: number; first: number; source: string }[] = [];
  lines.forEach((line, index) => {
    const example = JSON.parse(line) as Example;
    const encoded = encodeExample(example, options);
    if (encoded !== undefined) {
      examples.push(encoded);
      kept.push({ line: index, first: example.first, source: example.source });
    }
    if (index % 5000 === 4999) process.stderr.write(`${index + 1} of ${lines.length} encoded\n`);
  });
  const total = examples.reduce((sum, { inputIds }) => sum + inputIds.length, 0);
  const numbers = new Uint16Array(5 * total);
  let at = 0;
  for (const array of ['inputIds', 'stepIds', 'kindIds', 'branchIds', 'positions'] as const) {
    for (const encoded of examples) {
      numbers.set(encoded[array], at);
      at += encoded.inputIds.length;
    }
  }
  writeFileSync(`${output}.bin`, numbers);
  writeFileSync(`${output}.json`, JSON.stringify({
    tokens: total,
    ...ALL_NUMBER_CODES,
    lengths: examples.map(({ inputIds }) => inputIds.length),
    ends: examples.map(({ ends }) => ends),
    branches: examples.map(({ branchEnds }) => branchEnds),
    first: kept.map(({ first }) => first),
    source: kept.map(({ source }) => source),
    line: kept.map(({ line }) => line),
  }));
  process.stderr.write(`${examples.length} of ${lines.length} examples fit the window; ${total} tokens -> ${output}.bin\n`);
}

main();
