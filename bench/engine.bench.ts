// What the engine costs, in Node: one pass against growing prefixes, the shipped file against its other forms, WASM against
// native, one thread against two, and a file of responses. `npm run bench -- engine`, or with the files that training leaves
// behind: `node --import tsx bench/engine.bench.ts --models models/runs/export [--rounds 5] [--responses 1000] [--part
// prefixes|files|ends|backends|threads|occlusion|throughput]`. The table goes
// to standard error, JSON rows to standard output. Contestants take turns in one run; `ratio` is of processor times.

import { parseArgs } from 'node:util';
import { createPooledNodeRuntime } from '../src/engine/node-session-pool.ts';
import { createNodeRuntime } from '../src/engine/ort-node.ts';
import { createWasmRuntimeInNode } from '../src/engine/ort-wasm-node.ts';
import type { RewardModel } from '../src/engine/reward-model.ts';
import { occludeStep } from '../src/judges/occlusion.ts';
import type { JudgeRequest } from '../src/protocol/judging.ts';
import { round2, takeTurns, timeOf, type Timing } from './engine/measure.ts';
import { atEveryPosition, findTrainingFile, openModel, SHIPPED_FILE } from './engine/open-model.ts';
import { createResponse, createResponses, createRollouts } from './engine/responses.ts';

const { values } = parseArgs({
  options: { models: { type: 'string' }, rounds: { type: 'string', default: '5' }, responses: { type: 'string', default: '1000' }, part: { type: 'string' } },
});
const rounds = Math.max(5, Number(values.rounds));
const STEPS = 12;
/** Responses of a slice, scored by each contestant in turn. */
const SLICE = 250;

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

/** Every form of the model that is at hand, one WASM thread each; the first is what the page runs. */
async function compareFiles(): Promise<void> {
  const request = createResponse(STEPS);
  const shipped = await openModel(SHIPPED_FILE, createWasmRuntimeInNode());
  const others = [
    { what: 'shipped file, unpacked at load, vs as it stands', file: SHIPPED_FILE, keepsPacked: true },
    { what: 'shipped file vs float file', file: findTrainingFile(values.models, 'float.onnx'), keepsPacked: true },
    { what: 'shipped file vs float file with LayerNorm and GELU fused', file: findTrainingFile(values.models, 'fused.onnx'), keepsPacked: true },
    { what: 'shipped file vs float file with attention fused as well', file: findTrainingFile(values.models, 'attention.onnx'), keepsPacked: true },
    { what: 'shipped file vs the same with products in 8-bit integers', file: findTrainingFile(values.models, 'int8.onnx'), keepsPacked: true },
  ];
  for (const { what, file, keepsPacked } of others) {
    if (file === null) {
      report({ what, on: 'WASM, one thread', ratio: null, note: 'not measured: no such file in --models FOLDER (models/train/export.py and variants.py write it)' });
      continue;
    }
    const other = await openModel(file, createWasmRuntimeInNode({ keepsPacked }));
    const difference = await greatestDifference(shipped, other, request);
    const turns = await takeTurns({ shipped: () => scoreOrThrow(shipped, request), other: () => scoreOrThrow(other, request) }, rounds);
    await other.release();
    report({ what, on: 'WASM, one thread', ...times(turns), ratio: round2(turns.other.cpuMs / turns.shipped.cpuMs), greatestScoreDifference: difference });
  }
  await shipped.release();
}

async function greatestDifference(a: RewardModel, b: RewardModel, request: JudgeRequest): Promise<number> {
  const [first, second] = [await scoresOf(a, request), await scoresOf(b, request)];
  return Math.max(...first.map((score, step) => Math.abs(score - (second[step] ?? Number.NaN))));
}

async function scoresOf(model: RewardModel, request: JudgeRequest): Promise<number[]> {
  const reply = await model.score(request);
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.detail}`);
  return reply.value.map((step) => (step.status === 'scored' ? step.score : Number.NaN));
}

async function compareNative(wasm: RewardModel, native: RewardModel): Promise<void> {
  const request = createResponse(STEPS);
  const turns = await takeTurns({ wasm: () => scoreOrThrow(wasm, request), native: () => scoreOrThrow(native, request) }, rounds);
  report({ what: 'WASM vs native, one thread each', on: 'WASM, native', ...times(turns), ratio: round2(turns.wasm.cpuMs / turns.native.cpuMs), greatestScoreDifference: await greatestDifference(wasm, native, request) });
}

/** What it saves that the last layer works for the step ends alone. The other contestant also picks every position: 1 to 2 per cent more products than in a file without that input. */
async function compareEnds(wasm: RewardModel, native: RewardModel): Promise<void> {
  const request = createResponse(STEPS);
  for (const [on, ends, runtime] of [['WASM, one thread', wasm, createWasmRuntimeInNode()], ['native, one thread', native, createNodeRuntime(1)]] as const) {
    const every = await openModel(SHIPPED_FILE, atEveryPosition(runtime));
    const turns = await takeTurns({ ends: () => scoreOrThrow(ends, request), every: () => scoreOrThrow(every, request) }, rounds);
    report({ what: 'scores of the step ends alone vs of every position', on, ...times(turns), ratio: round2(turns.every.cpuMs / turns.ends.cpuMs), greatestScoreDifference: await greatestDifference(ends, every, request) });
    await every.release();
  }
}

/** What a step reacts to: a version of the response for each word, most of which have a beginning in common. */
async function compareOcclusion(trees: RewardModel): Promise<void> {
  const lines = await openModel(SHIPPED_FILE, createNodeRuntime(1), { readsTrees: false });
  const asked = { ...createResponse(4), step: 3 };
  const occlude = async (model: RewardModel): Promise<number> => {
    const reply = await occludeStep(model, asked);
    if (!reply.ok) throw new Error(reply.error.detail);
    return reply.value.pieces.length;
  };
  const versions = await occlude(trees);
  const turns = await takeTurns({ trees: () => occlude(trees), lines: () => occlude(lines) }, rounds);
  await lines.release();
  report({ what: 'versions of one response without a word each, in trees vs apart', on: 'native, one thread', versions, ...times(turns), ratio: round2(turns.lines.cpuMs / turns.trees.cpuMs) });
}

/** Wall time, since that is what threads buy. */
async function compareThreads(one: RewardModel): Promise<void> {
  const two = await openModel(SHIPPED_FILE, createNodeRuntime(2));
  const request = createResponse(STEPS);
  const turns = await takeTurns({ one: () => scoreOrThrow(one, request), two: () => scoreOrThrow(two, request) }, rounds);
  await two.release();
  report({ what: 'two threads vs one', on: 'native', ...times(turns), wallRatio: round2(turns.one.wallMs / turns.two.wallMs) });
}

/**
 * A file of responses in slices; in each slice the contestants take turns, so that a neighbour's load falls on all of them.
 * The wall ratio is what a person gets on a machine with two cores to itself; the processor ratio is what one thread gains.
 */
async function compareThroughput(single: RewardModel): Promise<void> {
  const count = Number(values.responses);
  const packed = await openModel(SHIPPED_FILE, createNodeRuntime(1, { keepsPacked: true }));
  const pooled = await openModel(SHIPPED_FILE, createPooledNodeRuntime({ workers: 2, threads: 1 }));
  const apart = await openModel(SHIPPED_FILE, createPooledNodeRuntime({ workers: 2, threads: 1 }), { readsTrees: false });
  const contestants = {
    pooled: (slice: readonly JudgeRequest[]) => pooled.scoreMany(slice),
    apart: (slice: readonly JudgeRequest[]) => apart.scoreMany(slice),
    batched: (slice: readonly JudgeRequest[]) => single.scoreMany(slice),
    single: (slice: readonly JudgeRequest[]) => oneByOne(single, slice),
    packed: (slice: readonly JudgeRequest[]) => oneByOne(packed, slice),
  };
  const names = ['pooled', 'apart', 'batched', 'single', 'packed'] as const;
  for (const [file, requests] of [['one question, 2 to 14 steps', createResponses(count)], ['four responses a question, 3 to 6 steps', createRollouts(count)]] as const) {
    const total = { pooled: { cpuMs: 0, wallMs: 0 }, apart: { cpuMs: 0, wallMs: 0 }, batched: { cpuMs: 0, wallMs: 0 }, single: { cpuMs: 0, wallMs: 0 }, packed: { cpuMs: 0, wallMs: 0 } };
    await pooled.scoreMany(requests.slice(0, SLICE));
    await apart.scoreMany(requests.slice(0, SLICE));
    for (let at = 0; at < count; at += SLICE) {
      for (const name of names) {
        const spent = await timeOf(() => contestants[name](requests.slice(at, at + SLICE)));
        total[name].cpuMs += spent.cpuMs;
        total[name].wallMs += spent.wallMs;
      }
    }
    const ratio = total.single.wallMs / total.pooled.wallMs;
    report({
      what: 'a file of responses: two sessions and batches vs one at a time', on: 'native', file, responses: count, ...times(total),
      wallRatio: round2(ratio), wanted: 2, isMet: ratio >= 2, perSecond: round2((count / total.pooled.wallMs) * 1000),
      wallRatioWithoutTrees: round2(total.single.wallMs / total.apart.wallMs), wallRatioAgainstPackedFile: round2(total.packed.wallMs / total.pooled.wallMs),
      cpuRatioOfBatching: round2(total.single.cpuMs / total.batched.cpuMs), cpuRatioOfUnpacking: round2(total.packed.cpuMs / total.single.cpuMs),
    });
  }
  await Promise.all([packed.release(), pooled.release(), apart.release()]);
}

async function oneByOne(model: RewardModel, requests: readonly JudgeRequest[]): Promise<void> {
  for (const request of requests) await scoreOrThrow(model, request);
}

const native = await openModel(SHIPPED_FILE, createNodeRuntime(1));
const wasm = await openModel(SHIPPED_FILE, createWasmRuntimeInNode());
const parts: Readonly<Record<string, () => Promise<void>>> = {
  prefixes: async () => {
    await comparePrefixes('native, one thread', native);
    await comparePrefixes('WASM, one thread', wasm);
  },
  files: compareFiles,
  ends: () => compareEnds(wasm, native),
  backends: () => compareNative(wasm, native),
  threads: () => compareThreads(native),
  occlusion: () => compareOcclusion(native),
  throughput: () => compareThroughput(native),
};
for (const [name, run] of Object.entries(parts)) if (values.part === undefined || values.part === name) await run();
await Promise.all([native.release(), wasm.release()]);
console.log(JSON.stringify({ bench: 'engine', rounds, rows }, null, 1));
process.exit(0);
