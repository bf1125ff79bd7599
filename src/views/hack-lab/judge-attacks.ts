// What each attacked copy earns under each setting. Where coherence has not run on the copy or on the original, both are
// compared without it, and the attack says so. Pure.

import type { AttackId, NotApplicableReason } from '../../core/attacks/attack.ts';
import { ATTACK_SETTINGS, attackGain, attackPayers, type AttackGain, type AttackPayers, type AttackSetting, type ScoredText } from '../../core/attacks/attack-gain.ts';
import type { RewardSettings } from '../../core/derive.ts';
import type { JudgeId } from '../../core/components.ts';
import { scoreOf } from '../../core/judgement.ts';
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
  /** In the order of the weights. */
  judges: readonly JudgeId[];
}): JudgedAttack[] {
  const { copies, original, variants, present, judges } = options;
  return copies.map(({ id, response, reason }): JudgedAttack => {
    const copy = variants.find((variant) => variant.response === response) ?? null;
    const isJudging = response !== null && (copy === null || judges.some((judge) => judge !== 'coherence' && hasNotRun(copy, judge)));
    const none = { id, reason, copy, isJudging, hasCoherence: true, lacksOutcome: false, gains: SETTINGS.map(() => null), payers: null };
    if (copy === null || isJudging) return none;
    const hasCoherence = !hasNotRun(copy, 'coherence') && !hasNotRun(original, 'coherence');
    const counted = judges.map((judge) => (judge !== 'coherence' || hasCoherence ? judge : null));
    const [before, after] = [scoredText(original, counted), scoredText(copy, counted)];
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

function hasNotRun({ steps }: ScoredResponse, judge: JudgeId): boolean {
  return steps.some(({ records }) => (records[judge] ?? null) === null);
}

/** A judge that is `null` does not count. */
function scoredText({ steps, outcome }: ScoredResponse, judges: readonly (JudgeId | null)[]): ScoredText {
  return {
    scores: steps.map(({ judgements }) => judges.map((judge) => (judge === null ? null : scoreOf(judgements[judge])))),
    outcome: outcome?.status === 'known' ? outcome.reward : null,
  };
}
