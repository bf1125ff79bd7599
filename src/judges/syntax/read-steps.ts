// Reads all steps of a response once, quickly: cut into prose, mathematics and code, masked, with what each step owes to its
// neighbours. What comes out for a step is all that its judgement depends on, so that it can be remembered.

import { hashText } from '../../core/fingerprint.ts';
import { bareCodeLanguage } from './bare-code.ts';
import { type BracketScan, countPaired, scanBrackets } from './brackets.ts';
import { detectLanguage } from './language.ts';
import { maskStep } from './mask.ts';
import type { CodeLanguage } from './parsers.ts';
import { findPrograms } from './programs.ts';
import { MAX_GRAMMAR_RESPONSE, MAX_GRAMMAR_STEP } from './prose-grammar.ts';
import { segmentSteps } from './segment.ts';
import { hasOddQuotes } from './sentences.ts';
import { type Deduction, MAX_STEP_LENGTH, type Segment, type StepText } from './step-text.ts';

export interface ReadStep extends StepText {
  /** Delimiters that the segmentation found without a partner. */
  readonly deductions: readonly Deduction[];
  readonly brackets: BracketScan;
  /** Brackets left open here that the next step closes, and closed here that the step before left open. */
  readonly closedNext: number;
  readonly openedBefore: number;
  /** Is this the one step of the response with a `"` too many? */
  readonly hasLoneQuote: boolean;
  /** Is the response so far within what the grammar checker reads? */
  readonly isGrammarRead: boolean;
  readonly isTooLong: boolean;
}

/** Every step, in order; one that is too long is read as empty. */
export function readSteps(steps: readonly string[]): ReadStep[] {
  const texts = steps.map((text) => (text.length > MAX_STEP_LENGTH ? '' : text));
  const segmented = withBareCode(texts, segmentSteps(texts));
  const segments = segmented.map((step) => step.segments);
  const programs = findPrograms(texts, segments);
  let proseLength = 0;
  const read = texts.map((text, index) => {
    const masks = maskStep(text, segments[index] ?? []);
    const language = detectLanguage(masks.prose);
    if (language === 'english') proseLength += Math.min(masks.prose.length, MAX_GRAMMAR_STEP);
    return {
      text,
      segments: segments[index] ?? [],
      deductions: segmented[index]?.deductions ?? [],
      ...masks,
      language,
      programs: programs[index] ?? [],
      next: startOf(texts[index + 1]),
      brackets: scanBrackets(masks.structure),
      isGrammarRead: proseLength <= MAX_GRAMMAR_RESPONSE,
      isTooLong: (steps[index]?.length ?? 0) > MAX_STEP_LENGTH,
    };
  });
  const oddQuotes = read.map(hasOddQuotes);
  const isOnlyOne = oddQuotes.filter(Boolean).length === 1;
  return read.map((step, index) => ({
    ...step,
    closedNext: countPaired(step.brackets, read[index + 1]?.brackets),
    openedBefore: countPaired(read[index - 1]?.brackets, step.brackets),
    hasLoneQuote: isOnlyOne && oddQuotes[index] === true,
  }));
}

/** Only what a rule may ask of it, so that other edits of the next step leave this one's judgement as it is. */
function startOf(next = ''): string {
  const first = next.charAt(0);
  if (/[\d$\\([{*•+=×÷–-]/.test(first)) return first;
  return /[a-z]/.test(first) ? 'a' : '';
}

/** All that the judgement of a read step depends on, as text. */
export function keyOfStep(step: ReadStep): string {
  const { text, segments, deductions, programs, next, closedNext, openedBefore, hasLoneQuote, isGrammarRead, isTooLong } = step;
  const code = programs.map(({ start, language, before, isContinued }) => [start, language, isContinued, hashText(before)]);
  return JSON.stringify([text, segments, deductions, code, next, closedNext, openedBefore, hasLoneQuote, isGrammarRead, isTooLong]);
}

interface Segmented {
  readonly segments: readonly Segment[];
  readonly deductions: readonly Deduction[];
}

/** Steps that are code from first line to last become one segment of code. */
function withBareCode(texts: readonly string[], segmented: readonly Segmented[]): Segmented[] {
  let before: CodeLanguage | null = null;
  const languages = texts.map((text, index) => {
    const isFenced = segmented[index]?.segments.some(({ kind }) => kind === 'code') === true;
    before = isFenced ? null : bareCodeLanguage(text, before);
    return before;
  });
  return segmented.map((step, index) => {
    const language = languages[index] ?? null;
    if (language === null) return step;
    const isCut = languages[index + 1] === language;
    return { segments: [{ start: 0, end: texts[index]?.length ?? 0, kind: 'code', language, isCut, isBare: true }], deductions: [] };
  });
}
