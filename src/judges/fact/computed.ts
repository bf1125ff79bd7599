// The computed part of the fact judge: every equation of a step, with what it comes to.

import { findEquations } from '../../core/numbers/equations.ts';
import type { Equation, EquationSide } from '../../core/numbers/judge-sides.ts';
import { formatExact } from '../../core/numbers/format.ts';
import type { FactFindingCode } from '../finding-codes.ts';
import { unspeak } from './spoken.ts';
import type { Verdict } from './verdict.ts';

/** "48/2 = 24" holds, "48/2 = 25" does not: it is 24. `unitLetters` are letters that the question uses as units. */
export function computeEquations(text: string, unitLetters: ReadonlySet<string>): Verdict[] {
  const equations = withoutRepeats(findEquations(unspeak(text), unitLetters));
  return equations.filter((equation) => equation.verdict !== 'false' || !isAmbiguous(text, equation)).map((equation) => describe(text, equation));
}

function describe(text: string, { span, left, right, verdict, computed }: Equation): Verdict {
  const wordsOf = (side: EquationSide): string => tidy(text.slice(side.span.start, side.span.end));
  const [computing, claimed] = left.hasOperation || !right.hasOperation ? [left, right] : [right, left];
  const expression = wordsOf(computing);
  const as = (code: FactFindingCode, params: Verdict['params']): Verdict => ({ code, params, span, method: 'computed', holds: verdict !== 'false' });
  if (verdict === 'false') return as('equation-false', { expression, claimed: wordsOf(claimed), computed });
  if (verdict === 'rounded') return as('equation-rounded', { expression, value: wordsOf(claimed), computed: formatExact(computing.value) });
  return as('equation-true', { expression, value: wordsOf(claimed) });
}

/** A calculator note, `48/2 = <<48/2=24>>24`, repeats the equation that stands around it; it counts once. */
function withoutRepeats(equations: readonly Equation[]): Equation[] {
  return equations.filter((equation) => !equations.some((outer) => outer !== equation
    && outer.span.start <= equation.span.start && outer.span.end >= equation.span.end && outer.span.end - outer.span.start > equation.span.end - equation.span.start
    && outer.left.value.equals(equation.left.value) && outer.right.value.equals(equation.right.value)));
}

const SCALE_WORDS: readonly (readonly [RegExp, number])[] = [[/\bhundred|百/i, 100], [/\bthousand|千|万/i, 1000], [/\bmillion/i, 1e6], [/\bbillion/i, 1e9], [/万/, 1e4], [/亿/, 1e8], [/\bdozen/i, 12]];

/** `0900 - 0130 = 0730` are times of day, `= 16.66…%` is cut off on purpose, `1/7 * 100% = 14.28` lacks a sign: none is called false. */
function isAmbiguous(text: string, { span, left, right }: Equation): boolean {
  const shown = text.slice(span.start, span.end);
  if (/^\s?(?:…|\.{2})/.test(text.slice(span.end, span.end + 4)) || /(?<![\d.,])0\d/.test(shown)) return true;
  const ratio = right.value.n === 0n ? 0 : left.value.valueOf() / right.value.valueOf();
  // "5 thousand a day, so 5 * 3 = $15,000".
  if (SCALE_WORDS.some(([word, scale]) => Math.abs(ratio * scale - 1) < 1e-9 && word.test(text))) return true;
  return shown.includes('%') && [100, 0.01].some((factor) => Math.abs(ratio / factor - 1) < 0.01);
}

/** One line, without calculator notes. */
function tidy(text: string): string {
  const line = text.replace(/<<[^<>\n]{0,200}>>/g, '').replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
