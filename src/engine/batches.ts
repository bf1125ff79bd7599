// Many responses at once: what they have in common is read once, rows of like length run side by side, so that little is spent on
// padding, and as many runs at a time as the session has places for.

import type { EncodedResponse } from '../core/encoding.ts';
import type { ModelSession } from './ort-runtime.ts';
import { type PrefixRow, rowsOf } from './prefix-rows.ts';
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
  /** Whether the model reads trees of steps (`tree` of its manifest). */
  readonly readsTrees: boolean;
  /** Hears how many windows of how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Lets each run wait for its turn, so that what is asked meanwhile need not wait for all; what it rejects with ends the batches. */
  readonly takeTurn?: (<Value>(run: () => Promise<Value>) => Promise<Value>) | undefined;
}

/** Tokens of a row that several windows share. Attention costs with the square of a row's length, so a longer one saves nothing. */
const TOKENS_PER_ROW = 512;

/** Scores per response and window, in the order given; the same however many runs go on at a time. */
export async function scoreInBatches(request: BatchesRequest): Promise<number[][][]> {
  const { session, padId, responses, maxWindows, lengthOf, tokensPerRun, readsTrees, onProgress, takeTurn = runAtOnce } = request;
  const scores: number[][][] = responses.map(() => []);
  const places = responses.flatMap((response, index) => response.windows.slice(0, maxWindows).map((window, position) => ({ window, index, position })));
  const rows = rowsOf(places.map(({ window }) => window), { readsTrees, tokensPerRow: TOKENS_PER_ROW });
  const batches = cutBatches(rows, { lengthOf, tokensPerRun });
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
      const { length, rows: some } = batch;
      const rowScores = await takeTurn(() => runWindows({ session, padId, windows: some.map(({ row }) => row), length }));
      some.forEach(({ readers }, row) => {
        for (const { window, reads } of readers) {
          const place = places[window];
          const ofResponse = scores[place?.index ?? -1];
          if (place !== undefined && ofResponse !== undefined) ofResponse[place.position] = reads.flatMap((end) => rowScores[row]?.[end] ?? []);
        }
        done += readers.length;
      });
      onProgress?.(done, places.length);
    }
  };
  await Promise.all(Array.from({ length: session.parallelRuns }, work));
  return scores;
}

const runAtOnce = <Value>(run: () => Promise<Value>): Promise<Value> => run();

/** Longest first. */
function cutBatches(rows: readonly PrefixRow[], { lengthOf, tokensPerRun }: Pick<BatchesRequest, 'lengthOf' | 'tokensPerRun'>): { readonly length: number; readonly rows: readonly PrefixRow[] }[] {
  const ordered = rows.toSorted((a, b) => b.row.inputIds.length - a.row.inputIds.length);
  const batches: { length: number; rows: PrefixRow[] }[] = [];
  for (let at = 0; at < ordered.length; ) {
    const length = lengthOf(ordered[at]?.row.inputIds.length ?? 1);
    const taken = ordered.slice(at, at + Math.max(1, Math.floor(tokensPerRun / length)));
    batches.push({ length, rows: taken });
    at += taken.length;
  }
  return batches;
}
