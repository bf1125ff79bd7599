// The tokens that the equation finder reads, and the LaTeX commands that turn into them.
// Knows no grammar: how tokens combine is expression.ts.

import type Fraction from 'fraction.js';

export type TokenKind =
  | 'number'
  /** `+ - * / ^` in any spelling, and the `!` of a factorial; `text` holds the ASCII form. */
  | 'operator'
  | 'open'
  | 'close'
  /** `=` or `≈`. */
  | 'relation'
  /** A run of letters: a unit, prose, or an unknown. */
  | 'word'
  /** `\frac`, which takes two groups. */
  | 'fraction'
  /** End of a clause: no expression reaches across it. */
  | 'break'
  /** Something with a value that this lexer does not know, such as √ or a subscript. */
  | 'unknown';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** No white space between this token and the one before it. */
  readonly isGlued: boolean;
  /** First token after `\(`, `\[` or `$$`: an expression may begin here whatever prose stands before. */
  readonly opensMath: boolean;
  /** Numbers only; percent already divided by 100. */
  readonly value?: Fraction;
  readonly decimals?: number;
  readonly isPercent?: boolean;
  readonly isCurrency?: boolean;
  /** Words only: set upright, as in `\\text{ g}`, which nobody does to an unknown. */
  readonly isUpright?: boolean;
}

type CommandMeaning =
  | { readonly as: 'operator' | 'relation' | 'fraction' | 'break'; readonly text: string }
  /** Leaves nothing behind; where it takes a group, the braces vanish with it. Words in an upright one are no unknowns. */
  | { readonly as: 'nothing'; readonly isUpright?: boolean }
  /** Leaves nothing behind, its argument neither. */
  | { readonly as: 'skip-argument' };

const NOTHING: CommandMeaning = { as: 'nothing' };
const STOP: CommandMeaning = { as: 'break', text: ';' };

/** What a LaTeX command means here; a command that is not listed stands for a value that is not known. */
export const LATEX_COMMANDS: ReadonlyMap<string, CommandMeaning> = new Map<string, CommandMeaning>([
  ['times', { as: 'operator', text: '*' }], ['cdot', { as: 'operator', text: '*' }], ['ast', { as: 'operator', text: '*' }],
  ['div', { as: 'operator', text: '/' }],
  ['approx', { as: 'relation', text: '≈' }], ['simeq', { as: 'relation', text: '≈' }],
  ['frac', { as: 'fraction', text: '\\frac' }], ['dfrac', { as: 'fraction', text: '\\frac' }], ['tfrac', { as: 'fraction', text: '\\frac' }],
  ...['text', 'textrm', 'mathrm', 'mbox'].map((name): [string, CommandMeaning] => [name, { as: 'nothing', isUpright: true }]),
  ...['textbf', 'textit', 'mathbf', 'boxed', 'fbox', 'left', 'right', 'displaystyle', 'big', 'Big', 'bigl', 'bigr', 'quad', 'qquad', 'operatorname', 'underline', 'cancel']
    .map((name): [string, CommandMeaning] => [name, NOTHING]),
  ...['implies', 'Rightarrow', 'rightarrow', 'to', 'therefore', 'because', 'neq', 'ne', 'leq', 'le', 'geq', 'ge', 'lt', 'gt', 'equiv', 'item', 'newline', 'hline']
    .map((name): [string, CommandMeaning] => [name, STOP]),
  ['begin', { as: 'skip-argument' }], ['end', { as: 'skip-argument' }],
]);
