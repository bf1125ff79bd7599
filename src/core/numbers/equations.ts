// Finds every "expression = value" in a step and says whether it holds; the fact judge and the number annotation both build on it.
// Precision comes first: what has two readings, unknowns or missing operands is left alone.

import type Fraction from 'fraction.js';

import type { Span } from '../judgement.ts';
import { type Expression, readExpression } from './expression.ts';
import { formatExact } from './format.ts';
import { lex } from './lexer.ts';
import type { Token } from './tokens.ts';
import { judgeEquality, type Verdict } from './verdict.ts';

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

/** Words that make the number after them a part of something unread: "half of 30 + 5". */
const CAPTURING = new Set(['of', 'and', 'twice', 'double', 'doubled', 'triple', 'half', 'plus', 'minus', 'times', 'by', 'less', 'more', 'quarter', 'third', 'than', 'from', 'to', 'root', 'mod', 'the']);

/**
 * All equations of a text whose two sides have a value, in the order of their relation signs.
 * `findEquations('9 * 2 = $18')` has one, verdict 'true', computed '18'; `2x + 15 = 35` has none.
 * Time grows linearly with the text.
 */
export function findEquations(text: string): Equation[] {
  const found = lex(text).flatMap((tokens) => findInStream(text, tokens));
  return found.sort((a, b) => a.right.span.start - b.right.span.start);
}

function findInStream(text: string, tokens: readonly Token[]): Equation[] {
  const equations: Equation[] = [];
  let from = 0;
  let relation = -1;
  for (let index = 0; index < tokens.length && equations.length < MAX_EQUATIONS; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === 'break') from = index + 1;
    if (kind !== 'relation') continue;
    const isChained = relation >= from;
    const start = Math.max(isChained ? relation + 1 : from, index - MAX_SIDE_TOKENS);
    const equation = readEquation({ text, tokens, from: start, relation: index, isChained });
    if (equation !== undefined) equations.push(equation);
    relation = index;
  }
  return equations;
}

interface Site { text: string; tokens: readonly Token[]; from: number; relation: number; isChained: boolean }

function readEquation({ text, tokens, from, relation, isChained }: Site): Equation | undefined {
  const left = readSuffix(tokens, from, relation, isChained);
  const right = left === undefined ? undefined : readPrefix(tokens, relation + 1);
  if (left === undefined || right === undefined) return undefined;
  const isDashed = tokens[left.start]?.kind === 'operator';
  // "- 3 + 4 = 7" in a list: where the minus makes it wrong, it may have been a dash.
  if (isDashed && !left.value.equals(right.value)) return readEquation({ text, tokens, from: left.start + 1, relation, isChained });
  if (left.operators === '' && right.operators === '' && !(isChained && left.units.length + right.units.length === 0)) return undefined;
  // "3 small beans = 1 medium bean" and "1/2 hour = 30 minutes" relate quantities; they compute nothing.
  const isLiteral = isPlain(left) && isPlain(right) && left.units.length + right.units.length > 0;
  const isApproximate = tokens[relation]?.text === '≈';
  const verdict = judgeEquality(tokens, left, right, isApproximate);
  if (verdict === undefined || (verdict === 'false' && (isLiteral || isRunningOn(tokens, left, right) || isRange(tokens, left)))) return undefined;
  const computing = left.operators === '' && right.operators !== '' ? right : left;
  const sides = { left: toSide(text, tokens, left), right: toSide(text, tokens, right) };
  const operands = [...(left.operators === '' ? [] : left.operands), ...(right.operators === '' ? [] : right.operands)];
  return {
    span: { start: sides.left.span.start, end: sides.right.span.end },
    ...sides,
    operandSpans: operands.flatMap((index) => spanOf(tokens[index])),
    verdict, computed: formatExact(computing.value), isApproximate,
  };
}

type Found = Expression & { readonly start: number };

/** The longest expression that ends at the relation. */
function readSuffix(tokens: readonly Token[], from: number, to: number, isChained: boolean): Found | undefined {
  let at = from;
  while (at < to) {
    const token = tokens[at];
    const mayStart = token?.kind === 'number' || token?.kind === 'open' || token?.kind === 'fraction' || (token?.kind === 'operator' && token.text === '-');
    const expression = mayStart ? readExpression(tokens, at, to) : undefined;
    if (expression?.end === to) return { ...expression, start: at, isDoubtful: expression.isDoubtful || isCaptured(tokens, from, at, isChained, expression) };
    at = Math.max(at + 1, expression?.end ?? 0);
  }
  return undefined;
}

function isCaptured(tokens: readonly Token[], from: number, at: number, isChained: boolean, expression: Expression): boolean {
  const first = tokens[at];
  // A leading minus may be a dash or a list mark.
  if (first?.kind === 'operator' && expression.operators !== '') return true;
  if (first !== undefined && tokens[at - 1]?.text === '-' && tokens[at - 1]?.kind === 'operator') return true;
  if (at === from) return expression.operators === '' && !isChained && expression.units.length > 0;
  if (first?.opensMath === true) return false;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  // `sqrt(16)` and `f(3)` call a function.
  if (before.kind !== 'word' || (first?.kind === 'open' && first.isGlued)) return true;
  if (CAPTURING.has(before.text.toLowerCase())) return true;
  // "Day 2 = 3 + 5" labels; a plain number after prose is no side of an equation.
  if (expression.operators === '') return true;
  for (let i = at - 1; i >= from; i -= 1) {
    const kind = tokens[i]?.kind;
    if (kind === 'word') continue;
    return kind === 'operator' || kind === 'unknown';
  }
  return false;
}

/** The longest expression that starts after the relation. */
function readPrefix(tokens: readonly Token[], from: number): Found | undefined {
  const to = Math.min(tokens.length, from + MAX_SIDE_TOKENS);
  const expression = readExpression(tokens, from, to);
  if (expression === undefined) return undefined;
  const next = tokens[expression.end];
  const isCut = next !== undefined && ((next.kind !== 'relation' && next.kind !== 'break' && next.kind !== 'close' && !(next.kind === 'number' && expression.units.length > 0)));
  return { ...expression, start: from, isDoubtful: expression.isDoubtful || isCut || (expression.units[0] === 'of' && !expression.operators.endsWith('*')) };
}

function isPlain(side: Expression): boolean {
  return side.operators === '' || side.operators === '/' || side.operators === '÷';
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

function toSide(text: string, tokens: readonly Token[], side: Found): EquationSide {
  const span = { start: tokens[side.start]?.start ?? 0, end: tokens[side.valueEnd - 1]?.end ?? 0 };
  return { span, text: text.slice(span.start, span.end), value: side.value, hasOperation: side.operators !== '' };
}

function spanOf(token: Token | undefined): Span[] {
  return token === undefined ? [] : [{ start: token.start, end: token.end }];
}
