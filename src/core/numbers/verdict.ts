// Compares the two sides of an equation: equal, equal to the digits shown, or not.
// Knows the slips of notation that change no meaning: percent against share, cents against dollars, hours against minutes.

import Fraction from 'fraction.js';

import type { Expression } from './expression.ts';
import type { Token } from './tokens.ts';
import { mixesUnits } from './units.ts';

export type Verdict = 'true' | 'rounded' | 'false';

const CONVERSIONS: readonly number[] = [2, 3, 4, 5, 7, 8, 10, 12, 16, 24, 25, 30, 36, 52, 60, 100, 365, 1000, 1440, 1760, 2000, 3600, 5280].flatMap((factor) => [factor, 1 / factor]);

/**
 * The verdict on `left = right`; `undefined` where no honest verdict is possible because of doubt in the reading.
 * 10/3 = 3.33 is 'rounded', 48/2 = 24 'true', 48/2 = 25 'false'.
 */
export function judgeEquality(tokens: readonly Token[], left: Expression, right: Expression, isApproximate: boolean): Verdict | undefined {
  if (left.value.equals(right.value)) return 'true';
  const difference = Math.abs(left.value.sub(right.value).valueOf());
  const size = Math.max(Math.abs(left.value.valueOf()), Math.abs(right.value.valueOf()));
  const operands = [...left.operands, ...right.operands].flatMap((index) => tokens[index] ?? []);
  if (isRounding(tokens, left, right) || isRounding(tokens, right, left)) return 'rounded';
  if (difference <= size * carriedError(operands)) return 'rounded';
  if (isApproximate && difference <= size * 0.05) return 'rounded';
  const ratio = left.value.n === 0n || right.value.n === 0n ? 0 : left.value.valueOf() / right.value.valueOf();
  const units = [...left.units, ...right.units];
  if (operands.some((token) => token.isPercent === true) || units.some((unit) => unit.startsWith('percent') || unit.startsWith('cent'))) {
    if (isNear(ratio, 100) || isNear(ratio, 0.01)) return 'true';
    // "30 + 20% = 36" means 20 % of the 30.
    if (/[+-]/.test(left.operators + right.operators)) return undefined;
  }
  if (mixesUnits(units)) {
    if (CONVERSIONS.some((factor) => isNear(ratio, factor))) return 'true';
    if (/[+-]/.test(left.operators + right.operators)) return undefined;
  }
  return left.isDoubtful || right.isDoubtful ? undefined : 'false';
}

/** What the units say of an equation between two quantities of one dimension. */
export interface Conversion {
  /** `undefined` where they prove nothing, true or false. */
  readonly verdict: Verdict | undefined;
  /** What the computing side, or the left, comes to in the other's unit, as `1.5` for "90 min = 2 h". */
  readonly converted: Fraction;
}

/**
 * Compares quantities written in different units of one dimension: "1.5 h = 90 min" is true, "2 km + 300 m = 2400 m" false.
 * `undefined` where the units are the same, unknown, or of different dimensions. "1 cm = 5 km" may be the scale of a map,
 * and "1 day = 8 hours" a working day: a lone conversion is called false for strict units other than lengths only.
 */
export function compareQuantities(tokens: readonly Token[], left: Expression, right: Expression, isApproximate: boolean): Conversion | undefined {
  const [a, b] = [left.quantity, right.quantity];
  const unit = b?.factors[0];
  if (a === undefined || b === undefined || unit === undefined || a.dimension !== b.dimension) return undefined;
  if (![...a.factors, ...b.factors].some((factor) => !factor.equals(unit))) return undefined;
  const [leftInRight, rightInLeft] = [a.value.div(unit), b.value.div(a.factors[0] ?? unit)];
  const converted = left.operators === '' && right.operators !== '' ? rightInLeft : leftInRight;
  if (a.value.equals(b.value)) return { verdict: 'true', converted };
  const isNearly = isApproximate && a.value.sub(b.value).abs().mul(20).lte(b.value.abs());
  const isRounded = (hasDecimals(tokens, right) && isRounding(tokens, { ...left, value: leftInRight }, right)) || (hasDecimals(tokens, left) && isRounding(tokens, { ...right, value: rightInLeft }, left));
  if (isNearly || isRounded) return { verdict: 'rounded', converted };
  const operators = left.operators + right.operators;
  const isProduct = /[*/÷^]/.test(operators);
  const isScale = operators === '' && a.dimension.endsWith('length');
  const isFalse = a.isStrict && b.isStrict && !isProduct && !isScale && !isApproximate && !left.isDoubtful && !right.isDoubtful;
  if (isFalse) return { verdict: 'false', converted };
  // "3 h × 60 = 180 min" converts by its own factor.
  return isProduct ? undefined : { verdict: undefined, converted };
}

function hasDecimals(tokens: readonly Token[], { operands }: Expression): boolean {
  return operands.some((index) => (tokens[index]?.decimals ?? 0) > 0);
}

function isNear(ratio: number, factor: number): boolean {
  return Math.abs(ratio - factor) <= 1e-9 * factor;
}

/** Whether `shown`, a plain number, is the exact side rounded or cut off at the digits shown. */
function isRounding(tokens: readonly Token[], exact: Expression, shown: Expression): boolean {
  const token = shown.operators === '' && shown.operands.length === 1 ? tokens[shown.operands[0] ?? -1] : undefined;
  if (token === undefined || exact.value.d === 1n || exact.value.s !== shown.value.s) return false;
  const decimals = (token.decimals ?? 0) + (token.isPercent === true ? 2 : 0);
  const unit = 10 ** -decimals;
  const excess = (Math.abs(exact.value.valueOf()) - Math.abs(shown.value.valueOf())) / unit;
  if (decimals > 0) return excess >= -0.5000001 && excess < 0.9999999;
  // Whole numbers: 50 / 12 = 4 counts full boxes, and 5 the boxes needed. Below 1 nothing would be left of the value.
  const isDivision = /[/÷]/.test(exact.operators);
  return Math.abs(exact.value.valueOf()) >= 1 && Math.abs(excess) <= (isDivision ? 0.9999999 : 0.5);
}

/** Relative error that operands such as 0.67 for 2/3 bring into a result; 0 where every operand is exact. */
function carriedError(operands: readonly Token[]): number {
  let error = 0;
  for (const token of operands) {
    if ((token.decimals ?? 0) < 2 || token.value === undefined) continue;
    const value = token.value.valueOf() * (token.isPercent === true ? 100 : 1);
    const half = 0.5 * 10 ** -(token.decimals ?? 0);
    const isRoundedShare = [3, 6, 7, 9, 11, 12, 13].some((divisor) => {
      const near = Math.round(value * divisor);
      return near % divisor !== 0 && Math.abs(near / divisor - value) <= half * 1.01;
    });
    const isTerminating = new Fraction(Math.round(value * 1000)).mod(125).equals(0) || (token.decimals === 2 && Math.round(value * 100) % 5 === 0);
    if (isRoundedShare && !isTerminating) error += (2 * half) / Math.abs(value);
  }
  return error;
}
