// The rewritten file is another file with the same scores: checked on the model that ships, run both ways.
import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-node';
import { expect, it } from 'vitest';

import { encodeResponse } from '../core/encoding.ts';
import { parseManifest } from '../protocol/manifest.ts';
import { openOrtSession } from './ort-runtime.ts';
import { joinBytes, readFields, writeField, writeTextField, writeVarintField } from './protobuf.ts';
import { runWindows } from './step-scores.ts';
import { readShippedJson, SHIPPED_MODEL_DIRECTORY } from './testing/shipped-model.ts';
import { openShippedTokenizer } from './testing/shipped-tokenizer.ts';
import { unpackWeights } from './unpack-weights.ts';

const parsed = parseManifest(readShippedJson('manifest.json'));
if (!parsed.ok) throw new Error(parsed.error);
const layout = parsed.value;
const { numberCodes, textForm, selfCheck } = layout;
const form = { ...(numberCodes && { numberCodes }), ...(textForm && { textForm }) };
const tokenizer = openShippedTokenizer(SHIPPED_MODEL_DIRECTORY);

/** Scores at every step of the self-check's responses, as the page encodes them. */
async function scoresOf(model: Uint8Array): Promise<number[]> {
  const session = await openOrtSession(ort, { model, layout, options: { executionProviders: ['cpu'], intraOpNumThreads: 1, logSeverityLevel: 3 } });
  const scores: number[] = [];
  for (const { question, steps } of selfCheck.cases) {
    const { windows } = encodeResponse({ question, steps, tokenizer, ...form });
    scores.push(...(await runWindows({ session, padId: tokenizer.padId, windows, length: 1 })).flat());
  }
  await session.release();
  return scores;
}

it('keeps every score and leaves no packed matrix', async () => {
  const shipped = new Uint8Array(readFileSync(`${SHIPPED_MODEL_DIRECTORY}model.onnx`));
  const unpacked = unpackWeights(shipped);
  expect(new TextDecoder('latin1').decode(shipped)).toContain('MatMulNBits');
  expect(new TextDecoder('latin1').decode(unpacked)).not.toContain('MatMulNBits');
  const [before, after] = [await scoresOf(shipped), await scoresOf(unpacked)];
  expect(after.length).toBeGreaterThan(10);
  after.forEach((score, at) => {
    expect(Math.abs(score - (before[at] ?? Number.NaN))).toBeLessThan(1e-6);
  });
});

/** A model of one node that multiplies by a matrix of two rows and one column, with a scale of 0.5. */
function modelOf(bits: number, levels: readonly number[]): Uint8Array {
  const node = writeField(1, [
    ...['x', 'levels', 'scales'].flatMap((name) => writeTextField(1, name)),
    ...writeTextField(2, 'y'),
    ...writeTextField(4, 'MatMulNBits'),
    ...[['bits', bits], ['K', 2], ['N', 1], ['block_size', 2]].flatMap(([name, value]) => writeField(5, [...writeTextField(1, String(name)), writeVarintField(3, Number(value))])),
  ]);
  const tensor = (name: string, type: number, raw: Uint8Array) => writeField(5, [writeVarintField(2, type), ...writeTextField(8, name), ...writeField(9, [raw])]);
  return joinBytes(writeField(7, [...node, ...tensor('levels', 2, Uint8Array.from(levels)), ...tensor('scales', 1, new Uint8Array(Float32Array.of(0.5).buffer))]));
}

it.each([
  ['8 bits: (130 − 128) · 0.5 and (127 − 128) · 0.5', modelOf(8, [130, 127])],
  ['4 bits: (10 − 8) · 0.5 and (7 − 8) · 0.5, the first in the lower half', modelOf(4, [0x7a])],
])('unpacks %s', (_what, model) => {
  const graph = readFields(readFields(unpackWeights(model))[0]?.content ?? new Uint8Array());
  expect(graph.map(({ number }) => number)).toEqual([1, 5]);
  const raw = readFields(graph[1]?.content ?? new Uint8Array()).find(({ number }) => number === 9)?.content ?? new Uint8Array();
  expect([...new Float32Array(new Uint8Array(raw).buffer)]).toEqual([1, -0.5]);
});

it('hands back what it cannot read, and what has nothing to unpack', () => {
  for (const bytes of [new Uint8Array(), Uint8Array.of(255, 255), Uint8Array.of(58, 99, 1), modelOf(2, [0]), modelOf(4, [1, 2]), modelOf(8, [1])]) expect(unpackWeights(bytes)).toBe(bytes);
});
