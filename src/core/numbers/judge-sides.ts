// Judges one equation, side against side: what its units and letters say, what proves nothing, and how it is told.
// Knows tokens and values; where equations stand in a text is equations.ts.

import type Fraction from 'fraction.js';

import type { Span } from '../judgement.ts';
import type { Found } from './equation-sides.ts';
import type { Expression } from './expression.ts';
import { formatExact } from './format.ts';
import { knownUnit } from './known-units.ts';
import type { Token } from './tokens.ts';
import { compareQuantities, judgeEquality, type Verdict } from './verdict.ts';

export interface EquationSide {
  readonly span: Span;
  readonly text: string;
  /** Exact value; percent signs count as 1/100. */
  readonly value: Fraction;
  /** Whether this side computes anything, as `48/2` does and `24` does not. */
  readonly hasOperation: boolean;
}

export interface Equation {
  readonly span: Span;
  readonly left: EquationSide;
  readonly right: EquationSide;
  /** The numbers that enter the computation, without a plain result. */
  readonly operandSpans: readonly Span[];
  readonly verdict: Verdict;
  /** What the computing side comes to, as a person writes it: `24`, `3.5`, `10/3`. */
  readonly computed: string;
  /** Written by ≈ rather than =. */
  readonly isApproximate: boolean;
}

/** Whether a letter is a unit in this text; `undefined` where the equation must tell. */
export type IsUnit = (letter: string) => boolean | undefined;

/** A relation of a text, and whether another one of the same chain stands before it. */
export interface Relation {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isUnit: IsUnit;
  /** Place of its sign among the tokens. */
  readonly relation: number;
  readonly isChained: boolean;
}

/** The equation of two sides; `undefined` where nothing is computed or nothing can be proved. */
export function judgeSides({ text, tokens, isUnit, relation, isChained }: Relation, left: Found, right: Found): Equation | undefined {
  const isApproximate = tokens[relation]?.text === '≈';
  const letters = readLetters(left, right, isUnit);
  if (letters === 'unknown') return undefined;
  const conversion = compareQuantities(tokens, left.isLone ? { ...left, isDoubtful: false } : left, right, isApproximate);
  if (conversion === undefined && left.operators === '' && right.operators === '' && !(isChained && left.units.length + right.units.length === 0)) return undefined;
  // "3 small beans = 1 medium bean" and "1/2 hour = 30 minutes" relate quantities; they compute nothing.
  const isLiteral = isPlain(tokens, left) && isPlain(tokens, right) && left.units.length + right.units.length > 0;
  const verdict = conversion === undefined ? judgeEquality(tokens, left, right, isApproximate) : conversion.verdict;
  if (verdict === undefined) return undefined;
  if (verdict === 'false' && (letters === 'doubtful' || (isLiteral && conversion === undefined) || isRunningOn(tokens, left, right) || isRange(tokens, left) || isShareOf(tokens, left, right))) return undefined;
  const computing = left.operators === '' && right.operators !== '' ? right : left;
  const isConversion = conversion !== undefined;
  const sides = { left: toSide(text, tokens, left, isConversion), right: toSide(text, tokens, right, isConversion) };
  const operands = [...(left.operators === '' ? [] : left.operands), ...(right.operators === '' ? [] : right.operands)];
  return {
    span: { start: sides.left.span.start, end: sides.right.span.end },
    ...sides,
    operandSpans: operands.flatMap((index) => spanOf(tokens[index])),
    verdict, computed: formatExact(conversion?.converted ?? computing.value), isApproximate,
  };
}

/**
 * What the equation says of the single letters in it: 'doubtful' where nothing makes them units, 'unknown' where they stand
 * as unknowns do. The same letter or another unit of its dimension on the other side, or the question, makes one a unit.
 */
function readLetters(left: Expression, right: Expression, isUnit: IsUnit): 'units' | 'doubtful' | 'unknown' {
  let reading: 'units' | 'doubtful' = 'units';
  for (const [side, other] of [[left, right], [right, left]] as const) {
    for (const letter of side.letters) {
      const name = letter.charAt(0);
      const known = isUnit(name);
      if (known === false) return 'unknown';
      if (known === true) continue;
      if (side.isLetterMixed || other.isLetterMixed) return 'unknown';
      const dimension = letter === name ? knownUnit(name)?.dimension : undefined;
      const words = [...other.units, ...side.units].filter((unit) => unit.length > 1);
      const isBacked = other.letters.includes(letter) || (dimension !== undefined && words.some((unit) => knownUnit(unit)?.dimension === dimension));
      if (!isBacked) reading = 'doubtful';
    }
  }
  return reading;
}

/** A number or a share such as 1/2; `48/2` and `450 / 6` compute. */
function isPlain(tokens: readonly Token[], side: Expression): boolean {
  if (side.operators !== '/') return side.operators === '' || side.operators === '÷';
  const stroke = tokens[(side.operands[1] ?? 0) - 1];
  return side.value.lt(2) && stroke?.text === '/' && stroke.isGlued;
}

/** "3 + 4 = 7 * 2 = 14" writes a running computation: the left meets the first operand. */
function isRunningOn(tokens: readonly Token[], left: Expression, right: Expression): boolean {
  const first = tokens[right.operands[0] ?? -1]?.value;
  return right.operators !== '' && left.operators !== '' && first?.equals(left.value) === true;
}

/** "pages 5-10 = 6 pages". */
function isRange(tokens: readonly Token[], left: Expression): boolean {
  const operator = tokens[(left.operands[0] ?? -2) + 1];
  return left.operators === '-' && left.value.s < 0n && operator?.text === '-' && operator.isGlued;
}

/** "3/3 - 2/3 = 1/3 of $150": the share itself is what the left side comes to. */
function isShareOf(tokens: readonly Token[], left: Expression, right: Expression): boolean {
  const [top, bottom] = [tokens[right.operands[0] ?? -1]?.value, tokens[right.operands[1] ?? -1]?.value];
  if (top === undefined || !right.units.includes('of')) return false;
  return left.value.equals(top) || (bottom !== undefined && bottom.n !== 0n && left.value.equals(top.div(bottom)));
}

function toSide(text: string, tokens: readonly Token[], side: Found, withUnit: boolean): EquationSide {
  const last = tokens[(withUnit ? Math.max(side.valueEnd, side.quantityEnd) : side.valueEnd) - 1];
  const span = { start: tokens[side.start]?.start ?? 0, end: last?.end ?? 0 };
  return { span, text: text.slice(span.start, span.end), value: side.value, hasOperation: side.operators !== '' };
}

function spanOf(token: Token | undefined): Span[] {
  return token === undefined ? [] : [{ start: token.start, end: token.end }];
}
