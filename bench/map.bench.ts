// What the map costs: exact cells with their flip lines for 4 to 64 responses, and sampled maps at all 5151 places.
// Medians of several rounds. `node --import tsx bench/map.bench.ts`; words go to standard error, JSON to standard output.

import { performance } from 'node:perf_hooks';
import { toScore } from '../src/core/judgement.ts';
import { createRandom } from '../src/core/random.ts';
import type { MapOptions } from '../src/core/simplex-map.ts';
import { mapMeasure, mapWinners } from '../src/core/simplex-map.ts';

const STEPS = 32;
const ROUNDS = 9;
const MOVES_PER_ROUND = 20;
const FRAME_MS = 1000 / 60;

function makeGroup(responseCount: number): MapOptions {
  const random = createRandom(7);
  const scores = Array.from({ length: responseCount }, () => {
    // Each response is good at something else, so that many of them win somewhere.
    const strengths = [random(), random(), random()];
    return Array.from({ length: STEPS }, () => strengths.map((strength) => toScore(0.7 * strength + 0.3 * random())));
  });
  return { scores, outcomes: scores.map((_, i) => i % 2), aggregator: 'mean', tau: 0.1, lambda: 1 };
}

/** Median over the rounds of the mean time of one call, in ms, after a warm-up round. λ differs from call to call. */
function medianMs(options: MapOptions, calls: number, draw: (options: MapOptions) => unknown): number {
  const means: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    for (let turn = 0; turn < calls; turn++) draw({ ...options, lambda: (1 + turn) / (1 + calls) });
    if (round > 0) means.push((performance.now() - start) / calls);
  }
  return means.sort((a, b) => a - b)[Math.floor(means.length / 2)] ?? Number.NaN;
}

const rows = [4, 16, 64].map((responses) => {
  const group = makeGroup(responses);
  const map = mapWinners(group);
  return {
    responses,
    cells: map.kind === 'exact' ? map.cells.length : 0,
    exactMs: medianMs(group, MOVES_PER_ROUND, mapWinners),
    sampledMs: medianMs({ ...group, aggregator: 'min' }, 1, mapWinners),
    agreementMs: medianMs(group, 1, (options) => mapMeasure(options, 'agreement')),
  };
});

for (const { responses, cells, exactMs, sampledMs, agreementMs } of rows) {
  console.error(
    `${String(responses).padStart(3)} × ${STEPS}: exact ${exactMs.toFixed(3)} ms (${cells} cells at λ = 1), sampled ${sampledMs.toFixed(1)} ms, agreement ${agreementMs.toFixed(1)} ms`,
  );
}
console.error(`A frame at 60 Hz is ${FRAME_MS.toFixed(1)} ms. Sampled maps are computed in slices between frames.`);
console.log(JSON.stringify({ steps: STEPS, frameMs: FRAME_MS, rows }));
