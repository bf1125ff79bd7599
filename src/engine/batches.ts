// Many responses at once: windows of like length run side by side, so that little is spent on padding, and as many runs at a
// time as the session has places for.

import type { EncodedResponse, EncodedWindow } from '../core/encoding.ts';
import type { ModelSession } from './ort-runtime.ts';
import { shareRuns } from './shared-runs.ts';
import { runWindows } from './step-scores.ts';

export interface BatchesRequest {
  readonly session: ModelSession;
  readonly padId: number;
  readonly responses: readonly EncodedResponse[];
  /** Windows of one response that are run at most. */
  readonly maxWindows: number;
  readonly lengthOf: (length: number) => number;
  /** Tokens of one run at most, padding included. */
  readonly tokensPerRun: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Lets each run wait for its turn, so that what is asked meanwhile need not wait for all; what it rejects with ends the batches. */
  readonly takeTurn?: (<Value>(run: () => Promise<Value>) => Promise<Value>) | undefined;
}

/** A window that is run, with each end that is read in it once; and for all windows that read in it, which of these are theirs. */
interface Row {
  readonly window: EncodedWindow;
  readonly places: readonly { readonly index: number; readonly position: number; readonly reads: readonly number[] }[];
}

/** Scores per response and window, in the order given; the same however many runs go on at a time. */
export async function scoreInBatches(request: BatchesRequest): Promise<number[][][]> {
  const { session, padId, responses, maxWindows, lengthOf, tokensPerRun, onProgress, takeTurn = runAtOnce } = request;
  const scores: number[][][] = responses.map(() => []);
  const rows = collectRows(responses, maxWindows);
  const batches = cutBatches(rows, { lengthOf, tokensPerRun });
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
      const rowScores = await takeTurn(() => runWindows({ session, padId, windows: batch.rows.map(({ window }) => window), length: batch.length }));
      batch.rows.forEach(({ places }, row) => {
        for (const { index, position, reads } of places) {
          const ofResponse = scores[index];
          if (ofResponse !== undefined) ofResponse[position] = reads.flatMap((end) => rowScores[row]?.[end] ?? []);
        }
      });
      done += batch.rows.length;
      onProgress?.(done, rows.length);
    }
  };
  await Promise.all(Array.from({ length: session.parallelRuns }, work));
  return scores;
}

const runAtOnce = <Value>(run: () => Promise<Value>): Promise<Value> => run();

/** The windows to run, longest first. */
function collectRows(responses: readonly EncodedResponse[], maxWindows: number): Row[] {
  const places = responses.flatMap((response, index) => response.windows.slice(0, maxWindows).map((window, position) => ({ window, index, position })));
  const rows = shareRuns(places.map(({ window }) => window)).flatMap(({ owner, readers }): Row[] => {
    const owning = places[owner]?.window;
    if (owning === undefined) return [];
    const ends: EncodedWindow['ends'][number][] = [];
    const placeOf = new Map<number, number>();
    const readAt = (end: EncodedWindow['ends'][number]): number => {
      const at = placeOf.get(end.position) ?? ends.push(end) - 1;
      placeOf.set(end.position, at);
      return at;
    };
    const read = readers.flatMap((reader) => {
      const place = places[reader];
      if (place === undefined) return [];
      return [{ index: place.index, position: place.position, reads: place.window.ends.map(readAt) }];
    });
    return [{ window: { ...owning, ends }, places: read }];
  });
  return rows.sort((a, b) => b.window.inputIds.length - a.window.inputIds.length);
}

function cutBatches(rows: readonly Row[], { lengthOf, tokensPerRun }: Pick<BatchesRequest, 'lengthOf' | 'tokensPerRun'>): { readonly length: number; readonly rows: readonly Row[] }[] {
  const batches: { length: number; rows: Row[] }[] = [];
  for (let at = 0; at < rows.length; ) {
    const length = lengthOf(rows[at]?.window.inputIds.length ?? 1);
    const taken = rows.slice(at, at + Math.max(1, Math.floor(tokensPerRun / length)));
    batches.push({ length, rows: taken });
    at += taken.length;
  }
  return batches;
}
