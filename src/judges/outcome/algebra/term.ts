// An algebraic expression as a tree. Differences are sums with −1, quotients are powers of −1, roots are fractional powers.

import Fraction from 'fraction.js';

export type Term =
  | { readonly kind: 'number'; readonly value: Fraction }
  /** A variable, or one of the constants π and e. */
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'product'; readonly factors: readonly Term[] }
  | { readonly kind: 'power'; readonly base: Term; readonly exponent: Term }
  | { readonly kind: 'call'; readonly name: string; readonly argument: Term };

export const numberTerm = (value: Fraction | number): Term => ({ kind: 'number', value: new Fraction(value) });
export const negative = (term: Term): Term => ({ kind: 'product', factors: [numberTerm(-1), term] });
export const power = (base: Term, exponent: Term): Term => ({ kind: 'power', base, exponent });
export const quotient = (top: Term, bottom: Term): Term => ({ kind: 'product', factors: [top, power(bottom, numberTerm(-1))] });
