// What a training run and the experiment on depth cost, over three decades each: both must grow with updates and nodes, not faster.
// Medians of several rounds. `node --import tsx bench/training.bench.ts`; words to standard error, JSON to standard output.

import { performance } from 'node:perf_hooks';
import { buildStepTree } from '../src/core/step-tree.ts';
import { createDepthTask, environmentOfTree } from '../src/core/tree-environment.ts';
import { trainTreePolicy } from '../src/core/tree-policy.ts';
import { countUpdatesToFind, DEFAULT_SEARCH } from '../src/core/tree-search.ts';
import { trainInEpochs } from '../src/views/training/train-in-epochs.ts';
import { DEFAULT_TRAINING } from '../src/views/training/training-settings.ts';

const RESPONSES = 16;
const ROUNDS = 9;
/** Every round lasts about this long, so that the clock's grain does not count. */
const ROUND_MS = 30;
/** Long enough for the compiler to have done its work before the first round. */
const WARM_UP_MS = 300;

/** Median and least over the rounds of the time of one call, after a warm-up. */
function measure(call: () => unknown): Pick<Row, 'ms' | 'leastMs'> {
  const warmUntil = performance.now() + WARM_UP_MS;
  while (performance.now() < warmUntil) call();
  const start = performance.now();
  call();
  const calls = Math.max(1, Math.round(ROUND_MS / Math.max(performance.now() - start, 0.001)));
  const means = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    for (let i = 0; i < calls; i++) call();
    return (performance.now() - from) / calls;
  });
  means.sort((a, b) => a - b);
  return { ms: means[Math.floor(ROUNDS / 2)] ?? Number.NaN, leastMs: means[0] ?? Number.NaN };
}

interface Row {
  readonly what: string;
  /** What the cost should be proportional to. */
  readonly size: number;
  readonly ms: number;
  /** The round that other work on the machine disturbed least; growth is read from it. */
  readonly leastMs: number;
}

const rewards = Array.from({ length: RESPONSES }, (_, i) => ((i * 37) % 101) / 100);
const train = (updates: number, isSampled: boolean): Row => ({
  what: isSampled ? 'sampled run' : 'exact run',
  size: updates,
  ...measure(() => trainInEpochs([{ from: 0, rewards }], { ...DEFAULT_TRAINING, updates, isSampled })),
});

/** 16 responses that share half of their steps in pairs: the user's own tree, trained through every fork. */
function trainOwnTree(stepCount: number): Row {
  const steps = Array.from({ length: RESPONSES }, (_, i) =>
    Array.from({ length: stepCount }, (__, k) => `step ${k} of ${k < stepCount / 2 ? Math.floor(i / 2) : i}`),
  );
  const environment = environmentOfTree(buildStepTree({ steps, stepRewards: [], outcomes: [] }));
  const times = measure(() => trainTreePolicy({ environment, leafRewards: rewards, steps: 20, learningRate: 0.1, klWeight: 0 }));
  return { what: 'own tree, 20 updates', size: environment.nodeCount, ...times };
}

/** Building the task of one seed and searching it for a fixed number of updates; the goal is out of reach on purpose. */
function searchTree(depth: number): Row {
  const settings = { ...DEFAULT_SEARCH, mostUpdates: 20, threshold: 2 };
  const times = measure(() => {
    const task = createDepthTask({ depth, branching: 2, seed: 1, judgeAccuracy: 0.9 });
    return countUpdatesToFind({ ...task, feedback: 'process', seed: 1, settings });
  });
  return { what: 'search in a complete tree, 20 updates', size: 2 ** (depth + 1) - 1, ...times };
}

/** How the cost grows where the size grows: 1 = linear, below 1 = fixed costs still show. */
function growth(rows: readonly Row[]): number[] {
  return rows.slice(1).map((row, i) => {
    const before = rows[i];
    return before ? row.leastMs / before.leastMs / (row.size / before.size) : Number.NaN;
  });
}

const series: readonly Row[][] = [
  [10, 100, 1000, 10_000].map((updates) => train(updates, false)),
  [10, 100, 1000, 10_000].map((updates) => train(updates, true)),
  [2, 20, 200, 2000].map(trainOwnTree),
  [6, 9, 12, 16].map(searchTree),
];
for (const rows of series) {
  const ratios = growth(rows).map((ratio) => ratio.toFixed(2));
  console.error(`${rows[0]?.what}: ${rows.map(({ size, ms }) => `${size}: ${ms.toFixed(3)} ms`).join(', ')}; cost per size against the one before: ${ratios.join(', ')}`);
}
const frameMs = 1000 / 60;
const thousand = series[0]?.[2]?.ms ?? Number.NaN;
console.error(`${RESPONSES} responses × 1,000 updates: ${thousand.toFixed(2)} ms, ${(thousand / frameMs).toFixed(2)} of a frame at 60 Hz.`);
console.log(JSON.stringify({ responses: RESPONSES, frameMs, thousandUpdatesMs: thousand, series: series.map((rows) => ({ rows, growth: growth(rows) })) }));
