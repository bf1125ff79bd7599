// The value of a tree in floating point where its variables have given values: good for showing that two differ, never
// that they are equal.

import type { Term } from './term.ts';

const CONSTANTS: Readonly<Record<string, number>> = { 'π': Math.PI, e: Math.E };
const CALLS: Readonly<Record<string, (value: number) => number>> = {
  sin: Math.sin, cos: Math.cos, tan: Math.tan, cot: (x) => 1 / Math.tan(x), sec: (x) => 1 / Math.cos(x), csc: (x) => 1 / Math.sin(x),
  arcsin: Math.asin, arccos: Math.acos, arctan: Math.atan, sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh,
  // `log` is the natural one to some and the common one to others: it has no value here.
  ln: Math.log, exp: Math.exp, abs: Math.abs,
};

/** NaN where the expression has no real value. */
export function evaluate(term: Term, values: ReadonlyMap<string, number>): number {
  switch (term.kind) {
    case 'number':
      return term.value.valueOf();
    case 'symbol':
      return term.name === 'i' ? Number.NaN : CONSTANTS[term.name] ?? values.get(term.name) ?? Number.NaN;
    case 'sum':
      return term.terms.reduce((total, part) => total + evaluate(part, values), 0);
    case 'product':
      return term.factors.reduce((total, part) => total * evaluate(part, values), 1);
    case 'power':
      return realPower(evaluate(term.base, values), evaluate(term.exponent, values));
    case 'call':
      return CALLS[term.name]?.(evaluate(term.argument, values)) ?? Number.NaN;
  }
}

/** Cube roots of negative numbers are real; `Math.pow` says NaN. */
function realPower(base: number, exponent: number): number {
  const degree = Math.round(1 / exponent);
  if (base < 0 && Math.abs(degree) % 2 === 1 && Math.abs(1 / exponent - degree) < 1e-9) return -((-base) ** exponent);
  return base ** exponent;
}

export function variablesOf(term: Term, found = new Set<string>()): Set<string> {
  switch (term.kind) {
    case 'number':
      break;
    case 'symbol':
      if (!Object.hasOwn(CONSTANTS, term.name)) found.add(term.name);
      break;
    case 'sum':
      for (const part of term.terms) variablesOf(part, found);
      break;
    case 'product':
      for (const part of term.factors) variablesOf(part, found);
      break;
    case 'power':
      variablesOf(term.base, found);
      variablesOf(term.exponent, found);
      break;
    case 'call':
      variablesOf(term.argument, found);
      break;
  }
  return found;
}
