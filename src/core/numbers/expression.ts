// Evaluates the longest arithmetic expression that starts at a token, exactly, units and remarks passed over.
// Depth and length are bounded; where prose leaves two readings the value is marked as doubtful and proves nothing false.

import Fraction from 'fraction.js';

import { addQuantities, knownUnit, type Quantity, toQuantity } from './known-units.ts';
import type { Token } from './tokens.ts';
import { isTimesLetter, readUnits, wordOperator } from './units.ts';

export interface Expression {
  readonly value: Fraction;
  /** Exclusive index of the last token, units included. */
  readonly end: number;
  /** Exclusive index of the last token that carries value. */
  readonly valueEnd: number;
  /** Indices of the number tokens, in order. */
  readonly operands: readonly number[];
  readonly operators: string;
  readonly units: readonly string[];
  /** Exclusive index of the last token that carries value or a known unit. */
  readonly quantityEnd: number;
  /** What it comes to in base units, where its units are known and agree. */
  readonly quantity: Quantity | undefined;
  /** Single letters that were taken for units, with their power. */
  readonly letters: readonly string[];
  /** Such a letter stands where an unknown would: `2 m + 3`, `2 m * 3 m`. */
  readonly isLetterMixed: boolean;
  readonly isDoubtful: boolean;
}

const MAX_DEPTH = 24;
const MAX_EXPONENT = 64;
/** 20! has 19 digits. */
const MAX_FACTORIAL = 20;
/** Digits of numerator plus denominator beyond which exact arithmetic is refused. */
const MAX_MAGNITUDE_DIGITS = 60;

interface Reading {
  value: Fraction; end: number; valueEnd: number; operands: number[]; operators: string; units: string[];
  quantityEnd: number; quantity: Quantity | undefined; letters: string[]; isLetterMixed: boolean; isDoubtful: boolean;
}

/** The longest expression in `tokens[at…to)`. `3 boxes * $4 = …` from 0 has value 12 and stops at the relation. */
export function readExpression(tokens: readonly Token[], at: number, to: number): Expression | undefined {
  return readSum({ tokens, to }, at, 0);
}

interface Scope { readonly tokens: readonly Token[]; readonly to: number }

function readSum(scope: Scope, at: number, depth: number): Reading | undefined {
  return readChain(scope, at, depth, '+-', readProduct);
}

function readProduct(scope: Scope, at: number, depth: number): Reading | undefined {
  return readChain(scope, at, depth, '*/', readOperand);
}

function readChain(scope: Scope, at: number, depth: number, operators: string, readTerm: (scope: Scope, at: number, depth: number) => Reading | undefined): Reading | undefined {
  let left = readTerm(scope, at, depth);
  while (left !== undefined) {
    const found = operatorAt(scope, left, operators);
    if (found === undefined) return left;
    const right = readTerm(scope, left.end + found.length, depth);
    if (right === undefined) return left;
    const value = apply(found.operator, left.value, right.value);
    if (value === undefined) return left;
    const divides = found.operator === '/' && left.operators.endsWith('/');
    left = {
      value, end: right.end, valueEnd: right.valueEnd, quantityEnd: right.quantityEnd,
      operands: [...left.operands, ...right.operands],
      operators: left.operators + found.operator + right.operators,
      units: [...left.units, ...right.units],
      ...combineUnits(found.operator, left, right),
      isDoubtful: left.isDoubtful || right.isDoubtful || found.isDoubtful || divides || isSignedFactor(scope, left, right, found.operator),
    };
  }
  return left;
}

function operatorAt({ tokens, to }: Scope, left: Reading, operators: string): { operator: string; length: number; isDoubtful: boolean } | undefined {
  const at = left.end;
  const token = tokens[at];
  if (token === undefined || at >= to) return undefined;
  if (token.kind === 'operator') return operators.includes(token.text) ? { operator: token.text, length: 1, isDoubtful: false } : undefined;
  const word = wordOperator(tokens, at, to);
  if (word !== undefined) return operators.includes(word.operator) ? { ...word, isDoubtful: false } : undefined;
  if (operators !== '*/') return undefined;
  if (isTimesLetter(tokens, at, to)) return { operator: '*', length: 1, isDoubtful: false };
  const isShare = left.valueEnd === left.end - 1 && tokens[at - 1]?.text === 'of' && left.units.length === 1;
  const next = token.kind === 'number' || token.kind === 'open' || token.kind === 'fraction';
  // "25% of 80" and "1/2 of 80": the unit reader has taken the "of".
  if (isShare && next && (token.kind !== 'open') && isPart(tokens, left)) return { operator: '*', length: 0, isDoubtful: false };
  if (token.kind === 'open' && token.text !== '{' && left.end === left.valueEnd) return { operator: '*', length: 0, isDoubtful: !token.isGlued };
  return undefined;
}

function isPart(tokens: readonly Token[], reading: Reading): boolean {
  const last = tokens[reading.operands.at(-1) ?? -1];
  return last?.isPercent === true || reading.operators === '/' || reading.operators === '÷';
}

function apply(operator: string, left: Fraction, right: Fraction): Fraction | undefined {
  if (operator === '/' && right.n === 0n) return undefined;
  const value = operator === '+' ? left.add(right) : operator === '-' ? left.sub(right) : operator === '*' ? left.mul(right) : left.div(right);
  return isHandy(value) ? value : undefined;
}

/** "1 meat *+1 vegetable" slips; what was meant is anybody's guess. */
function isSignedFactor({ tokens }: Scope, left: Reading, right: Reading, operator: string): boolean {
  const first = right.operands[0] ?? 0;
  return operator === '*' && first > left.end && tokens[first - 1]?.text === '+';
}

function combineUnits(operator: string, left: Reading, right: Reading): Pick<Reading, 'quantity' | 'letters' | 'isLetterMixed'> {
  const isSum = operator === '+' || operator === '-';
  const [a, b] = [left.letters.length > 0, right.letters.length > 0];
  // 3 m × 4 m = 12 m²
  const squared = operator === '*' && left.letters.length === 1 && /^[A-Za-z]$/.test(left.letters[0] ?? '') && left.letters[0] === right.letters[0] ? [`${left.letters[0]}^2`] : undefined;
  const isMixedHere = isSum ? (a && right.units.length === 0) || (b && left.units.length === 0) : operator === '*' && a && b && squared === undefined;
  return {
    quantity: isSum ? addQuantities(left.quantity, right.quantity, operator === '+' ? 1 : -1) : scaleQuantity(operator, left, right),
    letters: squared ?? [...left.letters, ...right.letters],
    isLetterMixed: left.isLetterMixed || right.isLetterMixed || isMixedHere,
  };
}

/** A quantity times or over a plain number; products of two quantities are left alone. */
function scaleQuantity(operator: string, left: Reading, right: Reading): Quantity | undefined {
  const [scaled, by] = left.quantity === undefined && operator === '*' ? [right, left] : [left, right];
  if (scaled.quantity === undefined || by.units.some((unit) => knownUnit(unit) !== undefined)) return undefined;
  const value = apply(operator, scaled.quantity.value, by.value);
  return value === undefined ? undefined : { ...scaled.quantity, value };
}

function isHandy(value: Fraction): boolean {
  return value.n.toString().length + value.d.toString().length <= MAX_MAGNITUDE_DIGITS;
}

function readOperand(scope: Scope, at: number, depth: number): Reading | undefined {
  const { tokens, to } = scope;
  const token = tokens[at];
  if (token === undefined || at >= to || depth > MAX_DEPTH) return undefined;
  if (token.kind === 'operator' && (token.text === '-' || token.text === '+')) {
    const inner = readOperand(scope, at + 1, depth + 1);
    if (inner === undefined || token.text !== '-') return inner;
    return { ...inner, value: inner.value.neg(), quantity: inner.quantity && { ...inner.quantity, value: inner.quantity.value.neg() } };
  }
  const bare = readBare(scope, at, depth);
  if (bare === undefined) return undefined;
  const raised = readPower(scope, bare, depth);
  if (raised === undefined) return undefined;
  const run = readUnits(tokens, raised.end, to);
  if (run.isUnknown) return undefined;
  // "1/2 of the cake": a part of something that is not a number.
  return {
    ...raised, end: run.end, quantityEnd: Math.max(raised.end, run.unitEnd),
    units: [...raised.units, ...run.words], letters: [...raised.letters, ...run.letters],
    quantity: raised.quantity ?? (run.unit === undefined ? undefined : toQuantity(raised.value, run.unit)),
    isDoubtful: raised.isDoubtful || run.isDoubtful,
  };
}

function readBare(scope: Scope, at: number, depth: number): Reading | undefined {
  const { tokens, to } = scope;
  const token = tokens[at];
  if (token?.kind === 'number' && token.value !== undefined) return readFactorial(scope, readMixed(scope, at, token.value));
  if (token?.kind === 'open') {
    const inner = readSum(scope, at + 1, depth + 1);
    if (inner === undefined || inner.end >= to || tokens[inner.end]?.kind !== 'close') return undefined;
    return { ...inner, end: inner.end + 1, valueEnd: inner.end + 1, quantityEnd: inner.end + 1, operators: inner.operators === '' ? '' : `(${inner.operators})` };
  }
  if (token?.kind === 'fraction' && tokens[at + 1]?.kind === 'open') {
    const top = readBare(scope, at + 1, depth + 1);
    if (top === undefined || tokens[top.end]?.kind !== 'open') return undefined;
    const bottom = readBare(scope, top.end, depth + 1);
    if (bottom === undefined || bottom.value.n === 0n) return undefined;
    return {
      ...bottom, value: top.value.div(bottom.value),
      operands: [...top.operands, ...bottom.operands], operators: '÷',
      units: [...top.units, ...bottom.units], ...combineUnits('/', top, bottom), isDoubtful: top.isDoubtful || bottom.isDoubtful,
    };
  }
  return undefined;
}

/** The factorial of a small whole number, as in `5! / (2! * 3!)`; of anything else it is not read. */
function readFactorial({ tokens, to }: Scope, base: Reading): Reading | undefined {
  const sign = tokens[base.end];
  if (base.end >= to || sign?.kind !== 'operator' || sign.text !== '!') return base;
  const n = Number(base.value.n);
  if (base.value.d !== 1n || n > MAX_FACTORIAL || tokens[base.end - 1]?.isPercent === true) return undefined;
  let value = new Fraction(1);
  for (let factor = 2; factor <= n; factor += 1) value = value.mul(factor);
  return { ...base, value, end: base.end + 1, valueEnd: base.end + 1, quantityEnd: base.end + 1, operators: '!' };
}

/** A number, or a mixed number such as `2 1/2`. */
function readMixed({ tokens, to }: Scope, at: number, value: Fraction): Reading {
  const [top, slash, bottom] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const isMixed = at + 3 < to && top?.kind === 'number' && slash?.text === '/' && slash.isGlued && bottom?.kind === 'number' && bottom.isGlued
    && value.d === 1n && top.value !== undefined && bottom.value !== undefined && bottom.value.n !== 0n && top.value.lt(bottom.value);
  if (isMixed) {
    return { ...plain(value.add(top.value.div(bottom.value)), at + 4), operands: [at, at + 1, at + 3] };
  }
  return { ...plain(value, at + 1), operands: [at] };
}

function plain(value: Fraction, end: number): Reading {
  return { value, end, valueEnd: end, quantityEnd: end, operands: [], operators: '', units: [], quantity: undefined, letters: [], isLetterMixed: false, isDoubtful: false };
}

function readPower(scope: Scope, base: Reading, depth: number): Reading | undefined {
  if (base.end >= scope.to || scope.tokens[base.end]?.text !== '^') return base;
  const exponent = readBare(scope, base.end + 1, depth + 1);
  if (exponent === undefined || exponent.value.d !== 1n) return undefined;
  const power = Number(exponent.value.n * exponent.value.s);
  if (Math.abs(power) > MAX_EXPONENT || (power < 0 && base.value.n === 0n)) return undefined;
  const digits = Math.max(base.value.n.toString().length, base.value.d.toString().length) * Math.abs(power);
  const value = digits > 2 * MAX_MAGNITUDE_DIGITS ? null : base.value.pow(new Fraction(power));
  if (value === null || !isHandy(value)) return undefined;
  return { ...base, value, quantity: undefined, end: exponent.end, valueEnd: exponent.end, quantityEnd: exponent.end, operands: [...base.operands, ...exponent.operands], operators: `${base.operators}^` };
}
