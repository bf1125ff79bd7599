// Every attack by its name. Deterministic, in time linear in the text; any text is taken.

import type { AttackId, AttackInput, AttackResult } from './attack.ts';
import { MAX_ATTACKED_LENGTH } from './attack.ts';
import { breakReasoning, launderNumber, polishWrong } from './rules-of-answers.ts';
import { dropMiddle, injectJudge, padTrivia, repeatStep, splitStep } from './rules-of-steps.ts';
import { confidentTone, fluentNonsense } from './rules-of-words.ts';

const RULES: Readonly<Record<AttackId, (input: AttackInput) => AttackResult>> = {
  'repeat-step': repeatStep,
  'pad-trivia': padTrivia,
  'split-step': splitStep,
  'drop-middle': dropMiddle,
  'fluent-nonsense': fluentNonsense,
  'confident-tone': confidentTone,
  'right-answer-broken-reasoning': breakReasoning,
  'wrong-answer-perfect-prose': polishWrong,
  'number-laundering': launderNumber,
  'judge-injection': injectJudge,
};

/**
 * The attacked copy, or why there is none.
 * Example: 'drop-middle' on three steps → the first and the last.
 */
export function applyAttack(id: AttackId, input: AttackInput): AttackResult {
  if (input.steps.length === 0) return { notApplicable: 'no-steps' };
  if (input.text.length > MAX_ATTACKED_LENGTH) return { notApplicable: 'too-long' };
  return RULES[id](input);
}
