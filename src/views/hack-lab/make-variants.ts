// The attacked copies of one response: texts that could stand in the group, or why there is none. Pure.

import { applyAttack } from '../../core/attacks/apply-attack.ts';
import { ATTACK_IDS, type AttackId, type NotApplicableReason } from '../../core/attacks/attack.ts';
import type { FoundAnswer } from '../../core/outcome.ts';
import type { Response, Scene } from '../../core/scene.ts';
import { cutsByRule } from '../../core/split.ts';
import { responseSteps } from '../../store/response-steps.ts';

export type AttackedCopy =
  | { readonly id: AttackId; readonly response: Response; readonly reason: null }
  | { readonly id: AttackId; readonly response: null; readonly reason: NotApplicableReason };

/** One copy per attack, in the order of `ATTACK_IDS`; the steps are pinned only where the scene's rule would cut otherwise. */
export function makeVariants(options: {
  response: Response;
  scene: Pick<Scene, 'prompt' | 'splitRule' | 'reference'>;
  answer: FoundAnswer | null;
}): AttackedCopy[] {
  const { response, scene, answer } = options;
  const { prompt, splitRule, reference } = scene;
  const { steps } = responseSteps(response, scene);
  const rightAnswer = reference.kind === 'maths' ? reference.answer : null;
  return ATTACK_IDS.map((id): AttackedCopy => {
    const made = applyAttack(id, { prompt, text: response.text, steps, answer, rightAnswer });
    if ('notApplicable' in made) return { id, response: null, reason: made.notApplicable };
    const { text, cuts } = made;
    const byRule = cutsByRule(text, splitRule);
    const isByRule = byRule.length === cuts.length && byRule.every((cut, k) => cut === cuts[k]);
    return { id, reason: null, response: { id: `variant-${id}`, title: null, text, cuts: isByRule ? null : cuts, rating: null } };
  });
}
