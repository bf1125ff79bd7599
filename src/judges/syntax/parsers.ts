// What the syntax judge asks of real parsers, in its own words. The packages behind them are wrapped in src/judges/parsers/;
// here nobody knows them. A parser that is not there is `null`, and the judge's name says so.

import type { Span } from '../../core/judgement.ts';
import { PARSER_NAMES, type ParserName } from '../../protocol/parsers-state.ts';

/** What a grammar checker objects to. Offsets are UTF-16 units of the text it was given. */
export interface GrammarSlip extends Span {
  /** Name of the checker's rule, for example `RepeatedWords`. */
  readonly rule: string;
  /** The checker's class of the rule, for example `Agreement`. */
  readonly kind: string;
  /** English, as the checker words it. */
  readonly message: string;
  /** The first replacement that it proposes; `''` is to leave the words out. */
  readonly suggestion: string | null;
}

export interface Misspelling {
  readonly word: string;
  readonly message: string;
  readonly suggestion: string | null;
}

/** Its functions throw where the checker breaks, and from then on. */
export interface GrammarParser {
  /** Slips of grammar; spelling apart. */
  readonly check: (prose: string) => readonly GrammarSlip[];
  /** Those of the words that it does not know, in their order, at most `limit`. */
  readonly misspellings: (words: readonly string[], limit: number) => readonly Misspelling[];
}

/** `too-complex`: the parser gave up; that says nothing of the formula. */
export type ParsedFormula =
  | { readonly status: 'parsed' | 'too-complex' }
  | { readonly status: 'broken'; readonly at: number; readonly length: number; readonly message: string };

export interface LatexParser {
  readonly parse: (formula: string, isDisplay: boolean) => ParsedFormula;
}

export interface ExpressionParser {
  /** One side of a relation, in ASCII: `3 * (4 + 5)`. */
  readonly parse: (expression: string) => ParsedFormula;
}

export const CODE_LANGUAGES = ['python', 'javascript'] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** A place where a program does not parse: `missing` names the token that belongs there, `null` where the text there is at fault. */
export interface CodeFault extends Span {
  readonly missing: string | null;
}

export interface CodeParser {
  /** Faults of a whole source, in its order. */
  readonly parse: (source: string, language: CodeLanguage) => readonly CodeFault[];
}

export interface SyntaxParsers {
  readonly latex: LatexParser | null;
  readonly expressions: ExpressionParser | null;
  readonly code: CodeParser | null;
  readonly grammar: GrammarParser | null;
}

export const NO_SYNTAX_PARSERS: SyntaxParsers = { latex: null, expressions: null, code: null, grammar: null };

/** With all parsers `syntax 2`; without some of them their names follow: `syntax 2 without grammar`. */
export function syntaxJudgeName(parsers: SyntaxParsers): string {
  const missing = missingParsers(parsers);
  return missing.length === 0 ? 'syntax 2' : `syntax 2 without ${missing.join(', ')}`;
}

export function missingParsers(parsers: SyntaxParsers): ParserName[] {
  return PARSER_NAMES.filter((name) => parsers[name] === null);
}
