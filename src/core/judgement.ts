// What a judge says of one step: a score or an honest "not checked", with the evidence for it.
// Knows nothing of how a judge works; the wording of findings belongs to the interface (code + params).

import type { Brand } from './brand.ts';

/** The three judges of the process reward, in the order of its weights: 0.3 / 0.5 / 0.2. */
export const JUDGE_NAMES = ['syntax', 'coherence', 'fact'] as const;
export type JudgeName = (typeof JUDGE_NAMES)[number];

/** A judge's score of one step, from 0 (wrong) to 1 (right). */
export type Score = Brand<number, 'Score'>;

/**
 * Brands a number as a score.
 * @throws RangeError when the value is not a finite number in [0, 1]: that is a bug in a judge, never a 0.
 */
export function toScore(value: number): Score {
  if (!(value >= 0 && value <= 1)) {
    throw new RangeError(`A score must be a number from 0 to 1, got ${value}.`);
  }
  return value as Score;
}

/** A half-open range of UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a finding was reached, so that nobody mistakes a model's guess for a computed fact. */
export const FINDING_METHODS = ['rule', 'computed', 'traced', 'looked-up', 'model'] as const;
export type FindingMethod = (typeof FINDING_METHODS)[number];

/** One piece of evidence: what was found where, and what it cost. */
export interface Finding {
  /** Stable identifier, for example `equation-false`; the interface words it in the user's language. */
  readonly code: string;
  /** Values for the wording, already formatted (numbers as a person writes them). */
  readonly params: Readonly<Record<string, string | number>>;
  /** Where in the step's text. */
  readonly span: Span;
  /** What it took from the score, 0…1; 0 for support and notes. */
  readonly cost: number;
  readonly method: FindingMethod;
}

/** Why a judge gave no score. */
export type NotCheckedReason =
  /** The judge has not run on this step (yet). */
  | 'not-run'
  /** The step holds no text. */
  | 'empty-step'
  /** Nothing in the step is of the kind that this judge can check. */
  | 'nothing-to-check'
  /** The judge has no checker for the step's language. */
  | 'language'
  /** The step alone is longer than the model's window. */
  | 'step-too-long'
  /** The text is larger than the judge reads in bounded time. */
  | 'too-large'
  /** The judge was stopped at its time limit. */
  | 'out-of-time'
  /** The component's pattern is none that this browser can run. */
  | 'bad-pattern';

export type Judgement =
  | { readonly status: 'scored'; readonly score: Score; readonly findings: readonly Finding[]; readonly isContextCut?: boolean }
  | { readonly status: 'not-checked'; readonly reason: NotCheckedReason; readonly findings: readonly Finding[] };

/** The score of a judgement, `null` where the judge did not check. */
export function scoreOf(judgement: Judgement | undefined): Score | null {
  return judgement?.status === 'scored' ? judgement.score : null;
}
