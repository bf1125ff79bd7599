// What each attacked copy earns under each setting. Where coherence has not run on the copy or on the original, both are
// compared without it, and the attack says so. Pure.

import type { AttackId, NotApplicableReason } from '../../core/attacks/attack.ts';
import { ATTACK_SETTINGS, attackGain, attackPayers, type AttackGain, type AttackPayers, type AttackSetting, type ScoredText } from '../../core/attacks/attack-gain.ts';
import type { RewardSettings } from '../../core/derive.ts';
import { JUDGE_NAMES, scoreOf, type JudgeName } from '../../core/judgement.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { PRESETS } from '../weights/presets.ts';
import type { AttackedCopy } from './make-variants.ts';

/** The columns of the table. */
export const SETTINGS: readonly AttackSetting[] = [
  ...ATTACK_SETTINGS,
  ...PRESETS.map(({ name, points }): AttackSetting => ({ id: `weights-${name}`, kind: 'weights', points })),
];

export interface JudgedAttack {
  readonly id: AttackId;
  /** Why there is no copy; `null` where there is one. */
  readonly reason: NotApplicableReason | null;
  readonly copy: ScoredResponse | null;
  /** The text judges have not answered yet. */
  readonly isJudging: boolean;
  readonly hasCoherence: boolean;
  /** The outcome of one of the two is unknown although the mix asks for it. */
  readonly lacksOutcome: boolean;
  /** One per setting; `null` where original or copy has no reward. */
  readonly gains: readonly (AttackGain | null)[];
  readonly payers: AttackPayers | null;
}

export function judgeAttacks(options: {
  copies: readonly AttackedCopy[];
  original: ScoredResponse;
  /** The scored copies, found by their id. */
  variants: readonly ScoredResponse[];
  present: RewardSettings;
}): JudgedAttack[] {
  const { copies, original, variants, present } = options;
  return copies.map(({ id, response, reason }): JudgedAttack => {
    const copy = variants.find((variant) => variant.response === response) ?? null;
    const isJudging = response !== null && (copy === null || hasNotRun(copy, 'syntax') || hasNotRun(copy, 'fact'));
    const none = { id, reason, copy, isJudging, hasCoherence: true, lacksOutcome: false, gains: SETTINGS.map(() => null), payers: null };
    if (copy === null || isJudging) return none;
    const hasCoherence = !hasNotRun(copy, 'coherence') && !hasNotRun(original, 'coherence');
    const judges = JUDGE_NAMES.filter((judge) => judge !== 'coherence' || hasCoherence);
    const [before, after] = [scoredText(original, judges), scoredText(copy, judges)];
    const both = { original: before, attacked: after, present };
    return {
      ...none,
      hasCoherence,
      lacksOutcome: present.lambda < 1 && (before.outcome === null) !== (after.outcome === null),
      gains: SETTINGS.map((setting) => attackGain({ ...both, setting })),
      payers: attackPayers(both),
    };
  });
}

function hasNotRun({ steps }: ScoredResponse, judge: JudgeName): boolean {
  return steps.some(({ records }) => records[judge] === null);
}

function scoredText({ steps, outcome }: ScoredResponse, judges: readonly JudgeName[]): ScoredText {
  return {
    scores: steps.map(({ judgements }) => JUDGE_NAMES.map((judge) => (judges.includes(judge) ? scoreOf(judgements[judge]) : null))),
    outcome: outcome?.status === 'known' ? outcome.reward : null,
  };
}
