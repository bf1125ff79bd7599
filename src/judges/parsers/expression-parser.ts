// mathjs as the parser of plain expressions: only `parse`, none of its functions, and nothing is ever evaluated.

import { create, parseDependencies } from 'mathjs';

import type { ExpressionParser, ParsedFormula } from '../syntax/parsers.ts';

export function createExpressionParser(): ExpressionParser {
  const { parse } = create(parseDependencies ?? {});
  return {
    parse: (expression): ParsedFormula => {
      try {
        parse(expression);
        return { status: 'parsed' };
      } catch (error) {
        if (!(error instanceof SyntaxError)) return { status: 'too-complex' };
        const place = /^(.*?)\s*\(char (\d+)\)$/.exec(error.message);
        const at = Math.min(Number(place?.[2] ?? 1) - 1, expression.length);
        return { status: 'broken', at, length: 1, message: place?.[1] ?? error.message };
      }
    },
  };
}
