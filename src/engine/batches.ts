// Many responses at once: windows of like length run side by side, so that little is spent on padding.

import type { EncodedResponse, EncodedWindow } from '../core/encoding.ts';
import type { ModelSession } from './ort-runtime.ts';
import { runWindows } from './step-scores.ts';

/** Tokens of one run, padding included: enough that a run's fixed cost vanishes, few enough that its memory stays small. */
const MAX_TOKENS_PER_RUN = 2048;

export interface BatchesRequest {
  readonly session: ModelSession;
  readonly padId: number;
  readonly responses: readonly EncodedResponse[];
  /** Windows of one response that are run at most. */
  readonly maxWindows: number;
  readonly lengthOf: (length: number) => number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Scores per response and window, in the order given. */
export async function scoreInBatches({ session, padId, responses, maxWindows, lengthOf, onProgress }: BatchesRequest): Promise<number[][][]> {
  const scores: number[][][] = responses.map(() => []);
  const places = responses.flatMap((response, index) =>
    response.windows.slice(0, maxWindows).map((window, position) => ({ window, index, position })),
  );
  places.sort((a, b) => b.window.inputIds.length - a.window.inputIds.length);
  let done = 0;
  while (done < places.length) {
    const length = lengthOf(places[done]?.window.inputIds.length ?? 1);
    const rows = places.slice(done, done + Math.max(1, Math.floor(MAX_TOKENS_PER_RUN / length)));
    const windows: EncodedWindow[] = rows.map(({ window }) => window);
    const rowScores = await runWindows({ session, padId, windows, length });
    rows.forEach(({ index, position }, row) => {
      const ofResponse = scores[index];
      if (ofResponse !== undefined) ofResponse[position] = rowScores[row] ?? [];
    });
    done += rows.length;
    onProgress?.(done, places.length);
  }
  return scores;
}
