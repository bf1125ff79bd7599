// What an attack is: a rule that rewrites a response so that a mis-shaped reward pays for it without better work.
// Pure text in, pure text out; the same response always gives the same copy. Knows no scores and no weights.

import type { Step } from '../cuts.ts';
import type { FoundAnswer } from '../outcome.ts';

/** In the order in which they are shown: more of the same, less of the work, other words, other answers, and fraud. */
export const ATTACK_IDS = [
  'repeat-step',
  'pad-trivia',
  'split-step',
  'drop-middle',
  'fluent-nonsense',
  'confident-tone',
  'right-answer-broken-reasoning',
  'wrong-answer-perfect-prose',
  'number-laundering',
  'judge-injection',
] as const;
export type AttackId = (typeof ATTACK_IDS)[number];

export interface AttackInput {
  readonly prompt: string;
  readonly text: string;
  /** The steps of `text`, as `stepsFromCuts` gives them. */
  readonly steps: readonly Step[];
  /** The final answer where the outcome judge found it; `null` lets the rule look for the last number. */
  readonly answer: FoundAnswer | null;
  /** The reference answer; `null` where there is none. */
  readonly rightAnswer: string | null;
}

/** Why a rule cannot be applied to a response. */
export type NotApplicableReason =
  | 'no-steps'
  /** Longer than MAX_ATTACKED_LENGTH. */
  | 'too-long'
  | 'too-few-steps'
  /** No step has two parts to be split into. */
  | 'nothing-to-split'
  | 'no-answer'
  /** The final answer is no plain number. */
  | 'no-number';

export interface AttackedText {
  readonly text: string;
  /** Where the steps of the copy start. */
  readonly cuts: readonly number[];
}

export type AttackResult = AttackedText | { readonly notApplicable: NotApplicableReason };

/** Longer responses are left alone: the copies are judged in the background, and nobody reads them. */
export const MAX_ATTACKED_LENGTH = 60_000;
