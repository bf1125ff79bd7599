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
  if (leaders.length < named.run.count) return t('training.reading', { count: update, standing: sayLeaders(t, leaders, inputs) });
  return update === 0 ? t('training.start', { share: sayShare(t, 1 / named.run.count) }) : t('training.noLeader', { count: update });
}

/** The same of the last update, for whoever stands before it. */
export function sayEnd(t: TFunction, inputs: Omit<ReadingInputs, 'update'>): string {
  const { run } = inputs.named;
  const leaders = readLeaders(run, run.steps);
  if (leaders.length === run.count) return t('training.endNoLeader', { updates: run.steps });
  return t('training.end', { updates: run.steps, standing: sayLeaders(t, leaders, { ...inputs, update: run.steps }) });
}

/** Responses that are chosen as one, and their outcome. */
interface ChosenGroup {
  readonly places: readonly number[];
  readonly outcome: number | null;
}

/** "83 % on Response C, whose answer is wrong", or "43 % each on A and D, whose answers are right". */
export function sayStanding(t: TFunction, options: { share: string; groups: readonly ChosenGroup[]; responses: readonly ScoredResponse[] }): string {
  const { share, groups, responses } = options;
  const items = groups.flatMap(({ places }) => places.flatMap((place) => responses[place] ?? []));
  const [only, second] = items;
  const names = only && !second ? nameOf(t, only) : listLetters(t, items);
  const outcomes = groups.map(({ outcome }) => outcome);
  if (groups.length === 1) return t('training.standing', { share, name: names, verdict: sayVerdict(t, outcomes[0] ?? null) });
  const verdict = outcomes.every((outcome) => outcome === 1) ? 'allRight' : outcomes.every((outcome) => outcome === 0) ? 'allWrong' : 'mixed';
  return t('training.shared', { share, names, verdict: t(`training.verdict.${verdict}`) });
}

/** "A", "A and D", "A, B and D"; beyond that, how many. */
function listLetters(t: TFunction, items: readonly ScoredResponse[]): string {
  if (items.length > MOST_NAMED) return t('training.many', { count: items.length });
  const letters = items.map(({ letter }) => letter);
  return [letters.slice(0, -1).join(t('training.listSeparator')), ...letters.slice(-1)].filter(Boolean).join(t('training.and'));
}

/** More names than this are no longer a sentence. */
const MOST_NAMED = 4;

/** The standing of the leaders at an update. */
function sayLeaders(t: TFunction, leaders: readonly number[], { named, update, responses, outcomes }: ReadingInputs): string {
  const { probability } = readPolicy(named.run, update, outcomes);
  const groups = leaders.map((place) => ({ places: [place], outcome: outcomes[place] ?? null }));
  return sayStanding(t, { share: sayShare(t, probability), groups, responses });
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
