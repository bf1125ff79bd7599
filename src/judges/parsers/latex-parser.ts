// KaTeX as the parser of LaTeX formulas. Its output is thrown away: only whether, and where, it stumbles is of interest.

import katex from 'katex';

import type { LatexParser, ParsedFormula } from '../syntax/parsers.ts';

/** Macros may be expanded this often in one formula: ten times what a school formula needs, nothing for a bomb. */
const MAX_EXPANSIONS = 200;

export function createLatexParser(): LatexParser {
  return {
    parse: (formula, isDisplay): ParsedFormula => {
      try {
        katex.renderToString(formula, { output: 'mathml', displayMode: isDisplay, throwOnError: true, strict: 'ignore', trust: false, maxExpand: MAX_EXPANSIONS, maxSize: 100 });
        return { status: 'parsed' };
      } catch (error) {
        // Anything else is the stack running out.
        if (!(error instanceof katex.ParseError) || error.rawMessage.startsWith('Too many expansions')) return { status: 'too-complex' };
        const at = Math.min(Math.max(0, error.position), formula.length);
        return { status: 'broken', at, length: Math.max(0, error.length), message: error.rawMessage };
      }
    },
  };
}
