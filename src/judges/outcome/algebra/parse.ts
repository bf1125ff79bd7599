// Reads an expression, plain or LaTeX, into a tree: `2(x+1)`, `\frac{\sqrt{3}}{2}`, `2π r^2`. Depth and length are bounded.
// `undefined` where the text is anything else, or can be read in two ways, as `1/2x` can.

import Fraction from 'fraction.js';
import { negative, numberTerm, power, quotient, type Term } from './term.ts';

const MAX_LENGTH = 400;
const MAX_DEPTH = 40;

const TOKEN = /\s*(?:(\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|\.\d+)|\\([A-Za-z]+)|(sqrt|sinh|cosh|tanh|sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|log|ln|exp|abs|pi)(?![a-z])|([A-Za-zα-ωΑ-Ω](?:_(?:\{\w{1,6}\}|\w))?)|([-+*/^()[\]{}|√×÷·π]))/y;
const FUNCTIONS = new Set(['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'arcsin', 'arccos', 'arctan', 'sinh', 'cosh', 'tanh', 'log', 'ln', 'exp', 'abs']);
const GREEK = new Set(['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'theta', 'lambda', 'mu', 'omega', 'phi', 'rho', 'sigma', 'tau', 'varphi']);
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

interface Token {
  readonly kind: 'number' | 'command' | 'letter' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The tree of an expression. `parseExpression('2x + 1')` is the sum of 2·x and 1. */
export function parseExpression(text: string): Term | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  // TeX takes one character for an argument without braces.
  const tokens = lex(text.replace(/\\frac\s?(\d)\s?(\d)(?!\d)/g, '\\frac{$1}{$2}'));
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reader = new Reader(tokens);
  const term = reader.readSum(0);
  return term !== undefined && reader.isAtEnd() ? term : undefined;
}

function lex(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const trimmed = text.trimEnd();
  while (TOKEN.lastIndex < trimmed.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(trimmed);
    if (match === null) return undefined;
    const [whole, numeral, command, word, letter, sign] = match;
    const kind = numeral !== undefined ? 'number' : (command ?? word) !== undefined ? 'command' : letter !== undefined ? 'letter' : 'sign';
    const found = numeral ?? command ?? word ?? letter ?? sign ?? '';
    tokens.push({ kind, text: found.replace(/[{}]/g, (mark) => (kind === 'letter' ? '' : mark)), start: start + whole.length - found.length, end: start + whole.length });
  }
  return tokens;
}

/** Recursive descent over the tokens; every method returns `undefined` where its construct does not stand. */
class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  private take(...texts: string[]): Token | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || token.kind === 'letter' || token.kind === 'number' || !texts.includes(token.text)) return undefined;
    this.at += 1;
    return token;
  }

  readSum(depth: number): Term | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const first = this.readProduct(depth);
    if (first === undefined) return undefined;
    const terms = [first];
    for (let sign = this.take('+', '-'); sign !== undefined; sign = this.take('+', '-')) {
      const next = this.readProduct(depth);
      if (next === undefined) return undefined;
      terms.push(sign.text === '-' ? negative(next) : next);
    }
    return terms.length === 1 ? first : { kind: 'sum', terms };
  }

  private readProduct(depth: number): Term | undefined {
    const first = this.readSigned(depth);
    if (first === undefined) return undefined;
    const factors = [first];
    let isAfterSlash = false;
    for (;;) {
      const sign = this.take('*', '×', '·', 'times', 'cdot', '/', '÷', 'div');
      if (sign !== undefined) {
        const next = this.readSigned(depth);
        if (next === undefined) return undefined;
        const isDivision = ['/', '÷', 'div'].includes(sign.text);
        // Whether 1/2·3 and 1/2/3 go from left to right is agreed on; a product without a sign behind a slash is not.
        factors.push(isDivision ? quotient(numberTerm(1), next) : next);
        isAfterSlash = isDivision;
      } else if (this.startsFactor()) {
        if (isAfterSlash) return undefined;
        const next = this.readPower(depth);
        if (next === undefined) return undefined;
        factors.push(next);
      } else return factors.length === 1 ? first : { kind: 'product', factors };
    }
  }

  /** Whether a factor may follow without a sign: `2x`, `2(x+1)`, `(a)(b)`; never a numeral. */
  private startsFactor(): boolean {
    const token = this.tokens[this.at];
    if (token === undefined || token.kind === 'number') return false;
    if (token.kind === 'letter') return true;
    return token.kind === 'command' ? !['times', 'cdot', 'div'].includes(token.text) : ['(', '[', '{', '√', 'π'].includes(token.text);
  }

  private readSigned(depth: number): Term | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const sign = this.take('-', '+');
    if (sign === undefined) return this.readPower(depth);
    const inner = this.readSigned(depth + 1);
    return inner !== undefined && sign.text === '-' ? negative(inner) : inner;
  }

  private readPower(depth: number): Term | undefined {
    const base = this.readPrimary(depth + 1);
    if (base === undefined || this.take('^') === undefined) return base;
    const exponent = this.readExponent(depth + 1);
    return exponent && power(base, exponent);
  }

  /** `^{…}`, `^-2`, `^2^3` (from the right). */
  private readExponent(depth: number): Term | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const sign = this.take('-');
    const exponent = this.readPower(depth + 1);
    return exponent !== undefined && sign !== undefined ? negative(exponent) : exponent;
  }

  private readPrimary(depth: number): Term | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || depth > MAX_DEPTH) return undefined;
    if (token.kind === 'number') return this.readNumber(token, depth);
    this.at += 1;
    if (token.kind === 'letter') return { kind: 'symbol', name: token.text };
    if (token.kind === 'command') return this.readCommand(token.text, depth);
    if (token.text === 'π') return { kind: 'symbol', name: 'π' };
    if (token.text === '√') return root(this.readPrimary(depth + 1), numberTerm(2));
    if (token.text === '|') {
      const inner = this.readSum(depth + 1);
      return inner !== undefined && this.take('|') !== undefined ? { kind: 'call', name: 'abs', argument: inner } : undefined;
    }
    const closer = CLOSERS[token.text];
    const inner = closer === undefined ? undefined : this.readSum(depth + 1);
    return inner !== undefined && closer !== undefined && this.take(closer) !== undefined ? inner : undefined;
  }

  /** A numeral, a mixed number (`1 1/2`, `1\frac12`), or a repeating decimal (`0.\overline{3}`). */
  private readNumber(token: Token, depth: number): Term | undefined {
    this.at += 1;
    const value = new Fraction(token.text.replace(/,/g, '').replace(/^\./, '0.'));
    const [next, slash, bottom] = this.tokens.slice(this.at, this.at + 3);
    if (next?.kind === 'number' && next.start > token.end) {
      if (slash?.text !== '/' || bottom?.kind !== 'number' || !/^\d+$/.test(token.text + next.text + bottom.text) || Number(bottom.text) === 0) return undefined;
      this.at += 3;
      return numberTerm(value.add(new Fraction(next.text).div(new Fraction(bottom.text))));
    }
    if (next?.kind === 'command' && next.text === 'frac' && next.start === token.end) {
      const fraction = this.readPrimary(depth + 1);
      const isMixed = fraction?.kind === 'product' && fraction.factors.every((factor) => factor.kind === 'number' || (factor.kind === 'power' && factor.base.kind === 'number'));
      return fraction && (isMixed ? { kind: 'sum', terms: [numberTerm(value), fraction] } : { kind: 'product', factors: [numberTerm(value), fraction] });
    }
    return numberTerm(value);
  }

  private readCommand(name: string, depth: number): Term | undefined {
    if (name === 'pi') return { kind: 'symbol', name: 'π' };
    if (GREEK.has(name)) return { kind: 'symbol', name };
    if (name === 'frac') {
      const top = this.readArgument(depth);
      const bottom = top && this.readArgument(depth);
      return top && bottom && quotient(top, bottom);
    }
    if (name === 'sqrt') {
      let degree: Term | undefined = numberTerm(2);
      if (this.take('[') !== undefined) {
        degree = this.readSum(depth + 1);
        if (degree === undefined || this.take(']') === undefined) return undefined;
      }
      return root(this.readArgument(depth), degree);
    }
    if (!FUNCTIONS.has(name)) return undefined;
    const exponent = this.take('^') === undefined ? undefined : this.readPrimary(depth + 1);
    const argument = this.readFunctionArgument(depth);
    const call: Term | undefined = argument && { kind: 'call', name, argument };
    return call && exponent ? power(call, exponent) : call;
  }

  /** `{…}`, or what stands there in its place: `\sqrt 3`. */
  private readArgument(depth: number): Term | undefined {
    return this.readPrimary(depth + 1);
  }

  /** The factors behind a function's name: `sin 2x` is the sine of 2x. */
  private readFunctionArgument(depth: number): Term | undefined {
    const isBracketed = ['(', '{', '['].includes(this.tokens[this.at]?.text ?? '');
    const first = this.readPower(depth + 1);
    if (first === undefined || isBracketed) return first;
    const factors = [first];
    while (this.tokens[this.at]?.kind === 'letter' || this.tokens[this.at]?.text === 'π' || this.tokens[this.at]?.text === 'pi') {
      const next = this.readPower(depth + 1);
      if (next === undefined) return undefined;
      factors.push(next);
    }
    return factors.length === 1 ? first : { kind: 'product', factors };
  }
}

function root(radicand: Term | undefined, degree: Term): Term | undefined {
  return radicand && power(radicand, power(degree, numberTerm(-1)));
}
