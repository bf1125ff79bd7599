// Many responses at once: windows of like length run side by side, so that little is spent on padding, and as many runs at a
// time as the session has places for. While they run, the next responses are read.

import type { EncodedWindow } from '../core/encoding.ts';
import { letMessagesIn } from './let-messages-in.ts';
import type { ModelSession } from './ort-runtime.ts';
import { shareRuns } from './shared-runs.ts';
import { runWindows } from './step-scores.ts';

/** A response by its place among the results. */
export interface Indexed {
  readonly index: number;
}

export interface BatchesRequest<Entry extends Indexed> {
  readonly session: ModelSession;
  readonly padId: number;
  /** A portion is read while the one before it runs. What begins alike belongs into one, since windows share runs only there. */
  readonly portions: readonly (readonly Entry[])[];
  /** The windows of a response; asked for once. */
  readonly read: (entry: Entry) => readonly EncodedWindow[];
  /** Windows of one response that are run at most. */
  readonly maxWindows: number;
  readonly lengthOf: (length: number) => number;
  /** Tokens of one run at most, padding included. */
  readonly tokensPerRun: number;
  /** Hears how many responses of how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Lets each run wait for its turn, so that what is asked meanwhile need not wait for all; what it rejects with ends the batches. */
  readonly takeTurn?: (<Value>(run: () => Promise<Value>) => Promise<Value>) | undefined;
}

interface Response extends Indexed {
  readonly windows: readonly EncodedWindow[];
}

/** A window that is run, and where the scores of all windows that read in it belong. */
interface Row {
  readonly window: EncodedWindow;
  readonly places: readonly { readonly index: number; readonly position: number; readonly from: number; readonly to: number }[];
}

interface Batch {
  readonly length: number;
  readonly rows: readonly Row[];
}

/** Reading lets messages in after so many milliseconds: an answer that a session has ready waits no longer than that. */
const READING_MS = 4;

/** Scores per index and window; the same however many runs go on at a time. Rejects as the first run that fails. */
export async function scoreInBatches<Entry extends Indexed>(request: BatchesRequest<Entry>): Promise<number[][][]> {
  const { session, padId, portions, onProgress, takeTurn = runAtOnce } = request;
  const scores: number[][][] = [];
  const missing: number[] = [];
  const total = portions.reduce((sum, portion) => sum + portion.length, 0);
  let done = 0;
  const finish = (): void => {
    done += 1;
    onProgress?.(done, total);
  };
  const batches = supplyBatches(request, ({ index, windows }) => {
    scores[index] = [];
    missing[index] = windows.length;
    if (windows.length === 0) finish();
  });
  const work = async (): Promise<void> => {
    // A run that fails closes the supply for all.
    for await (const { rows, length } of batches) {
      const rowScores = await takeTurn(() => runWindows({ session, padId, windows: rows.map(({ window }) => window), length }));
      rows.forEach(({ places }, row) => {
        for (const { index, position, from, to } of places) {
          const ofResponse = scores[index];
          if (ofResponse !== undefined) ofResponse[position] = rowScores[row]?.slice(from, to) ?? [];
          missing[index] = (missing[index] ?? 0) - 1;
          if (missing[index] === 0) finish();
        }
      });
    }
  };
  await Promise.all(Array.from({ length: session.parallelRuns }, work));
  return scores;
}

const runAtOnce = <Value>(run: () => Promise<Value>): Promise<Value> => run();

/** Batches of one portion after the other; the next portion is read while those of one are taken. */
async function* supplyBatches<Entry extends Indexed>(
  { portions, read, maxWindows, lengthOf, tokensPerRun }: BatchesRequest<Entry>,
  onRead: (response: Response) => void,
): AsyncGenerator<Batch, void, void> {
  const start = (portion: readonly Entry[] = []): Promise<Response[]> => {
    const reading = readPortion(portion, (entry) => ({ index: entry.index, windows: read(entry).slice(0, maxWindows) }));
    // Nobody may come for it, when a run fails.
    reading.catch(() => undefined);
    return reading;
  };
  let coming = start(portions[0]);
  for (let place = 0; place < portions.length; place += 1) {
    const responses = await coming;
    responses.forEach(onRead);
    coming = start(portions[place + 1]);
    yield* cutBatches(collectRows(responses), { lengthOf, tokensPerRun });
  }
}

async function readPortion<Entry>(portion: readonly Entry[], read: (entry: Entry) => Response): Promise<Response[]> {
  const responses: Response[] = [];
  let since = performance.now();
  for (const entry of portion) {
    responses.push(read(entry));
    if (performance.now() - since < READING_MS) continue;
    await letMessagesIn();
    since = performance.now();
  }
  return responses;
}

/** The windows to run, longest first. */
function collectRows(responses: readonly Response[]): Row[] {
  const places = responses.flatMap(({ index, windows }) => windows.map((window, position) => ({ window, index, position })));
  const rows = shareRuns(places.map(({ window }) => window)).flatMap(({ owner, readers }): Row[] => {
    const owning = places[owner]?.window;
    if (owning === undefined) return [];
    const ends: EncodedWindow['ends'][number][] = [];
    const read = readers.flatMap((reader) => {
      const place = places[reader];
      if (place === undefined) return [];
      const from = ends.length;
      ends.push(...place.window.ends);
      return [{ index: place.index, position: place.position, from, to: ends.length }];
    });
    return [{ window: { ...owning, ends }, places: read }];
  });
  return rows.sort((a, b) => b.window.inputIds.length - a.window.inputIds.length);
}

function cutBatches(rows: readonly Row[], { lengthOf, tokensPerRun }: Pick<BatchesRequest<Indexed>, 'lengthOf' | 'tokensPerRun'>): Batch[] {
  const batches: Batch[] = [];
  for (let at = 0; at < rows.length; ) {
    const length = lengthOf(rows[at]?.window.inputIds.length ?? 1);
    const taken = rows.slice(at, at + Math.max(1, Math.floor(tokensPerRun / length)));
    batches.push({ length, rows: taken });
    at += taken.length;
  }
  return batches;
}
