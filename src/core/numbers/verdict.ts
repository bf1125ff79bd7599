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
