// The runs in words: where a policy stands, what a run cannot learn from, and how a run is called.

import type { TFunction } from 'i18next';
import { readPolicy } from '../../core/training-reading.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { formatReward } from '../format.ts';
import { nameOf } from '../response-name.ts';
import { readLeaders, type NamedRun, type RunNote } from './make-runs.ts';
import { sayShare } from './percent.ts';

export interface ReadingInputs {
  readonly named: NamedRun;
  readonly update: number;
  readonly responses: readonly ScoredResponse[];
  readonly outcomes: readonly (number | null)[];
}

/** "After 40 updates the policy puts 83 % on Response C, whose answer is wrong." */
export function sayReading(t: TFunction, inputs: ReadingInputs): string {
  const { named, update } = inputs;
  const leaders = readLeaders(named.run, update);
  if (leaders.length < named.run.count) return t('training.reading', { count: update, standing: sayStanding(t, leaders, inputs) });
  return update === 0 ? t('training.start', { share: sayShare(t, 1 / named.run.count) }) : t('training.noLeader', { count: update });
}

/** The same of the last update, for whoever stands before it. */
export function sayEnd(t: TFunction, inputs: Omit<ReadingInputs, 'update'>): string {
  const { run } = inputs.named;
  const leaders = readLeaders(run, run.steps);
  if (leaders.length === run.count) return t('training.endNoLeader', { updates: run.steps });
  return t('training.end', { updates: run.steps, standing: sayStanding(t, leaders, { ...inputs, update: run.steps }) });
}

/** "83 % on Response C, whose answer is wrong", or "43 % each on A and D, whose answers are right". */
function sayStanding(t: TFunction, leaders: readonly number[], { named, update, responses, outcomes }: ReadingInputs): string {
  const [first = 0] = leaders;
  const { probability } = readPolicy(named.run, update, outcomes);
  const share = sayShare(t, probability);
  const response = responses[first];
  if (leaders.length === 1) {
    return t('training.standing', { share, name: response ? nameOf(t, response) : '', verdict: sayVerdict(t, outcomes[first] ?? null) });
  }
  const names = leaders.flatMap((place) => responses[place]?.letter ?? []).join(t('training.and'));
  const own = leaders.map((place) => outcomes[place] ?? null);
  const verdict = own.every((outcome) => outcome === 1) ? 'allRight' : own.every((outcome) => outcome === 0) ? 'allWrong' : 'mixed';
  return t('training.shared', { share, names, verdict: t(`training.verdict.${verdict}`) });
}

/** "whose answer is wrong"; an outcome between right and wrong is given as its number. */
export function sayVerdict(t: TFunction, outcome: number | null): string {
  if (outcome === null) return t('training.verdict.unknown');
  if (outcome === 1) return t('training.verdict.right');
  if (outcome === 0) return t('training.verdict.wrong');
  return t('training.verdict.partly', { outcome: formatReward(outcome) });
}

/** Why the run stands still or whom it leaves out; '' where there is nothing to say. */
export function sayNote(t: TFunction, { kind, note }: { kind: 'process' | 'outcome'; note: RunNote }, responses: readonly ScoredResponse[]): string {
  switch (note.kind) {
    case 'none':
      return '';
    case 'all-equal':
      return t('training.note.all-equal', { reward: formatReward(note.reward) });
    case 'too-few':
      return t(`training.note.too-few.${kind}`);
    case 'left-out': {
      const names = note.missing.flatMap((place) => responses[place]?.letter ?? []).join(t('training.listSeparator'));
      return t(`training.note.left-out.${kind}`, { names });
    }
  }
}
