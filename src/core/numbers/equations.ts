// Finds every "expression = value" in a step and says whether it holds; the fact judge and the number annotation both build on it.
// Precision comes first: what has two readings, unknowns or missing operands is left alone.

import type Fraction from 'fraction.js';

import type { Span } from '../judgement.ts';
import { type Expression, readExpression } from './expression.ts';
import { formatExact } from './format.ts';
import { isNamed, knownUnit } from './known-units.ts';
import { lex } from './lexer.ts';
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

/** Tokens looked at on each side of a relation; real equations stay far below. */
const MAX_SIDE_TOKENS = 80;

/** Equations read in one text; a step of a response has a handful. */
const MAX_EQUATIONS = 2_000;

/** Words that the number after them numbers: "on day 1 * 2 = 20". */
const LABELLED = new Set(['day', 'week', 'month', 'year', 'step', 'part', 'case', 'option', 'group', 'class', 'grade', 'round', 'game', 'hour', 'chapter', 'page']);

/** Words that make the number after them a part of something unread: "half of 30 + 5". */
const CAPTURING = new Set(['of', 'and', 'twice', 'double', 'doubled', 'triple', 'half', 'plus', 'minus', 'times', 'by', 'less', 'more', 'quarter', 'third', 'than', 'from', 'to', 'root', 'mod', 'the']);

/**
 * All equations of a text whose two sides have a value, in the order of their relation signs.
 * `findEquations('9 * 2 = $18')` has one, verdict 'true', computed '18'; `2x + 15 = 35` has none.
 * `unitLetters` are letters that the question uses as units; without them a letter is one only where the equation says so:
 * `450 / 6 = 75 g` is true, `5 m = 20` and `2m + 3 = 11` are left alone. Time grows linearly with the text.
 */
export function findEquations(text: string, unitLetters: ReadonlySet<string> = NO_LETTERS): Equation[] {
  const named = new Map<string, boolean>();
  const isUnit = (letter: string): boolean | undefined => {
    const isUnknown = named.get(letter) ?? isNamed(text, letter);
    named.set(letter, isUnknown);
    return isUnknown ? false : unitLetters.has(letter) || undefined;
  };
  const found = lex(text).flatMap((tokens) => findInStream(text, tokens, isUnit));
  return found.sort((a, b) => a.right.span.start - b.right.span.start);
}

/** Whether a letter is a unit in this text; `undefined` where the equation must tell. */
type IsUnit = (letter: string) => boolean | undefined;
const NO_LETTERS: ReadonlySet<string> = new Set();

function findInStream(text: string, tokens: readonly Token[], isUnit: IsUnit): Equation[] {
  const equations: Equation[] = [];
  let from = 0;
  let relation = -1;
  let statement: Statement | undefined;
  for (let index = 0; index < tokens.length && equations.length < MAX_EQUATIONS; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === 'break') from = index + 1;
    if (kind !== 'relation') continue;
    const isChained = relation >= from;
    const start = Math.max(isChained ? relation + 1 : from, index - MAX_SIDE_TOKENS);
    const equation = readEquation({ text, tokens, isUnit, from: start, relation: index, isChained });
    if (equation !== undefined) equations.push(equation);
    const named = isChained ? undefined : readStatement(tokens, from, index);
    const resumed = named === undefined ? undefined : resumeStatement({ text, tokens, isUnit, relation: index }, statement, named);
    if (resumed !== undefined) equations.push(resumed);
    statement = named;
    relation = index;
  }
  return equations;
}

/** "Time to cook = 28 - 5.": a name, and the expression that it is said to be. */
interface Statement { readonly name: string; readonly from: number; readonly value: Found }

const MAX_NAME_TOKENS = 16;

function readStatement(tokens: readonly Token[], from: number, relation: number): Statement | undefined {
  const start = tokens[from]?.kind === 'operator' ? from + 1 : from;
  if (relation <= start || relation - start > MAX_NAME_TOKENS) return undefined;
  const name = tokens.slice(start, relation);
  if (!name.every(({ kind }) => kind === 'word' || kind === 'unknown') || !name.some(({ kind }) => kind === 'word')) return undefined;
  const value = readPrefix(tokens, relation + 1);
  const next = value === undefined ? undefined : tokens[value.end]?.kind;
  if (value === undefined || value.isDoubtful || !(next === undefined || next === 'break')) return undefined;
  return { name: name.map(({ text }) => text.toLowerCase()).join(' '), from, value };
}

/** "Time to cook = 28 - 5. Time to cook = 23." says that 28 - 5 = 23. A second computation under one name may be another case. */
function resumeStatement(site: Omit<Site, 'from' | 'isChained'>, earlier: Statement | undefined, now: Statement): Equation | undefined {
  if (earlier === undefined || earlier.name !== now.name || earlier.value.operators === '') return undefined;
  if (site.tokens.slice(earlier.value.end, now.from).some(({ kind }) => kind !== 'break')) return undefined;
  const equation = judgeSides({ ...site, isChained: true }, earlier.value, now.value);
  return equation?.verdict === 'false' && now.value.operators !== '' ? undefined : equation;
}

interface Site { text: string; tokens: readonly Token[]; isUnit: IsUnit; from: number; relation: number; isChained: boolean }

function readEquation({ text, tokens, isUnit, from, relation, isChained }: Site): Equation | undefined {
  const left = readSuffix(tokens, from, relation, isChained);
  const right = left === undefined ? undefined : readPrefix(tokens, relation + 1);
  if (left === undefined || right === undefined) return undefined;
  const isDashed = tokens[left.start]?.kind === 'operator';
  // "- 3 + 4 = 7" in a list: where the minus makes it wrong, it may have been a dash.
  if (isDashed && !left.value.equals(right.value)) return readEquation({ text, tokens, isUnit, from: left.start + 1, relation, isChained });
  return judgeSides({ text, tokens, isUnit, relation, isChained }, left, right);
}

function judgeSides({ text, tokens, isUnit, relation, isChained }: Omit<Site, 'from'>, left: Found, right: Found): Equation | undefined {
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

type Found = Expression & {
  readonly start: number;
  /** A plain number after prose: no side of a computation, though it may be converted. */
  readonly isLone: boolean;
};

/** The longest expression that ends at the relation. */
function readSuffix(tokens: readonly Token[], from: number, to: number, isChained: boolean): Found | undefined {
  let at = from;
  while (at < to) {
    const token = tokens[at];
    const mayStart = token?.kind === 'number' || token?.kind === 'open' || token?.kind === 'fraction' || (token?.kind === 'operator' && token.text === '-');
    const expression = mayStart ? readExpression(tokens, at, to) : undefined;
    if (expression?.end === to) {
      const doubt = doubtOf(tokens, from, at, isChained, expression);
      return { ...expression, start: at, isDoubtful: expression.isDoubtful || doubt !== undefined, isLone: !expression.isDoubtful && doubt === 'lone' };
    }
    at = Math.max(at + 1, expression?.end ?? 0);
  }
  return undefined;
}

/** Why the expression may be a part of something unread: prose before it takes it in, or it is a plain number after prose. */
function doubtOf(tokens: readonly Token[], from: number, at: number, isChained: boolean, expression: Expression): 'captured' | 'lone' | undefined {
  if (isCaptured(tokens, from, at, expression)) return 'captured';
  if (expression.operators !== '') return undefined;
  const isSide = at === from ? isChained || expression.units.length === 0 : tokens[at]?.opensMath === true;
  return isSide ? undefined : 'lone';
}

function isCaptured(tokens: readonly Token[], from: number, at: number, expression: Expression): boolean {
  const first = tokens[at];
  // A leading minus may be a dash or a list mark.
  if (first?.kind === 'operator' && expression.operators !== '') return true;
  if (first !== undefined && tokens[at - 1]?.text === '-' && tokens[at - 1]?.kind === 'operator') return true;
  if (at === from) return isCutNumber(tokens, at);
  if (first?.opensMath === true) return false;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  // `sqrt(16)` and `f(3)` call a function.
  if (before.kind !== 'word' || (first?.kind === 'open' && first.isGlued)) return true;
  if (CAPTURING.has(before.text.toLowerCase())) return true;
  if (LABELLED.has(before.text.toLowerCase())) return true;
  for (let i = at - 1; i >= from; i -= 1) {
    const kind = tokens[i]?.kind;
    if (kind === 'word') continue;
    return kind === 'operator' || kind === 'unknown';
  }
  return false;
}

/** The digits before the break belong to it: "14, 400 / 80", ".8 + . 84". */
function isCutNumber(tokens: readonly Token[], at: number): boolean {
  const [earlier, stop, first] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (stop?.kind !== 'break' || earlier === undefined) return false;
  return earlier.kind === 'operator' || (stop.text === ',' && earlier.kind === 'number' && /^\d{3}$/.test(first?.text ?? ''));
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

/** The longest expression that starts after the relation. */
function readPrefix(tokens: readonly Token[], from: number): Found | undefined {
  const to = Math.min(tokens.length, from + MAX_SIDE_TOKENS);
  const expression = readExpression(tokens, from, to);
  if (expression === undefined) return undefined;
  const next = tokens[expression.end];
  const isCut = next !== undefined && ((next.kind !== 'relation' && next.kind !== 'break' && next.kind !== 'close' && !(next.kind === 'number' && expression.units.length > 0)));
  return { ...expression, start: from, isLone: false, isDoubtful: expression.isDoubtful || isCut || (expression.units[0] === 'of' && !expression.operators.endsWith('*')) };
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
