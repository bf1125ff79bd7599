// The three runs of the panel, from the rewards of the group: by the present design, by the outcome, and supervised.
// Pure; says of each run what it could not learn from.

import { trainSupervised } from '../../core/supervised.ts';
import { expectedAlong } from '../../core/training-reading.ts';
import type { TrainingRun } from '../../core/training-run.ts';
import type { RunKind } from './run-look.ts';
import { trainInEpochs, type TrainingEpoch } from './train-in-epochs.ts';
import type { TrainingSettings } from './training-settings.ts';

/** Why a run stands still, or what it leaves out. */
export type RunNote =
  | { readonly kind: 'none' }
  /** Fewer than two responses have a reward: nothing to compare. */
  | { readonly kind: 'too-few'; readonly missing: readonly number[] }
  /** All rewards are the same. */
  | { readonly kind: 'all-equal'; readonly reward: number }
  /** These responses have no reward; the run neither raises nor lowers them on purpose. */
  | { readonly kind: 'left-out'; readonly missing: readonly number[] };

export interface NamedRun {
  readonly kind: RunKind;
  readonly run: TrainingRun;
  readonly note: RunNote;
  /** Expected process reward and expected outcome along the run; `null` where none is known. */
  readonly process: Float64Array | null;
  readonly outcome: Float64Array | null;
}

export interface RunInputs {
  /** The rewards of each design, in the order in which they were in force. */
  readonly epochs: readonly TrainingEpoch[];
  /** R of each response under the present design: what the curves of the expected process reward show. */
  readonly process: readonly (number | null)[];
  readonly outcomes: readonly (number | null)[];
  /** Place of the response to fine-tune on. */
  readonly chosen: number;
  readonly settings: TrainingSettings;
}

export function makeRuns({ epochs, process, outcomes, chosen, settings }: RunInputs): NamedRun[] {
  const present = epochs.at(-1)?.rewards ?? [];
  const supervised = trainSupervised({ count: outcomes.length, chosen, steps: settings.updates, learningRate: settings.learningRate });
  const name = (kind: RunKind, run: TrainingRun, note: RunNote): NamedRun => ({
    kind,
    run,
    note,
    process: expectedAlong(run, process),
    outcome: expectedAlong(run, outcomes),
  });
  return [
    name('process', trainInEpochs(epochs, settings), noteOn(present)),
    name('outcome', trainInEpochs([{ from: 0, rewards: outcomes }], settings), noteOn(outcomes)),
    name('supervised', supervised, { kind: 'none' }),
  ];
}

/** Example: [1, null, 0] → left out: 1; [0.5, 0.5] → all equal; [null, 1] → too few. */
export function noteOn(rewards: readonly (number | null)[]): RunNote {
  const known = rewards.filter((reward) => reward !== null);
  const missing = rewards.flatMap((reward, i) => (reward === null ? [i] : []));
  const first = known[0];
  if (first === undefined || known.length < 2) return { kind: 'too-few', missing };
  if (known.every((reward) => reward === first)) return { kind: 'all-equal', reward: first };
  return missing.length > 0 ? { kind: 'left-out', missing } : { kind: 'none' };
}

/** The responses that lead the policy at an update, all within half a percent of the first. */
export function readLeaders(run: TrainingRun, update: number): readonly number[] {
  const row = run.probabilities.subarray(update * run.count, (update + 1) * run.count);
  const most = row.reduce((top, probability) => Math.max(top, probability), 0);
  return Array.from(row.keys()).filter((i) => most - (row[i] ?? 0) <= LEAD);
}

/** Half a percent: below it the first place would be a matter of rounding. */
export const LEAD = 0.005;

/** The response with the best known outcome, the first of equals: what one would fine-tune on. */
export function bestOutcome(outcomes: readonly (number | null)[]): number {
  let best = 0;
  outcomes.forEach((outcome, i) => {
    if ((outcome ?? -1) > (outcomes[best] ?? -1)) best = i;
  });
  return best;
}
