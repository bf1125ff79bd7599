// What the engine costs, in Node: one pass against growing prefixes, quantized against float, WASM against native, batches.
// `node --import tsx bench/engine.bench.ts [--float FILE] [--rounds 5] [--responses 100]`; the table goes to standard error,
// JSON rows to standard output. Ratios are of processor times of contestants that take turns in one run.

import { parseArgs } from 'node:util';
import { createNodeRuntime } from '../src/engine/ort-node.ts';
import { createWasmRuntimeInNode } from '../src/engine/ort-wasm-node.ts';
import type { RewardModel } from '../src/engine/reward-model.ts';
import type { JudgeRequest } from '../src/protocol/judging.ts';
import { round2, takeTurns, type Timing } from './engine/measure.ts';
import { findFloatFile, openModel, SHIPPED_FILE } from './engine/open-model.ts';
import { createResponse, createResponses } from './engine/responses.ts';

const { values } = parseArgs({
  options: { float: { type: 'string' }, rounds: { type: 'string', default: '5' }, responses: { type: 'string', default: '40' } },
});
const rounds = Math.max(5, Number(values.rounds));
const STEPS = 12;

type Row = Readonly<Record<string, string | number | boolean | null>>;
const rows: Row[] = [];

function report(row: Row): void {
  rows.push(row);
  console.error(Object.entries(row).map(([key, value]) => `${key} ${value}`).join(' · '));
}

/** `{ float: … }` as `floatCpuMs` and `floatWallMs`. */
function times(turns: Readonly<Record<string, Timing>>): Row {
  return Object.fromEntries(
    Object.entries(turns).flatMap(([name, { cpuMs, wallMs }]) => [[`${name}CpuMs`, round2(cpuMs)], [`${name}WallMs`, round2(wallMs)]]),
  );
}

async function scoreOrThrow(model: RewardModel, request: JudgeRequest): Promise<void> {
  const reply = await model.score(request);
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.detail}`);
}

async function scorePrefixes(model: RewardModel, request: JudgeRequest): Promise<void> {
  for (let count = 1; count <= request.steps.length; count += 1) {
    await scoreOrThrow(model, { ...request, steps: request.steps.slice(0, count) });
  }
}

async function comparePrefixes(name: string, model: RewardModel): Promise<void> {
  const request = createResponse(STEPS);
  const { pass, prefixes } = await takeTurns({ pass: () => scoreOrThrow(model, request), prefixes: () => scorePrefixes(model, request) }, rounds);
  const ratio = prefixes.cpuMs / pass.cpuMs;
  report({ what: 'one pass vs growing prefixes', on: name, steps: STEPS, ...times({ pass, prefixes }), ratio: round2(ratio), wanted: round2(0.4 * STEPS), isMet: ratio >= 0.4 * STEPS });
}

async function compareFiles(shipped: RewardModel): Promise<void> {
  const file = findFloatFile(values.float);
  if (file === null) {
    report({ what: 'quantized vs float file, one WASM thread', on: 'wasm', ratio: null, note: 'not measured: there is no float file here' });
    return;
  }
  const float = await openModel(file, createWasmRuntimeInNode());
  const request = createResponse(STEPS);
  const turns = await takeTurns({ quantized: () => scoreOrThrow(shipped, request), float: () => scoreOrThrow(float, request) }, rounds);
  await float.release();
  const ratio = turns.float.cpuMs / turns.quantized.cpuMs;
  report({ what: 'quantized vs float file, one WASM thread', on: 'wasm', ...times(turns), ratio: round2(ratio), wanted: 1, isMet: ratio >= 1 });
}

async function compareNative(wasm: RewardModel, native: RewardModel): Promise<void> {
  const request = createResponse(STEPS);
  const turns = await takeTurns({ wasm: () => scoreOrThrow(wasm, request), native: () => scoreOrThrow(native, request) }, rounds);
  report({ what: 'WASM vs native, one thread each', on: 'wasm, native', ...times(turns), ratio: round2(turns.wasm.cpuMs / turns.native.cpuMs) });
}

async function compareBatches(native: RewardModel): Promise<void> {
  const requests = createResponses(Number(values.responses));
  const turns = await takeTurns(
    {
      batched: () => native.scoreMany(requests),
      single: async () => {
        for (const request of requests) await scoreOrThrow(native, request);
      },
    },
    Math.min(rounds, 3),
  );
  const ratio = turns.single.cpuMs / turns.batched.cpuMs;
  report({ what: 'batched by length vs one at a time', on: 'native', responses: requests.length, ...times(turns), ratio: round2(ratio), perSecond: round2((requests.length / turns.batched.cpuMs) * 1000) });
}

const native = await openModel(SHIPPED_FILE, createNodeRuntime(1));
const wasm = await openModel(SHIPPED_FILE, createWasmRuntimeInNode());
await comparePrefixes('native, one thread', native);
await comparePrefixes('WASM, one thread', wasm);
await compareFiles(wasm);
await compareNative(wasm, native);
await compareBatches(native);
await Promise.all([native.release(), wasm.release()]);
console.log(JSON.stringify({ bench: 'engine', rounds, rows }, null, 1));
process.exit(0);
