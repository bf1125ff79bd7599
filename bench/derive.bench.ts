// What a pointer move costs: everything that the screen derives from scores and weights, through the store as in the page.
// Medians over nine rounds of a hundred moves. `node --import tsx bench/derive.bench.ts`; the table goes to standard error, JSON to standard output.

import { performance } from 'node:perf_hooks';
import { DEFAULT_DESIGN } from '../src/core/defaults.ts';
import type { Scene } from '../src/core/scene.ts';
import { createPlaygroundStore } from '../src/store/create-playground-store.ts';
import type { PlaygroundFacts, PlaygroundStore } from '../src/store/playground-state.ts';
import { NO_STEP_RECORDS } from '../src/store/records.ts';
import { selectDerived, selectDiscordantPairs, selectNearestFlip } from '../src/store/selectors.ts';
import { FAKE_READY, FakeModelClient, FakeTextJudgesClient } from '../src/store/testing/fake-clients.ts';

const STEPS = 32;
const ROUNDS = 9;
const MOVES_PER_ROUND = 100;
/** A tenth of a frame at 60 Hz. */
const BUDGET_MS = 1000 / 60 / 10;

/** A store with this many responses, every step scored by all three judges; outcomes half right. */
async function scoredStore(responseCount: number): Promise<{ store: PlaygroundStore; messages: () => number }> {
  const responses = Array.from({ length: responseCount }, (_, i) => ({
    id: `r${i}`,
    title: null,
    text: Array.from({ length: STEPS }, (_, k) => `Response ${i}, step ${k}: ${i} + ${k} = ${i + k}.`).join('\n'),
    cuts: null,
    rating: (i % 2) as number,
  }));
  const scene: Scene = { prompt: 'bench', reference: { kind: 'rating' }, splitRule: { kind: 'lines' }, responses, design: DEFAULT_DESIGN };
  const modelClient = new FakeModelClient();
  const textJudgesClient = new FakeTextJudgesClient();
  const store = createPlaygroundStore({
    modelClient,
    textJudgesClient,
    opened: { scene, exampleId: null, steps: NO_STEP_RECORDS, outcomes: new Map() },
  });
  modelClient.setState(FAKE_READY);
  const isComplete = (): boolean => Object.values(store.getState().pending).every((ids) => ids.size === 0);
  while (!isComplete()) await new Promise((resolve) => setTimeout(resolve, 0));
  return { store, messages: () => modelClient.messageCount() + textJudgesClient.messageCount() };
}

/**
 * Median of the single moves of all rounds, in ms, after a round to warm up. Of single moves, because on a busy machine a
 * round's mean tells more of the neighbours than of the move.
 */
function medianMs(move: (turn: number) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (let turn = 0; turn < MOVES_PER_ROUND; turn++) {
      const start = performance.now();
      move(turn);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Milliseconds; `pairsMs` grows with the square of the group by nature, as the list of pairs does. */
interface Row {
  readonly responses: number;
  /** Curves, contributions, process rewards, totals, rankings, agreement. */
  readonly deriveMs: number;
  /** The list of discordant pairs. */
  readonly pairsMs: number;
  /** The nearest flip; exact, because all judges checked all steps and the aggregator is the mean. */
  readonly flipMs: number;
  /** All of `deriveMs` and the store's own work for one pointer move. */
  readonly moveMs: number;
  readonly judgeMessages: number;
}

async function measure(responseCount: number): Promise<Row> {
  const { store, messages } = await scoredStore(responseCount);
  const before = messages();
  const facts = store.getState();
  const designs = Array.from({ length: 100 }, (_, i) => ({ ...DEFAULT_DESIGN, weightPoints: [i, 100 - i, 0] }));
  const at = (turn: number): PlaygroundFacts => ({ ...facts, scene: { ...facts.scene, design: designs[turn % 100] ?? DEFAULT_DESIGN } });
  const deriveMs = medianMs((turn) => selectDerived(at(turn)));
  const pairsMs = medianMs((turn) => selectDiscordantPairs(at(turn))) - deriveMs;
  const flipMs = medianMs((turn) => selectNearestFlip(at(turn)));
  store.getState().beginDrag();
  const moveMs = medianMs((turn) => {
    store.getState().moveWeight(0, turn % 100);
    selectDerived(store.getState());
  });
  store.getState().endDrag();
  store.dispose();
  return { responses: responseCount, deriveMs, pairsMs, flipMs, moveMs, judgeMessages: messages() - before };
}

const rows: Row[] = [];
for (const responseCount of [4, 16, 32, 64, 128, 256]) rows.push(await measure(responseCount));

const deriveMsAt = (responses: number): number => rows.find((row) => row.responses === responses)?.deriveMs ?? Number.NaN;
const growth = deriveMsAt(256) / deriveMsAt(16);
for (const row of rows) {
  const times = (['deriveMs', 'pairsMs', 'flipMs', 'moveMs'] as const).map((name) => `${name} ${row[name].toFixed(3)}`).join(', ');
  console.error(`${String(row.responses).padStart(4)} × ${STEPS}: ${times}, ${row.judgeMessages} judge messages`);
}
console.error(`Budget for 16 × ${STEPS}: ${BUDGET_MS.toFixed(2)} ms. Deriving 256 responses costs ${growth.toFixed(1)} times 16 (16 is linear).`);
console.log(JSON.stringify({ steps: STEPS, budgetMs: BUDGET_MS, rows, growthFrom16To256: growth }));
