// What an attack earns under a setting of the reward: the total of the attacked copy less that of the original.
// Knows scores and settings; nothing of how the text was changed.

import type { Aggregator } from '../aggregators.ts';
import { AGGREGATORS } from '../aggregators.ts';
import type { CreditShape } from '../credit-shapes.ts';
import { shapedProcess } from '../credit-shapes.ts';
import { deriveGroup, type DerivedResponse, type RewardSettings } from '../derive.ts';
import type { Score } from '../judgement.ts';
import { judgeCredit } from '../judge-credit.ts';
import { mixTotal } from '../mix.ts';
import { weightsFromPoints } from '../weights.ts';

/** A response as the reward sees it: step × judge, and the outcome. */
export interface ScoredText {
  readonly scores: readonly (readonly (Score | null)[])[];
  readonly outcome: number | null;
}

/** One change to the present design; what it leaves out stays as it is. */
export interface AttackSetting {
  readonly id: string;
  readonly kind: 'present' | 'aggregator' | 'credit' | 'weights';
  readonly aggregator?: Aggregator;
  readonly shape?: CreditShape;
  /** Judges behind the last of them get 0. */
  readonly points?: readonly number[];
}

/** The present design, each aggregator, and the three ways of credit that more steps cannot buy. */
export const ATTACK_SETTINGS: readonly AttackSetting[] = [
  { id: 'present', kind: 'present' },
  ...AGGREGATORS.map((aggregator): AttackSetting => ({ id: aggregator, kind: 'aggregator', aggregator })),
  ...(['running-min', 'cap', 'delta'] as const).map((shape): AttackSetting => ({ id: shape, kind: 'credit', shape })),
];

export interface AttackGain {
  readonly before: number;
  readonly after: number;
  /** after − before: what the attack earns. */
  readonly gain: number;
}

/** Gains this small are rounding. */
export const NO_GAIN = 1e-9;

/**
 * `null` where one of the two has no total under the setting. An outcome that only one of them has is left out of both:
 * otherwise a total of steps would be compared with a mix.
 */
export function attackGain(options: {
  original: ScoredText;
  attacked: ScoredText;
  setting: AttackSetting;
  present: RewardSettings;
}): AttackGain | null {
  const { original, attacked, setting, present } = options;
  const { before, after, design } = deriveBoth(original, attacked, setting, present);
  const [from, to] = [totalOf(before, setting, design), totalOf(after, setting, design)];
  return from === null || to === null ? null : { before: from, after: to, gain: to - from };
}

/** Who paid for an attack under the present design: one difference per judge, and the outcome's; they add up to the gain. */
export interface AttackPayers {
  readonly judges: readonly number[];
  readonly outcome: number;
}

export function attackPayers(options: { original: ScoredText; attacked: ScoredText; present: RewardSettings }): AttackPayers | null {
  const { original, attacked, present } = options;
  const { before, after, design } = deriveBoth(original, attacked, { id: 'present', kind: 'present' }, present);
  const { aggregator, tau } = design;
  const [from, to] = [judgeCredit({ response: before, aggregator, tau }), judgeCredit({ response: after, aggregator, tau })];
  if (!from || !to) return null;
  const share = before.outcome === null ? 1 : design.lambda;
  return {
    judges: to.map((part, j) => share * (part - (from[j] ?? 0))),
    outcome: before.outcome === null || after.outcome === null ? 0 : (1 - design.lambda) * (after.outcome - before.outcome),
  };
}

function deriveBoth(original: ScoredText, attacked: ScoredText, setting: AttackSetting, present: RewardSettings) {
  const { aggregator = present.aggregator, points } = setting;
  const design: RewardSettings = { ...present, aggregator, weights: points ? weightsFromPoints(present.weights.map((_, j) => points[j] ?? 0)) : present.weights };
  const hasOutcomes = original.outcome !== null && attacked.outcome !== null;
  const outcomes = hasOutcomes ? [original.outcome, attacked.outcome] : [null, null];
  const [before, after] = deriveGroup({ scores: [original.scores, attacked.scores], outcomes, ...design }).responses;
  if (!before || !after) throw new RangeError('A group of two has two responses.');
  return { before, after, design };
}

function totalOf(response: DerivedResponse, setting: AttackSetting, { aggregator, tau, lambda }: RewardSettings): number | null {
  const process = shapedProcess({ rewards: response.stepRewards, shape: setting.shape ?? 'plain', aggregator, tau });
  return mixTotal({ process, outcome: response.outcome, lambda }).total;
}
