// The fact judge: does every equation of a step hold? Exact rationals, nothing guessed; a step that computes nothing is not checked.
// Numbers without a source are noted beside it. Whether the right thing is computed is not this judge's question.

import { annotate, type AnnotatedNumber } from '../core/numbers/annotate.ts';
import { type Equation, type EquationSide, findEquations } from '../core/numbers/equations.ts';
import { MAX_ANALYSED_LENGTH } from '../core/numbers/find-numbers.ts';
import { formatExact } from '../core/numbers/format.ts';
import { NUMBER_KINDS } from '../core/numbers/kinds.ts';
import { unitLettersOf } from '../core/numbers/known-units.ts';
import { toScore, type Finding, type Judgement } from '../core/judgement.ts';
import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import { unspeak } from './fact/spoken.ts';
import type { FactFindingCode } from './finding-codes.ts';

/** Beyond this many characters in all, numbers are no longer traced, only equations computed: tracing compares numbers with each other. */
const MAX_TRACED_LENGTH = 100_000;
/** More numbers without a source than this are not listed: one step then holds a table, not a claim. */
const MAX_NOTES = 12;

/**
 * Judges every step. With T equations that hold (exactly, or to the digits shown) and F that do not,
 * score = T / (T + F) / (1 + F): all true is 1, one false among three 1/3, one false alone 0, and one false never above 1/2.
 * Example: `48 / 2 = 24, 24 + 48 = 73` scores 1/2 · 1/2 = 0.25.
 */
export function judgeFact({ prompt, steps }: JudgeRequest): JudgeReport {
  const read = steps.map((text) => (text.length > MAX_ANALYSED_LENGTH ? '' : text));
  const isTraced = prompt.length + read.reduce((sum, text) => sum + text.length, 0) <= MAX_TRACED_LENGTH;
  const traced = isTraced ? annotate(prompt, read).steps : [];
  const unitLetters = unitLettersOf(prompt);
  const judgements = steps.map((text, index): Judgement => {
    if (text.length > MAX_ANALYSED_LENGTH) return { status: 'not-checked', reason: 'too-large', findings: [] };
    if (text.trim() === '') return { status: 'not-checked', reason: 'empty-step', findings: [] };
    return judgeStep(text, traced[index]?.numbers ?? [], unitLetters);
  });
  return { judgedBy: 'fact 1', judgements };
}

function judgeStep(text: string, numbers: readonly AnnotatedNumber[], unitLetters: ReadonlySet<string>): Judgement {
  const equations = withoutRepeats(findEquations(unspeak(text), unitLetters)).filter((equation) => equation.verdict !== 'false' || !isAmbiguous(text, equation));
  const notes = numbers.filter(isFromNowhere).slice(0, MAX_NOTES).map(({ span }): Finding => (
    toFinding('number-from-nowhere', { number: text.slice(span.start, span.end) }, span, 0)));
  if (equations.length === 0) return { status: 'not-checked', reason: 'nothing-to-check', findings: notes };
  const falseCount = equations.filter(({ verdict }) => verdict === 'false').length;
  const score = (equations.length - falseCount) / equations.length / (1 + falseCount);
  const costOfEach = falseCount === 0 ? 0 : (1 - score) / falseCount;
  const findings = [...equations.map((equation) => describe(text, equation, costOfEach)), ...notes].sort((a, b) => a.span.start - b.span.start);
  return { status: 'scored', score: toScore(score), findings };
}

function describe(text: string, { span, left, right, verdict, computed }: Equation, costOfEach: number): Finding {
  const wordsOf = (side: EquationSide): string => tidy(text.slice(side.span.start, side.span.end));
  const [computing, claimed] = left.hasOperation || !right.hasOperation ? [left, right] : [right, left];
  const expression = wordsOf(computing);
  if (verdict === 'false') return toFinding('equation-false', { expression, claimed: wordsOf(claimed), computed }, span, costOfEach);
  if (verdict === 'rounded') return toFinding('equation-rounded', { expression, value: wordsOf(claimed), computed: formatExact(computing.value) }, span, 0);
  return toFinding('equation-true', { expression, value: wordsOf(claimed) }, span, 0);
}

function toFinding(code: FactFindingCode, params: Finding['params'], span: Finding['span'], cost: number): Finding {
  return { code, params, span, cost, method: code === 'number-from-nowhere' ? 'traced' : 'computed' };
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

function isFromNowhere({ provenance, kind }: AnnotatedNumber): boolean {
  return provenance.from === 'nowhere' && kind !== NUMBER_KINDS.wordNew;
}

/** One line, without calculator notes. */
function tidy(text: string): string {
  const line = text.replace(/<<[^<>\n]{0,200}>>/g, '').replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
