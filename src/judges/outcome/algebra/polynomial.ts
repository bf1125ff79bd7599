// Polynomials with exact rational coefficients over atoms with rational exponents. An atom is a variable, π, e, a prime number
// under a root (`#2` with exponent 1/2 is √2), or a term that is not looked into. Sizes are bounded.

import Fraction from 'fraction.js';

export interface Monomial {
  readonly coefficient: Fraction;
  /** Exponents by atom, none of them 0. */
  readonly atoms: ReadonlyMap<string, Fraction>;
}

/** Monomials by the key of their atoms; none has the coefficient 0. Empty is 0. */
export type Polynomial = ReadonlyMap<string, Monomial>;

const MAX_TERMS = 300;
const MAX_DIGITS = 300;
/** Numbers under a root are factored by trial division up to here; what is left beyond its square is not looked at. */
const MAX_FACTOR = 10_000n;

export const ZERO: Polynomial = new Map();
export const ONE: Polynomial = polynomialOf({ coefficient: new Fraction(1), atoms: new Map() });

export function polynomialOf(monomial: Monomial): Polynomial {
  return monomial.coefficient.n === 0n ? ZERO : new Map([[keyOf(monomial.atoms), monomial]]);
}

export function constant(value: Fraction): Polynomial {
  return polynomialOf({ coefficient: value, atoms: new Map() });
}

export function atom(name: string, exponent = new Fraction(1)): Polynomial {
  return polynomialOf({ coefficient: new Fraction(1), atoms: new Map([[name, exponent]]) });
}

/** The sum; `undefined` where it grows too large. */
export function add(a: Polynomial, b: Polynomial): Polynomial | undefined {
  const sum = new Map(a);
  for (const [key, { coefficient, atoms }] of b) {
    const total = (sum.get(key)?.coefficient ?? new Fraction(0)).add(coefficient);
    if (total.n === 0n) sum.delete(key);
    else sum.set(key, { coefficient: total, atoms });
    if (!isHandy(total)) return undefined;
  }
  return sum.size > MAX_TERMS ? undefined : sum;
}

export function multiply(a: Polynomial, b: Polynomial): Polynomial | undefined {
  if (a.size * b.size > 10 * MAX_TERMS) return undefined;
  let product: Polynomial | undefined = ZERO;
  for (const one of a.values()) {
    const row = new Map<string, Monomial>();
    for (const other of b.values()) {
      const found = multiplyMonomials(one, other);
      if (found === undefined) return undefined;
      // Two products of one row can share their atoms, where primes have left their roots.
      const key = keyOf(found.atoms);
      const coefficient = (row.get(key)?.coefficient ?? new Fraction(0)).add(found.coefficient);
      if (coefficient.n === 0n) row.delete(key);
      else row.set(key, { coefficient, atoms: found.atoms });
    }
    product = add(product, row);
    if (product === undefined) return undefined;
  }
  return product;
}

function multiplyMonomials(a: Monomial, b: Monomial): Monomial | undefined {
  const atoms = new Map(a.atoms);
  for (const [name, exponent] of b.atoms) atoms.set(name, (atoms.get(name) ?? new Fraction(0)).add(exponent));
  return tidy({ coefficient: a.coefficient.mul(b.coefficient), atoms });
}

/** Primes with exponents in (0, 1), their whole powers in the coefficient; no exponent 0. 2 · √2^3 → 4 · √2. */
export function tidy({ coefficient, atoms }: Monomial): Monomial | undefined {
  let number = coefficient;
  const kept = new Map<string, Fraction>();
  for (const [name, exponent] of atoms) {
    if (exponent.n === 0n) continue;
    if (!isPrimeAtom(name)) {
      kept.set(name, exponent);
      continue;
    }
    const whole = exponent.floor();
    const factor = powerOf(new Fraction(name.slice(1)), Number(whole.n * whole.s));
    if (factor === undefined) return undefined;
    number = number.mul(factor);
    const rest = exponent.sub(whole);
    if (rest.n !== 0n) kept.set(name, rest);
  }
  return isHandy(number) ? { coefficient: number, atoms: kept } : undefined;
}

export function isPrimeAtom(name: string): boolean {
  return name.startsWith('#');
}

/** `base^exponent` for a whole exponent; `undefined` where the digits would be too many. */
export function powerOf(base: Fraction, exponent: number): Fraction | undefined {
  const digits = Math.max(base.n.toString().length, base.d.toString().length);
  if (digits * Math.abs(exponent) > 2 * MAX_DIGITS || (exponent < 0 && base.n === 0n)) return undefined;
  return base.pow(new Fraction(exponent)) ?? undefined;
}

function isHandy(value: Fraction): boolean {
  return value.n.toString().length + value.d.toString().length <= MAX_DIGITS;
}

/** `value^exponent` for a positive rational as primes under roots: 12^(1/2) → 2 · #3^(1/2). `undefined` where a factor is too large to find. */
export function rootOfNumber(value: Fraction, exponent: Fraction): Monomial | undefined {
  const atoms = new Map<string, Fraction>();
  for (const [number, sign] of [[value.n, 1], [value.d, -1]] as const) {
    const factors = primeFactors(number);
    if (factors === undefined) return undefined;
    for (const [prime, count] of factors) {
      atoms.set(`#${prime}`, (atoms.get(`#${prime}`) ?? new Fraction(0)).add(exponent.mul(sign * count)));
    }
  }
  return tidy({ coefficient: new Fraction(1), atoms });
}

function primeFactors(number: bigint): Map<bigint, number> | undefined {
  const factors = new Map<bigint, number>();
  let rest = number;
  if (rest.toString().length > 60) return undefined;
  for (let prime = 2n; prime <= MAX_FACTOR && prime * prime <= rest; prime += prime === 2n ? 1n : 2n) {
    while (rest % prime === 0n) {
      factors.set(prime, (factors.get(prime) ?? 0) + 1);
      rest /= prime;
    }
  }
  if (rest > MAX_FACTOR * MAX_FACTOR) return undefined;
  if (rest > 1n) factors.set(rest, (factors.get(rest) ?? 0) + 1);
  return factors;
}

function keyOf(atoms: ReadonlyMap<string, Fraction>): string {
  return [...atoms].map(([name, exponent]) => `${name}^${exponent.toFraction()}`).sort().join('·');
}

/** The same text for the same polynomial: what an atom that is not looked into is called by. */
export function textOf(polynomial: Polynomial): string {
  return [...polynomial].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { coefficient }]) => `${coefficient.toFraction()}·${key}`).join('+');
}
