// The syntax judge: is each step well formed as prose, mathematics and code? Rules of high precision, each with its span and cost.
// Score = 1 − the sum of the costs, at least 0. It does not ask whether a step is true or makes sense.

import { toScore, type Finding, type Judgement, type NotCheckedReason } from '../core/judgement.ts';
import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import { checkBrackets, scanBrackets, type BracketScan } from './syntax/brackets.ts';
import { checkCode, checkedLanguage } from './syntax/code.ts';
import { COSTS } from './syntax/costs.ts';
import { checkEnding } from './syntax/endings.ts';
import { checkGrammar } from './syntax/grammar.ts';
import { detectLanguage } from './syntax/language.ts';
import { checkLatex } from './syntax/latex.ts';
import { maskStep } from './syntax/mask.ts';
import { checkOperators } from './syntax/operators.ts';
import { segmentSteps } from './syntax/segment.ts';
import { checkDoubledPunctuation, checkSentences, checkSpacing, hasOddQuotes } from './syntax/sentences.ts';
import { MAX_STEP_LENGTH, type Deduction, type StepText } from './syntax/step-text.ts';
import { checkWordOrder } from './syntax/word-order.ts';
import { checkCharacters, checkDoubledWords, checkLetterSoup, checkRepeatedPhrases } from './syntax/words.ts';

/** More deductions than this are not listed; the score is 0 long before. */
const MAX_FINDINGS = 40;

/**
 * Judges every step. `3 + * 4 = 7` scores 0.5 with one finding, `operators-adjacent`; `48/2 = 24` scores 1 with none.
 * A step without text is `empty-step`, over 50,000 characters `too-large`, of marks alone `nothing-to-check`, and prose of a
 * language without a checker is `language` unless the step also holds brackets, formulas or arithmetic, which are checked.
 */
export function judgeSyntax({ steps }: JudgeRequest): JudgeReport {
  const read = steps.map((text) => (text.length > MAX_STEP_LENGTH ? '' : text));
  const segmented = segmentSteps(read);
  const texts = read.map((text, index): StepText => {
    const segments = segmented[index]?.segments ?? [];
    const masks = maskStep(text, segments);
    return { text, segments, ...masks, language: detectLanguage(masks.prose), previous: read[index - 1] ?? '', next: read[index + 1] ?? '' };
  });
  const scans = texts.map(({ structure }) => scanBrackets(structure));
  const oddQuotes = texts.map(hasOddQuotes);
  const isOnlyOddQuote = oddQuotes.filter(Boolean).length === 1;
  const judgements = texts.map((step, index): Judgement => {
    if ((steps[index]?.length ?? 0) > MAX_STEP_LENGTH) return notChecked('too-large');
    const reason = whyNotChecked(step);
    if (reason !== null) return notChecked(reason);
    const deductions = [...(segmented[index]?.deductions ?? []), ...checkStructure(step, scans, index), ...(step.language === 'english' ? checkProse(step) : [])];
    if (isOnlyOddQuote && oddQuotes[index] === true) deductions.push(quoteDeduction(step));
    return judge(step, deductions);
  });
  return { judgedBy: 'syntax 1', judgements };
}

function notChecked(reason: NotCheckedReason): Judgement {
  return { status: 'not-checked', reason, findings: [] };
}

function whyNotChecked({ text, segments, language, structure }: StepText): NotCheckedReason | null {
  if (text.trim() === '') return 'empty-step';
  const isAllCode = segments.length > 0 && segments.every(({ kind }) => kind === 'code') && language === 'none' && !/[\p{L}\d]/u.test(structure);
  if (isAllCode) return segments.some((segment) => checkedLanguage(text.slice(segment.start, segment.end), segment.language) !== null) ? null : 'language';
  if (!/[\p{L}\p{N}]/u.test(text)) return /[()[\]{}$\\]/.test(text) ? null : 'nothing-to-check';
  const isForeign = language === 'chinese' || language === 'other';
  return isForeign && !hasStructure(structure, segments) ? 'language' : null;
}

/** Is there anything but prose and punctuation: brackets, quotes, a formula, arithmetic? */
function hasStructure(structure: string, segments: StepText['segments']): boolean {
  return segments.some(({ kind }) => kind === 'maths') || /[()[\]{}（）【】《》「」『』“”\\]|[=＝≈×÷]|\d\s{0,3}[-+*/−＋]\s{0,3}\d/.test(structure);
}

function checkStructure(step: StepText, scans: readonly BracketScan[], index: number): Deduction[] {
  const scan = scans[index];
  return [
    ...checkBrackets(scans, index),
    ...(scan === undefined ? [] : checkLatex(step, scan)),
    ...checkOperators(step),
    ...checkCode(step),
    ...checkCharacters(step),
    ...checkDoubledPunctuation(step),
  ];
}

function checkProse(step: StepText): Deduction[] {
  return [
    ...checkDoubledWords(step), ...checkRepeatedPhrases(step), ...checkLetterSoup(step), ...checkGrammar(step), ...checkWordOrder(step),
    ...checkSpacing(step), ...checkSentences(step), ...checkEnding(step),
  ];
}

function quoteDeduction({ prose }: StepText): Deduction {
  const at = prose.lastIndexOf('"');
  return { code: 'quote-unclosed', params: { quote: '"' }, start: at, end: at + 1 };
}

function judge({ text, language }: StepText, deductions: readonly Deduction[]): Judgement {
  const sorted = [...deductions].sort((a, b) => a.start - b.start || a.end - b.end);
  const findings = sorted.slice(0, MAX_FINDINGS).map(({ code, params, start, end }): Finding => (
    { code, params, span: { start, end }, cost: COSTS[code], method: 'rule' }));
  const points = sorted.reduce((sum, { code }) => sum + Math.round(COSTS[code] * 100), 0);
  if (language === 'chinese' || language === 'other') {
    findings.push({ code: 'prose-not-checked', params: {}, span: { start: 0, end: text.length }, cost: 0, method: 'rule' });
  }
  return { status: 'scored', score: toScore(Math.max(0, 100 - points) / 100), findings };
}
