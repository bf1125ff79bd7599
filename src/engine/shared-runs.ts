// Which windows need a run of their own. Attention is block-causal, so a window that another one begins with, token for token,
// finds its scores in that other run: rollouts that repeat each other, or growing prefixes of one response, cost one run.

import type { EncodedWindow } from '../core/encoding.ts';

export interface SharedRun {
  /** Index of the window that is run. */
  readonly owner: number;
  /** Indices of the windows that read their scores in this run, the owner among them. */
  readonly readers: readonly number[];
}

/** One run per group of windows that begin alike: of windows "a b", "a b c" and "a d" the last two are run. */
export function shareRuns(windows: readonly EncodedWindow[]): SharedRun[] {
  const keyed = windows.map((window, index) => ({ index, key: keyOf(window) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const runs: { owner: number; readers: number[] }[] = [];
  // In this order everything that begins with a window follows it directly: looking at the next one is enough.
  for (let place = keyed.length - 1; place >= 0; place -= 1) {
    const entry = keyed[place];
    if (entry === undefined) continue;
    const next = keyed[place + 1];
    const run = runs.at(-1);
    if (run !== undefined && next?.key.startsWith(entry.key) === true) run.readers.push(entry.index);
    else runs.push({ owner: entry.index, readers: [entry.index] });
  }
  return runs;
}

/** Four characters a token: the id in two halves, the step and the kind. */
function keyOf({ inputIds, stepIds, kindIds }: EncodedWindow): string {
  const codes = new Uint16Array(inputIds.length * 4);
  inputIds.forEach((id, at) => {
    codes[at * 4] = id >>> 16;
    codes[at * 4 + 1] = id;
    codes[at * 4 + 2] = stepIds[at] ?? 0;
    codes[at * 4 + 3] = kindIds[at] ?? 0;
  });
  let key = '';
  for (let at = 0; at < codes.length; at += 8192) key += String.fromCharCode(...codes.subarray(at, at + 8192));
  return key;
}
