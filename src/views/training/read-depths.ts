// What the measured points say at the deepest tree that has both kinds of feedback. Words are put to it elsewhere.

import type { DepthPoint } from '../../core/tree-search.ts';

export interface DepthReading {
  readonly depth: number;
  /** Median updates; `null` = more than the limit. */
  readonly outcome: number | null;
  readonly process: number | null;
  /** How many times as many the outcome needs; `null` where one of the two is beyond the limit. */
  readonly factor: number | null;
  /** Share of all runs with process feedback that never settle on the right leaf. */
  readonly lostShare: number;
}

/** Example: outcome 410 and process 34 at depth 6, the deepest with both → factor 12.06. */
export function readDepths(points: readonly DepthPoint[]): DepthReading | null {
  const process = points.filter(({ feedback }) => feedback === 'process').at(-1);
  const outcome = points.find(({ feedback, depth }) => feedback === 'outcome' && depth === process?.depth);
  if (!process || !outcome) return null;
  const runs = points.filter(({ feedback }) => feedback === 'process').flatMap(({ updates }) => updates);
  return {
    depth: process.depth,
    outcome: outcome.median,
    process: process.median,
    factor: outcome.median !== null && process.median ? outcome.median / process.median : null,
    lostShare: lostShare(runs),
  };
}

/** Share of the runs that never settled on the right leaf. */
export function lostShare(updates: readonly (number | null)[]): number {
  return updates.length === 0 ? 0 : updates.filter((update) => update === null).length / updates.length;
}
