// Brings a tree to a quotient of polynomials. Two expressions are equal, wherever both are defined, when the difference of
// their normal forms is 0. Over variables, π and roots of numbers the reverse holds as well: monomials in them are
// linearly independent over the rationals (roots of distinct primes by Besicovitch, π by its transcendence).

import Fraction from 'fraction.js';
import { add, atom, constant, multiply, ONE, polynomialOf, powerOf, rootOfNumber, textOf, tidy, type Monomial, type Polynomial } from './polynomial.ts';
import type { Term } from './term.ts';

export interface Quotient {
  readonly top: Polynomial;
  /** 1 wherever it can be. */
  readonly bottom: Polynomial;
}

const MAX_EXPONENT = 64;

export function normalForm(term: Term): Quotient | undefined {
  switch (term.kind) {
    case 'number':
      return whole(constant(term.value));
    case 'symbol':
      return whole(atom(term.name));
    case 'sum':
      return fold(term.terms, whole(new Map()), sum);
    case 'product':
      return fold(term.factors, whole(ONE), times);
    case 'power': {
      const base = normalForm(term.base);
      const exponent = normalForm(term.exponent);
      return base && exponent && raise(base, exponent);
    }
    case 'call': {
      const argument = normalForm(term.argument);
      return argument && call(term.name, argument);
    }
  }
}

const whole = (top: Polynomial): Quotient => ({ top, bottom: ONE });
const isWhole = ({ bottom }: Quotient): boolean => bottom === ONE;

function fold(terms: readonly Term[], start: Quotient, join: (a: Quotient, b: Quotient) => Quotient | undefined): Quotient | undefined {
  let joined: Quotient | undefined = start;
  for (const term of terms) {
    const next = normalForm(term);
    joined = joined && next && join(joined, next);
    if (joined === undefined) return undefined;
  }
  return joined;
}

function sum(a: Quotient, b: Quotient): Quotient | undefined {
  if (textOf(a.bottom) === textOf(b.bottom)) {
    const top = add(a.top, b.top);
    return top && { top, bottom: a.bottom };
  }
  const [left, right, bottom] = [multiply(a.top, b.bottom), multiply(b.top, a.bottom), multiply(a.bottom, b.bottom)];
  const top = left && right && add(left, right);
  return top && bottom && { top, bottom };
}

function times(a: Quotient, b: Quotient): Quotient | undefined {
  const top = multiply(a.top, b.top);
  if (isWhole(a) && isWhole(b)) return top && whole(top);
  const bottom = multiply(a.bottom, b.bottom);
  return top && bottom && { top, bottom };
}

function raise(base: Quotient, exponent: Quotient): Quotient | undefined {
  const number = asNumber(exponent);
  if (number === undefined) return opaque(`${nameOf(base)}^${nameOf(exponent)}`);
  if (number.d !== 1n) return raiseToFraction(base, number);
  const times64 = Number(number.n * number.s);
  const value = asNumber(base);
  if (value !== undefined) {
    const raised = powerOf(value, times64);
    return raised && whole(constant(raised));
  }
  if (Math.abs(times64) > MAX_EXPONENT) return undefined;
  const upright = times64 < 0 ? invert(base) : base;
  let raised: Quotient | undefined = whole(ONE);
  for (let i = 0; i < Math.abs(times64); i += 1) raised = raised && upright && times(raised, upright);
  return raised;
}

/** 1 / base; a single monomial turns its exponents round, so that no bottom is left. `undefined` for 0. */
function invert({ top, bottom }: Quotient): Quotient | undefined {
  const [only] = top.values();
  if (only === undefined) return undefined;
  if (top.size > 1) return { top: bottom, bottom: top };
  const turned = tidy({ coefficient: new Fraction(1).div(only.coefficient), atoms: new Map([...only.atoms].map(([name, exponent]) => [name, exponent.neg()])) });
  return turned && times({ top: bottom, bottom: ONE }, whole(polynomialOf(turned)));
}

/** Real roots alone: an even root of a negative number is `undefined`. */
function raiseToFraction(base: Quotient, exponent: Fraction): Quotient | undefined {
  const [only] = base.top.values();
  if (only === undefined) return exponent.s > 0n ? base : undefined;
  if (isWhole(base) && base.top.size === 1) {
    const raised = raiseMonomial(only, exponent);
    if (raised !== undefined) return whole(raised);
  }
  if (!isWhole(base)) return opaque(nameOf(base), exponent);
  // The size of the first coefficient is taken out: √(4x + 8) and 2√(x + 2) are one.
  const first = [...base.top].sort(([a], [b]) => (a < b ? -1 : 1))[0]?.[1].coefficient.abs();
  const content = first && rootOfNumber(first, exponent);
  const rest = first && multiply(base.top, constant(new Fraction(1).div(first)));
  return content && rest && times(whole(polynomialOf(content)), opaque(textOf(rest), exponent));
}

/** `undefined` where the sign matters: √(x²) is |x|, and the root of a negative number is none. */
function raiseMonomial({ coefficient, atoms }: Monomial, exponent: Fraction): Polynomial | undefined {
  const isEvenRoot = exponent.d % 2n === 0n;
  if (coefficient.s < 0n && isEvenRoot) return undefined;
  for (const [name, own] of atoms) {
    const isPositive = name.startsWith('#') || name === 'π' || name === 'e';
    if (isEvenRoot && !isPositive && own.d === 1n && own.n % 2n === 0n) return undefined;
  }
  const root = rootOfNumber(coefficient.abs(), exponent);
  if (root === undefined) return undefined;
  const sign = coefficient.s < 0n && exponent.n % 2n === 1n ? -1 : 1;
  const raised = tidy({ coefficient: new Fraction(sign), atoms: new Map([...atoms].map(([name, own]) => [name, own.mul(exponent)])) });
  return raised && multiply(polynomialOf(root), polynomialOf(raised));
}

function call(name: string, argument: Quotient): Quotient | undefined {
  const number = asNumber(argument);
  if (name === 'abs' && number !== undefined) return whole(constant(number.abs()));
  return opaque(`${name}:${nameOf(argument)}`);
}

/** The constant that a quotient is, if it is one. */
function asNumber(quotient: Quotient): Fraction | undefined {
  if (!isWhole(quotient)) return undefined;
  const [only] = quotient.top.values();
  if (only === undefined) return new Fraction(0);
  return quotient.top.size === 1 && only.atoms.size === 0 ? only.coefficient : undefined;
}

function nameOf({ top, bottom }: Quotient): string {
  return bottom === ONE ? textOf(top) : `${textOf(top)}/${textOf(bottom)}`;
}

/** A term that is not looked into: equal to itself, and to nothing else that could be shown. */
function opaque(name: string, exponent = new Fraction(1)): Quotient {
  return whole(atom(`(${name})`, exponent));
}

/** Whether a quotient holds only what is known to be independent: then unequal forms are unequal values. */
export function isTransparent(quotients: readonly Quotient[]): boolean {
  const names = new Set(quotients.flatMap(({ top, bottom }) => [...top.values(), ...bottom.values()].flatMap(({ atoms }) => [...atoms.keys()])));
  // Nobody knows whether π and e are independent; i may be the imaginary unit.
  return ![...names].some((name) => name.startsWith('(') || name === 'i') && !(names.has('π') && names.has('e'));
}
