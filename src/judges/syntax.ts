// The syntax judge: is each step well formed as prose, mathematics and code? Each part goes to a real parser, and to a few
// rules of high precision for what parsers let pass. Score = 1 − the sum of the costs, at least 0. It does not ask whether a
// step is true or makes sense.

import { toScore, type Finding, type Judgement, type NotCheckedReason } from '../core/judgement.ts';
import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import { judgeWithMemo, type StepMemo } from './memo.ts';
import { checkBrackets } from './syntax/brackets.ts';
import { checkCode, checkedLanguage } from './syntax/code.ts';
import { COSTS } from './syntax/costs.ts';
import { checkEnding } from './syntax/endings.ts';
import { checkExpressions } from './syntax/expressions.ts';
import { checkFormulas } from './syntax/formulas.ts';
import { checkGrammar } from './syntax/grammar.ts';
import { checkLatex } from './syntax/latex.ts';
import { checkOperators } from './syntax/operators.ts';
import { missingParsers, NO_SYNTAX_PARSERS, type SyntaxParsers, syntaxJudgeName } from './syntax/parsers.ts';
import { checkProseGrammar } from './syntax/prose-grammar.ts';
import { keyOfStep, type ReadStep, readSteps } from './syntax/read-steps.ts';
import { checkDoubledPunctuation, checkSentences, checkSpacing } from './syntax/sentences.ts';
import type { Deduction, StepText } from './syntax/step-text.ts';
import { checkWordOrder } from './syntax/word-order.ts';
import { checkCharacters, checkDoubledWords, checkLetterSoup, checkRepeatedPhrases } from './syntax/words.ts';

/** More deductions than this are not listed; the score is 0 long before. */
const MAX_FINDINGS = 40;

/**
 * Judges every step with the parsers that are there; the report's name says which are not. `3 + * 4 = 7` scores 0.5 with one
 * finding, `operators-adjacent`; `48/2 = 24` scores 1 with none. A step without text is `empty-step`, over 50,000 characters
 * `too-large`, of marks alone `nothing-to-check`, and prose of a language without a checker is `language` unless the step
 * also holds brackets, formulas or arithmetic, which are checked. A memo must belong to one set of parsers or know their name.
 */
export function judgeSyntax({ steps }: JudgeRequest, parsers: SyntaxParsers = NO_SYNTAX_PARSERS, memo?: StepMemo): JudgeReport {
  const judgedBy = syntaxJudgeName(parsers);
  const read = readSteps(steps);
  const keys = memo === undefined ? read.map(() => '') : read.map((step) => `${judgedBy}\n${keyOfStep(step)}`);
  return { judgedBy, ...judgeWithMemo({ keys, memo, judge: (index) => judgeStep(read[index], parsers) }) };
}

function judgeStep(step: ReadStep | undefined, parsers: SyntaxParsers): Judgement {
  if (step === undefined) throw new RangeError('There is no such step.');
  const reason = step.isTooLong ? 'too-large' : whyNotChecked(step);
  return reason === null ? score(step, findDeductions(step, parsers), parsers) : { status: 'not-checked', reason, findings: [] };
}

function whyNotChecked({ text, segments, language, structure, programs }: StepText): NotCheckedReason | null {
  if (text.trim() === '') return 'empty-step';
  const isAllCode = segments.length > 0 && segments.every(({ kind }) => kind === 'code') && language === 'none' && !/[\p{L}\d]/u.test(structure);
  if (isAllCode) return programs.length > 0 || segments.some((segment) => checkedLanguage(text.slice(segment.start, segment.end), segment.language) !== null) ? null : 'language';
  if (!/[\p{L}\p{N}]/u.test(text)) return /[()[\]{}$\\]/.test(text) ? null : 'nothing-to-check';
  const isForeign = language === 'chinese' || language === 'other';
  return isForeign && !hasStructure(structure, segments) ? 'language' : null;
}

/** Is there anything but prose and punctuation: brackets, quotes, a formula, arithmetic? */
function hasStructure(structure: string, segments: StepText['segments']): boolean {
  return segments.length > 0 || /[()[\]{}（）【】《》「」『』“”\\]|[=＝≈×÷]|\d\s{0,3}[-+*/−＋]\s{0,3}\d/.test(structure);
}

/** Own rules first, because their words are more exact; a parser's finding in the same place is the same fault. */
function findDeductions(step: ReadStep, { latex, expressions, code, grammar }: SyntaxParsers): Deduction[] {
  const found: Deduction[] = [
    ...step.deductions, ...checkBrackets(step), ...checkLatex(step, step.brackets), ...checkOperators(step), ...checkCode(step, code), ...checkCharacters(step),
    ...checkDoubledPunctuation(step),
  ];
  if (latex !== null) found.push(...checkFormulas(step, found, latex));
  if (expressions !== null) found.push(...checkExpressions(step.plain, found, expressions));
  if (step.language !== 'english') return found;
  found.push(
    ...checkDoubledWords(step), ...checkRepeatedPhrases(step), ...checkLetterSoup(step), ...checkGrammar(step), ...checkWordOrder(step),
    ...checkSpacing(step), ...checkSentences(step), ...checkEnding(step),
  );
  if (step.hasLoneQuote) found.push(quoteDeduction(step));
  if (grammar !== null) {
    found.push(...(step.isGrammarRead ? checkProseGrammar(step, found, grammar) : [wholeStepNote('grammar-not-checked', step)]));
  }
  return found;
}

function quoteDeduction({ prose }: StepText): Deduction {
  const at = prose.lastIndexOf('"');
  return { code: 'quote-unclosed', params: { quote: '"' }, start: at, end: at + 1 };
}

function wholeStepNote(code: Deduction['code'], { text }: StepText, params: Deduction['params'] = {}): Deduction {
  return { code, params, start: 0, end: text.length };
}

function score(step: StepText, deductions: readonly Deduction[], parsers: SyntaxParsers): Judgement {
  const sorted = withoutTwins(deductions).sort((a, b) => a.start - b.start || a.end - b.end);
  const findings = sorted.slice(0, MAX_FINDINGS).map(toFinding);
  const points = sorted.reduce((sum, deduction) => sum + Math.round(costOf(deduction) * 100), 0);
  if (step.language === 'chinese' || step.language === 'other') findings.push(toFinding(wholeStepNote('prose-not-checked', step)));
  const missing = missingParsers(parsers);
  if (missing.length > 0) findings.push(toFinding(wholeStepNote('parsers-missing', step, { parsers: missing.join(', ') })));
  return { status: 'scored', score: toScore(Math.max(0, 100 - points) / 100), findings };
}

/** One span, one deduction: of two rules that name the very same words, the first stands. */
function withoutTwins(deductions: readonly Deduction[]): Deduction[] {
  const taken = new Set<string>();
  return deductions.filter((deduction) => {
    if (costOf(deduction) === 0) return true;
    const span = `${deduction.start} ${deduction.end}`;
    return taken.has(span) ? false : taken.add(span);
  });
}

function toFinding(deduction: Deduction): Finding {
  const { code, params, start, end } = deduction;
  return { code, params, span: { start, end }, cost: costOf(deduction), method: 'rule' };
}

function costOf({ code, cost }: Deduction): number {
  return cost ?? COSTS[code];
}
