import { describe, expect, it } from 'vitest';
import { trainPolicy } from '../../core/policy-gradient.ts';
import type { TrainingRun } from '../../core/training-run.ts';
import { makeRuns, noteOn, readLeaders } from './make-runs.ts';
import { trainInEpochs } from './train-in-epochs.ts';
import { DEFAULT_TRAINING } from './training-settings.ts';

const row = (run: TrainingRun, t: number) => Array.from(run.probabilities.subarray(t * run.count, (t + 1) * run.count));
const first = [0.9, 0.4, 0.1];
const second = [0.1, 0.4, 0.9];
const settings = { ...DEFAULT_TRAINING, updates: 100 };

describe('trainInEpochs', () => {
  it('is the plain run while the design stays', () => {
    const run = trainInEpochs([{ from: 0, rewards: first }], settings);
    expect(run.probabilities).toEqual(trainPolicy({ rewards: first, steps: 100, learningRate: 0.1, klWeight: 0 }).probabilities);
  });

  it('leaves the past as it was and goes on from there under the new rewards', () => {
    const before = trainInEpochs([{ from: 0, rewards: first }], settings);
    const after = trainInEpochs([{ from: 0, rewards: first }, { from: 40, rewards: second }], settings);
    for (const t of [0, 17, 40]) expect(row(after, t)).toEqual(row(before, t));
    expect(after.kl.subarray(0, 41)).toEqual(before.kl.subarray(0, 41));
    expect(row(after, 41)).not.toEqual(row(before, 41));
    expect(row(after, 100)[2]).toBeGreaterThan(row(after, 40)[2] ?? 1);
    expect(row(before, 100)[2]).toBeLessThan(row(before, 40)[2] ?? 0);
  });

  it('goes on under unchanged rewards as if nothing had happened', () => {
    const whole = trainInEpochs([{ from: 0, rewards: first }], settings);
    const cut = trainInEpochs([{ from: 0, rewards: first }, { from: 33, rewards: first }], settings);
    expect(cut).toEqual(whole);
  });

  it('repeats a sampled run from its seed', () => {
    const sampled = (seed: number) => trainInEpochs([{ from: 0, rewards: first }, { from: 40, rewards: second }], { ...settings, isSampled: true, seed });
    expect(sampled(3).probabilities).toEqual(sampled(3).probabilities);
    expect(sampled(4).probabilities).not.toEqual(sampled(3).probabilities);
  });

  it('takes an epoch that begins at the end', () => {
    const run = trainInEpochs([{ from: 0, rewards: first }, { from: 100, rewards: second }], settings);
    expect(row(run, 100)).toEqual(row(trainInEpochs([{ from: 0, rewards: first }], settings), 100));
  });
});

describe('makeRuns', () => {
  const runs = makeRuns({ epochs: [{ from: 0, rewards: first }], process: first, outcomes: [0, 1, 1], chosen: 2, settings });

  it('raises by process, by outcome and by imitation what each of them pays for', () => {
    expect(runs.map(({ run }) => readLeaders(run, 100))).toEqual([[0], [1, 2], [2]]);
    const [process, outcome] = runs;
    expect(process?.outcome?.at(-1)).toBeLessThan(process?.outcome?.[0] ?? 0);
    expect(outcome?.outcome?.at(-1)).toBeGreaterThan(0.9);
  });

  it('says why a run stands still and whom it leaves out', () => {
    expect(noteOn([null, 1])).toEqual({ kind: 'too-few', missing: [0] });
    expect(noteOn([])).toEqual({ kind: 'too-few', missing: [] });
    expect(noteOn([0.5, 0.5, null])).toEqual({ kind: 'all-equal', reward: 0.5 });
    expect(noteOn([1, null, 0])).toEqual({ kind: 'left-out', missing: [1] });
    expect(noteOn([1, 0])).toEqual({ kind: 'none' });
  });
});
