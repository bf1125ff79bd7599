// The scene: everything a person has typed or set, and nothing that can be derived from it.
// It is what is saved, undone, shared and loaded. Scores are not part of it; they are kept beside it by step key.

import type { Aggregator } from './aggregators.ts';
import type { StepComponent } from './components.ts';
import type { OwnEvidence } from './evidence.ts';
import type { Preference } from './preference-picks.ts';
import type { RatingRules, Ratings } from './ratings.ts';
import type { SplitRule } from './split.ts';

/** Languages in which the code of a response can be run. */
export const CODE_LANGUAGES = ['python', 'javascript'] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** What the outcome of a response is judged by. */
export type Reference =
  | { readonly kind: 'none' }
  /** The right final answer, compared exactly. */
  | { readonly kind: 'maths'; readonly answer: string }
  /** Satisfaction: the person's own rating of each response, and those of other raters; without a form, by slider. */
  | ({ readonly kind: 'rating' } & RatingRules)
  /** Unit tests that the code of each response has to pass. */
  | { readonly kind: 'code'; readonly language: CodeLanguage; readonly tests: string };

/** A reference as it is when its kind is first chosen. */
export function emptyReference(kind: Reference['kind']): Reference {
  if (kind === 'maths') return { kind, answer: '' };
  if (kind === 'code') return { kind, language: 'python', tests: '' };
  return { kind };
}

/**
 * The scene's reference once another kind is chosen: what that kind held before comes back, and what is left is kept for its
 * return. Example: a rubric, then *Right answer*, then *Ratings* → the same rubric.
 */
export function switchReference({ reference, setAside = [] }: Pick<Scene, 'reference' | 'setAside'>, kind: Reference['kind']): Required<Pick<Scene, 'reference' | 'setAside'>> {
  const kept = [...setAside.filter((other) => other.kind !== reference.kind), reference];
  return {
    reference: kept.find((other) => other.kind === kind) ?? emptyReference(kind),
    setAside: kept.filter((other) => other.kind !== kind && other.kind !== 'none'),
  };
}

/** Ratings count when the reference is `rating`; `rating` and marks are from 0 to 1, `null` = not rated. */
export interface Response extends Ratings {
  readonly id: string;
  /** A title of the person's or the example's own; `null` shows the letter A, B, … */
  readonly title: string | null;
  readonly text: string;
  /** Where steps start, when set by hand: sorted offsets, first 0. `null` follows the scene's rule. */
  readonly cuts: readonly number[] | null;
}

/** How the process reward is put together. Weights are points of 1/100 in the order of `judgesOf(scene)`. */
export interface RewardDesign {
  readonly weightPoints: readonly number[];
  readonly lockedWeights: readonly boolean[];
  readonly aggregator: Aggregator;
  /** Temperature of `softmin`. */
  readonly tau: number;
  /** λ: 1 is process only, 0 is outcome only. */
  readonly lambda: number;
}

export interface Scene {
  readonly prompt: string;
  readonly reference: Reference;
  /** What the other kinds of reference held when they were left, one of a kind at most; absent where none was ever left. */
  readonly setAside?: readonly Reference[];
  readonly splitRule: SplitRule;
  readonly responses: readonly Response[];
  readonly design: RewardDesign;
  /** Which of two responses the person finds better, one entry per pair at most; absent where nothing was ever picked. */
  readonly preferences?: readonly Preference[];
  /** What the fact judge may look up beside its own facts; absent where there is none. */
  readonly evidence?: OwnEvidence;
  /** Step judges of the person's own beside the three; absent where there were never any. */
  readonly components?: readonly StepComponent[];
}

/** At most this many responses in one scene: what sixteen colours, dashes and markers can still tell apart. */
export const MAX_RESPONSES = 16;
