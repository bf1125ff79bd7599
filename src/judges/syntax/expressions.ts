// Plain arithmetic between the words of a step, cut out and given to a mathematics parser side by side: `2 * (3 + 4)` of
// `So 2 * (3 + 4) = 14 pens`. Words are never part of an expression, since a parser would take "5 apples" for a product.

import type { ExpressionParser } from './parsers.ts';
import { type Deduction, MASK } from './step-text.ts';

const MAX_EXPRESSION = 300;
const MAX_DEPTH = 30;
/** More expressions of one step are not parsed. */
const MAX_EXPRESSIONS = 200;

const NUMBER = String.raw`(?<![\d.,])(?:\d[\d.,]{0,40}(?<=\d)%?|\.\d{1,20}%?)`;
const SIGN = String.raw`[-+*/×÷·−–^=<>≈≤≥()]`;
/** A run of numbers, operators and brackets with single spaces between them; a letter takes part only right beside a sign. */
const RUN = new RegExp(String.raw`(?<![\w.,$%\\'’${MASK}])(?:\(\s?){0,5}\$?${NUMBER}(?: ?(?:${SIGN}|x(?= ?[\d($])|\$?${NUMBER}|(?<=${SIGN} ?)[a-z](?![A-Za-z'’.]))){1,120}(?![\w${MASK}]|-[A-Za-z])`, 'g');
const CODE_LIKE = /\*\*|\/\/|--|\+\+|->|=>|==|<<|>>|<=|>=|\+\/-|-\/\+|<-|\.\./;
const RELATION = /[=<>≈≤≥]/;

/** Expressions that no parser can read, beside what is `already` found there. `plain` is the step without formulas and code. */
export function checkExpressions(plain: string, already: readonly Deduction[], parser: ExpressionParser): Deduction[] {
  const deductions: Deduction[] = [];
  let count = 0;
  for (const match of plain.matchAll(RUN)) {
    const { start, text } = trim(match[0], match.index);
    if (!/[-+*/×÷·−–^]/.test(text) || CODE_LIKE.test(text) || isDate(text)) continue;
    count += 1;
    const end = start + text.length;
    if (count > MAX_EXPRESSIONS || text.length > MAX_EXPRESSION || depthOf(text) > MAX_DEPTH) {
      deductions.push({ code: 'maths-not-parsed', params: {}, start, end });
      if (count > MAX_EXPRESSIONS) break;
      continue;
    }
    if (depthOf(text) < 0 || already.some((other) => other.start < end && other.end > start)) continue;
    let at = start;
    for (const side of text.split(RELATION)) {
      // "5 $10 bills" counts, it does not multiply.
      const parsed = side.trim() === '' || depthOf(side) < 0 || /\d \$/.test(side) ? null : parser.parse(asAscii(side));
      if (parsed?.status === 'broken') {
        const from = at + side.length - side.trimStart().length;
        deductions.push({ code: 'expression-not-parsable', params: { expression: side.trim(), message: parsed.message }, start: from, end: from + side.trim().length });
      }
      at += side.length + 1;
    }
  }
  return deductions;
}

/** Without the operators that words on either side leave hanging: `+ 3 =` of "apples + 3 = eight" is `3`. */
function trim(run: string, index: number): { start: number; text: string } {
  const lead = /^[\s=+*/×÷·^<>≈≤≥]*/.exec(run)?.[0].length ?? 0;
  const text = run.slice(lead).replace(/[\s=+*/×÷·−–^<>≈≤≥-]+$/, '');
  return { start: index + lead, text };
}

/** `9/10 - 2024`, `10-12-2025`, `1 - 2 - 3` of lists and ranges are left to the reader. */
function isDate(text: string): boolean {
  return /^\d{1,4}(?:[-/–]\d{1,4}){1,2}$/.test(text);
}

/** The deepest nesting, or −1 where the brackets do not pair: that is the bracket rule's finding. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { 0: bracket } of text.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1;
    if (depth < 0) return -1;
    deepest = Math.max(deepest, depth);
  }
  return depth === 0 ? deepest : -1;
}

/** `1 1/2` is one number, so is `12 000`; signs of money, percent and thousands say nothing of the structure. */
function asAscii(side: string): string {
  return side
    .replace(/(?<=\d),(?=\d)|\$|%/g, '')
    .replace(/(?<![\d./])(\d+) (?=\d+ ?\/ ?\d)/g, '$1+')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
    .replace(/[×·]|(?<=[\d)] ?)x(?= ?[\d(])/g, '*')
    .replace(/÷/g, '/')
    .replace(/[−–]/g, '-');
}
