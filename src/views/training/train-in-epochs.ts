// A training run whose reward was changed on the way: every epoch goes on from where the one before it stood.
// Pure; knows rewards and settings, nothing of the page.

import { trainPolicy } from '../../core/policy-gradient.ts';
import { createRun, type TrainingRun } from '../../core/training-run.ts';
import { logitsAt } from '../../core/training-reading.ts';
import type { TrainingSettings } from './training-settings.ts';

/** From this update on, these are the rewards; `null` = none. */
export interface TrainingEpoch {
  readonly from: number;
  readonly rewards: readonly (number | null)[];
}

/**
 * One run through all epochs, the first of which starts at 0. Rows before an epoch's start do not depend on it.
 * Example: epochs at 0 and 40: rows 0 to 40 are those of the first rewards alone, row 41 the first that the second move.
 */
export function trainInEpochs(epochs: readonly TrainingEpoch[], settings: TrainingSettings): TrainingRun {
  const { updates } = settings;
  const [only, second] = epochs;
  if (only && !second) return trainEpoch({ ...only, end: updates }, settings);
  const run = createRun(updates, only?.rewards.length ?? 0);
  epochs.forEach((epoch, k) => {
    const { from } = epoch;
    const part = trainEpoch({ ...epoch, end: epochs[k + 1]?.from ?? updates, start: from > 0 ? logitsAt(run, from) : undefined }, settings);
    for (const key of ['logits', 'probabilities', 'advantages'] as const) run[key].set(part[key], from * run.count);
    for (const key of ['entropy', 'kl'] as const) run[key].set(part[key], from);
  });
  return run;
}

type EpochToTrain = TrainingEpoch & { readonly end: number; readonly start?: Float64Array | undefined };

function trainEpoch({ from, end, rewards, start }: EpochToTrain, settings: TrainingSettings): TrainingRun {
  return trainPolicy({
    rewards,
    steps: end - from,
    learningRate: settings.learningRate,
    klWeight: settings.klWeight,
    updatesPerGroup: settings.updatesPerGroup,
    ...(settings.isClipped ? { clip: settings.clip } : {}),
    // Every epoch draws numbers of its own, or its groups would repeat those of the epoch before.
    ...(settings.isSampled ? { sampled: { groupSize: settings.groupSize, seed: settings.seed + from } } : {}),
    ...(start ? { start } : {}),
  });
}
