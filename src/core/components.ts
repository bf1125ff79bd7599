// Step judges of the person's own: the kinds there are, their settings and limits, and their place beside the three judges.
// Knows shapes; how each kind judges a step is in components/.

import { JUDGE_NAMES } from './judgement.ts';

/** A pattern that must occur in a step, or must not. */
export interface PatternRule {
  readonly kind: 'pattern';
  /** A regular expression of JavaScript's with the flags `u`, and `i` where case does not count. */
  readonly pattern: string;
  readonly ignoresCase: boolean;
  readonly wants: 'present' | 'absent';
}

/** What a length is counted in: code points, words, or pieces between white space. */
export const LENGTH_UNITS = ['characters', 'words', 'tokens'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** A step no shorter than `least` and no longer than `most`; `null` is no bound, and one of the two is set. */
export interface LengthRule {
  readonly kind: 'length';
  readonly unit: LengthUnit;
  readonly least: number | null;
  readonly most: number | null;
}

/** How much of the response up to the step says something again: runs of `size` words that have come before. */
export interface RepetitionRule {
  readonly kind: 'repetition';
  readonly size: number;
}

/** No more than `most` steps; every step beyond has less. */
export interface StepCountRule {
  readonly kind: 'step-count';
  readonly most: number;
}

/** Words that a step should hold: as many as it can, one of them, or none. */
export const KEYWORD_WISHES = ['share', 'any', 'none'] as const;

export interface KeywordRule {
  readonly kind: 'keywords';
  readonly words: readonly string[];
  readonly wants: (typeof KEYWORD_WISHES)[number];
}

export type ComponentRule = PatternRule | LengthRule | RepetitionRule | StepCountRule | KeywordRule;
export type ComponentKind = ComponentRule['kind'];

export const COMPONENT_KINDS = ['pattern', 'length', 'repetition', 'step-count', 'keywords'] as const satisfies readonly ComponentKind[];

export interface StepComponent {
  /** `own-1`, `own-2`, …: stable in its scene, never the name of a judge. */
  readonly id: string;
  readonly name: string;
  readonly rule: ComponentRule;
}

/** As many as patterns and columns can still tell apart beside the three. */
export const MAX_COMPONENTS = 5;
export const MAX_NAME_LENGTH = 40;
export const MAX_PATTERN_LENGTH = 500;
export const MAX_KEYWORDS = 50;
export const MAX_KEYWORD_LENGTH = 100;
export const MAX_BOUND = 100_000;
export const MAX_REPETITION_SIZE = 8;

/** For a pattern on one step, in ms: an honest one needs a thousandth of it. */
export const PATTERN_STEP_LIMIT_MS = 1_000;
/** For a pattern on all steps of one response, in ms; what is not judged by then counts as out of time. */
export const PATTERN_RESPONSE_LIMIT_MS = 4_000;

/** Who judges a step: one of `JUDGE_NAMES`, or the id of a component. */
export type JudgeId = string;

/**
 * All judges of a scene in the order of its weights.
 * Example: one component `own-1` → syntax, coherence, fact, own-1.
 */
export function judgesOf({ components }: { readonly components?: readonly StepComponent[] }): readonly JudgeId[] {
  return components ? [...JUDGE_NAMES, ...components.map(({ id }) => id)] : JUDGE_NAMES;
}

/** What a component's scores are kept under: they depend on its rule and not on its name. */
export function ruleKey({ rule }: Pick<StepComponent, 'rule'>): string {
  return JSON.stringify(rule);
}
