// What the syntax rules read: one step, cut into prose, mathematics and code, with masked copies of the same length,
// so that every offset into a mask is an offset into the step.

import type { Span } from '../../core/judgement.ts';
import type { SyntaxFindingCode } from '../finding-codes.ts';
import type { CodePiece } from './programs.ts';

export interface Segment extends Span {
  readonly kind: 'maths' | 'code';
  /** Code only: what the fence names, in lower case, or `''`. */
  readonly language: string;
  /** Does it begin in an earlier step, or go on in a later one? */
  readonly isCut: boolean;
  /** Code only: does it stand without a fence? */
  readonly isBare?: boolean;
}

/** One deduction before it becomes a finding; its cost is looked up by its code. */
export interface Deduction extends Span {
  readonly code: SyntaxFindingCode;
  /** In place of the cost of its code, where that depends on the step: whole hundredths. */
  readonly cost?: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/** `english`: the prose rules run. `chinese`, `other`: structure alone is checked. `none`: there is no prose. */
export type ProseLanguage = 'english' | 'chinese' | 'other' | 'none';

export interface StepText {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The text with code blanked out: what brackets and LaTeX are checked in. */
  readonly structure: string;
  /** The text with code, mathematics and addresses replaced by `MASK`: what prose rules read. */
  readonly prose: string;
  /** The text without code, formulas and LaTeX commands: where plain arithmetic is looked for. */
  readonly plain: string;
  readonly language: ProseLanguage;
  /** The code of the step that a parser can read. */
  readonly programs: readonly CodePiece[];
  /** How the next step starts: the sign or digit, `a` for any small letter, else `''`. A step that goes on in a formula or a list is whole. */
  readonly next: string;
}

/** Stands for one UTF-16 unit of masked text. No rule takes it for a letter, a digit or a space. */
export const MASK = '\u00a4';

/** The longest step that the syntax judge reads, in UTF-16 units: some 10,000 words, and rules stay well under 0.1 s. */
export const MAX_STEP_LENGTH = 50_000;
