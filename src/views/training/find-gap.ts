// The gap between proxy and goal: a run whose expected process reward rises while its expected outcome falls.

import type { NamedRun } from './make-runs.ts';

export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly outcomeFrom: number;
  readonly outcomeTo: number;
}

/** A change that two digits would not show is no change. */
const VISIBLE = 0.005;

/** Of the run on the reward of the weights, from its start to its end; `null` where outcome and reward agree or are unknown. */
export function findGap(runs: readonly NamedRun[]): Gap | null {
  const run = runs.find(({ kind }) => kind === 'process');
  const from = run?.process?.[0];
  const to = run?.process?.at(-1);
  const outcomeFrom = run?.outcome?.[0];
  const outcomeTo = run?.outcome?.at(-1);
  if (from === undefined || to === undefined || outcomeFrom === undefined || outcomeTo === undefined) return null;
  return to - from > VISIBLE && outcomeFrom - outcomeTo > VISIBLE ? { from, to, outcomeFrom, outcomeTo } : null;
}
