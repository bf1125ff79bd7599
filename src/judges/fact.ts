// The fact judge: does every equation of a step hold, and does the evidence bear out what it claims? Exact rationals and a
// knowledge base; nothing guessed, and a step that computes and claims nothing is not checked. Numbers without a source are noted
// beside it. Whether the right thing is computed is not this judge's question.

import { factKey } from '../core/evidence.ts';
import { stepKeys } from '../core/fingerprint.ts';
import { toScore, type Finding, type Judgement } from '../core/judgement.ts';
import { annotate, type AnnotatedNumber } from '../core/numbers/annotate.ts';
import { MAX_ANALYSED_LENGTH } from '../core/numbers/find-numbers.ts';
import { NUMBER_KINDS } from '../core/numbers/kinds.ts';
import { unitLettersOf } from '../core/numbers/known-units.ts';
import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import { computeEquations } from './fact/computed.ts';
import { lookUpClaims } from './fact/looked-up.ts';
import type { Verdict } from './fact/verdict.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { judgeWithMemo, type StepMemo } from './memo.ts';

/** Beyond this many characters in all, numbers are no longer traced, only equations computed: tracing compares numbers with each other. */
const MAX_TRACED_LENGTH = 100_000;
/** More numbers without a source than this are not listed: one step then holds a table, not a claim. */
const MAX_NOTES = 12;

export interface FactTools {
  /** Where claims are looked up; without it nothing is, and the judge's name says so. */
  readonly knowledge?: Knowledge | undefined;
  readonly memo?: StepMemo | undefined;
}

/** What the judge calls itself with and without a knowledge base. */
export function factJudgeName(hasKnowledge: boolean): string {
  return hasKnowledge ? 'fact 2' : 'fact 2 (nothing looked up)';
}

/** Loads the facts and the search: a chunk of their own, because nothing needs them before the first step is judged. */
export async function loadKnowledge(): Promise<Knowledge> {
  const { createKnowledge } = await import('./knowledge/knowledge.ts');
  return createKnowledge();
}

/**
 * Judges every step. T counts the equations that hold (exactly, or to the digits shown) and the claims that the evidence
 * supports; F the equations that do not hold and the claims that it contradicts. Score = T / (T + F) / (1 + F): all true is 1, one
 * false among three 1/3, one false alone 0, and one false never above 1/2. What was not found changes nothing.
 * Example: `48 / 2 = 24, 24 + 48 = 73` scores 1/2 · 1/2 = 0.25; with "There are 7 days in a week" before it 2/3 · 1/2 = 0.33.
 */
export function judgeFact({ prompt, steps, evidence }: JudgeRequest, { knowledge, memo }: FactTools = {}): JudgeReport {
  const read = steps.map((text) => (text.length > MAX_ANALYSED_LENGTH ? '' : text));
  const isTraced = prompt.length + read.reduce((sum, text) => sum + text.length, 0) <= MAX_TRACED_LENGTH;
  const unitLetters = unitLettersOf(prompt);
  const judgedBy = factJudgeName(knowledge !== undefined);
  let traced: readonly { readonly numbers: readonly AnnotatedNumber[] }[] | undefined;
  const numbersOf = (index: number): readonly AnnotatedNumber[] => {
    traced ??= isTraced ? annotate(prompt, read).steps : [];
    return traced[index]?.numbers ?? [];
  };
  const judge = (index: number): Judgement => {
    const text = steps[index] ?? '';
    if (text.length > MAX_ANALYSED_LENGTH) return { status: 'not-checked', reason: 'too-large', findings: [] };
    if (text.trim() === '') return { status: 'not-checked', reason: 'empty-step', findings: [] };
    const claims = knowledge === undefined ? [] : lookUpClaims({ text, prompt, knowledge, evidence });
    return weigh([...computeEquations(text, unitLetters), ...claims], notesOf(text, numbersOf(index)));
  };
  // Tracing stops where a response grows too long, so that a step's notes may hang on the steps behind it.
  const keys = stepKeys(prompt, steps).map((key) => `${judgedBy} ${isTraced} ${factKey(key, evidence)}`);
  return { judgedBy, ...judgeWithMemo({ keys, memo, judge }) };
}

function weigh(verdicts: readonly Verdict[], notes: readonly Finding[]): Judgement {
  const falseCount = verdicts.filter(({ holds }) => holds === false).length;
  const count = verdicts.filter(({ holds }) => holds !== null).length;
  const score = count === 0 ? 0 : (count - falseCount) / count / (1 + falseCount);
  const costOfEach = falseCount === 0 ? 0 : (1 - score) / falseCount;
  const found = verdicts.map(({ holds, ...finding }): Finding => ({ ...finding, cost: holds === false ? costOfEach : 0 }));
  const findings = [...found, ...notes].sort((a, b) => a.span.start - b.span.start);
  return count === 0 ? { status: 'not-checked', reason: 'nothing-to-check', findings } : { status: 'scored', score: toScore(score), findings };
}

function notesOf(text: string, numbers: readonly AnnotatedNumber[]): Finding[] {
  return numbers.filter(isFromNowhere).slice(0, MAX_NOTES).map(({ span }): Finding => (
    { code: 'number-from-nowhere', params: { number: text.slice(span.start, span.end) }, span, cost: 0, method: 'traced' }));
}

function isFromNowhere({ provenance, kind }: AnnotatedNumber): boolean {
  return provenance.from === 'nowhere' && kind !== NUMBER_KINDS.wordNew;
}
