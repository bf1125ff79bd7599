// Are two expressions, or two equations, the same? Equal is shown exactly, by normal forms; different exactly where that can
// be, else by a point at which the values are far apart. What is neither shown equal nor different is undecided.

import Fraction from 'fraction.js';
import { evaluate, variablesOf } from './evaluate.ts';
import { isTransparent, normalForm } from './normal-form.ts';
import { parseExpression } from './parse.ts';
import { add, constant, multiply, ONE, type Polynomial } from './polynomial.ts';
import { negative, type Term } from './term.ts';

export interface Equation {
  readonly left: string;
  readonly right: string;
}

/** Points at which two expressions are compared, one value a variable in turn: negative, between 0 and 1, larger. */
const POINTS: readonly (readonly number[])[] = [
  [2 / 3, 5 / 7, 11 / 13], [7 / 3, 9 / 5, 13 / 8], [-4 / 3, -2 / 5, -9 / 7], [-7 / 2, 3 / 8, 5 / 3], [1 / 5, -8 / 3, 17 / 4], [23 / 6, -1 / 7, -5 / 2],
];
/** Relative distance from which two values are not one value rounded twice. */
const FAR = 1e-6;

/** `null`: cannot be decided. `2(x+1)` and `2x + 2` are the same; so are `\sqrt{8}` and `2\sqrt{2}`. */
export function compareExpressions(a: string, b: string): boolean | null {
  const [one, other] = [parseExpression(a), parseExpression(b)];
  return one === undefined || other === undefined ? null : compareTerms(one, other);
}

function compareTerms(one: Term, other: Term): boolean | null {
  const [left, right] = [normalForm(one), normalForm(other)];
  if (left !== undefined && right !== undefined) {
    const [a, b] = [multiply(left.top, right.bottom), multiply(right.top, left.bottom)];
    const difference = a && b && subtract(a, b);
    if (difference?.size === 0 && left.bottom.size > 0 && right.bottom.size > 0) return true;
    if (difference !== undefined && isTransparent([left, right])) return false;
  }
  return differSomewhere(one, other) ? false : null;
}

function differSomewhere(one: Term, other: Term): boolean {
  const names = [...variablesOf(other, variablesOf(one))].sort();
  return POINTS.some((values) => {
    const point = new Map(names.map((name, place) => [name, (values[place % values.length] ?? 1) + Math.floor(place / values.length)]));
    const [a, b] = [evaluate(one, point), evaluate(other, point)];
    return Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) > FAR * Math.max(1, Math.abs(a), Math.abs(b));
  });
}

/**
 * Two equations are the same when one is the other multiplied by a number: `y = 2x + 1` and `2y - 4x = 2`. Linear ones that
 * are not have other solutions; of others nobody can say so by their looks (`x^2 = 0` and `x = 0`): undecided.
 */
export function compareEquations(a: Equation, b: Equation): boolean | null {
  const [one, other] = [sidesApart(a), sidesApart(b)];
  if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return null;
  const isSame = areProportional(one, other);
  if (isSame) return true;
  return isLinear(one) && isLinear(other) && isTransparent([{ top: one, bottom: ONE }, { top: other, bottom: ONE }]) ? false : null;
}

/** Left minus right, where that has no variable below a fraction line. */
function sidesApart({ left, right }: Equation): Polynomial | undefined {
  const [one, other] = [parseExpression(left), parseExpression(right)];
  const form = one && other && normalForm({ kind: 'sum', terms: [one, negative(other)] });
  return form?.bottom === ONE ? form.top : undefined;
}

function areProportional(one: Polynomial, other: Polynomial): boolean {
  const [key, first] = [...one][0] ?? ['', undefined];
  const partner = other.get(key);
  if (first === undefined || partner === undefined || one.size !== other.size) return false;
  const scaled = multiply(one, constant(partner.coefficient.div(first.coefficient)));
  return scaled !== undefined && subtract(scaled, other)?.size === 0;
}

function isLinear(polynomial: Polynomial): boolean {
  return [...polynomial.values()].every(({ atoms }) => {
    const variables = [...atoms].filter(([name]) => !name.startsWith('#') && name !== 'π' && name !== 'e');
    return variables.length <= 1 && variables.every(([, exponent]) => exponent.equals(1));
  });
}

function subtract(a: Polynomial, b: Polynomial): Polynomial | undefined {
  const negated = multiply(b, constant(new Fraction(-1)));
  return negated && add(a, negated);
}
