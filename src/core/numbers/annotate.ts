// Says of every number in a response where it comes from: the question, an earlier step, a computation, or nowhere.
// Block-causal: what is said of step k depends on the question and on steps 1…k alone. Knows no tokens; encoding.ts maps kinds to them.

import type { Span } from '../judgement.ts';
import { findEquations } from './equations.ts';
import type { Equation } from './judge-sides.ts';
import { isFinalAnswer } from './final-answer.ts';
import { findNumbers, type FoundNumber, MAX_ANALYSED_LENGTH } from './find-numbers.ts';
import { NUMBER_KINDS as K, type NumberKind } from './kinds.ts';
import { unitLettersOf } from './known-units.ts';
import { COMMON_CONSTANTS, type Derivation, KnownValues, valueKey } from './known-values.ts';

export type Provenance =
  | { readonly from: 'question' }
  /** Said or computed in an earlier step, counted from 0. */
  | { readonly from: 'step'; readonly step: number }
  | { readonly from: 'computed'; readonly verdict: Equation['verdict'] }
  | { readonly from: 'derivable'; readonly derivation: Derivation }
  | { readonly from: 'constant' }
  | { readonly from: 'same-step' }
  | { readonly from: 'label' }
  | { readonly from: 'nowhere' };

export interface AnnotatedNumber {
  readonly span: Span;
  readonly value: number;
  readonly kind: NumberKind;
  readonly provenance: Provenance;
  /** Which quantity this is, from 1 in order of first appearance; all mentions of a value share one. 0 for labels. */
  readonly slot: number;
}

export interface AnnotatedStep {
  readonly numbers: readonly AnnotatedNumber[];
  readonly equations: readonly Equation[];
  /** Kind of the step's end. */
  readonly endKind: NumberKind;
}

export interface Annotation {
  readonly question: readonly AnnotatedNumber[];
  readonly steps: readonly AnnotatedStep[];
}

interface Memory {
  readonly question: KnownValues;
  /** Question quantities as groups of keys: a quantity is used once one of its keys is, "half" also by dividing by 2. */
  readonly quantities: readonly (readonly number[])[];
  readonly all: KnownValues;
  /** First step that said a value, and whether as a result. */
  readonly firstSaid: Map<number, { step: number; isResult: boolean }>;
  /** Keys used by earlier steps after they had been introduced. */
  readonly used: Set<number>;
  /** Keys that any step has mentioned. */
  readonly mentioned: Set<number>;
  /** Keys of results that steps have computed. */
  readonly results: Set<number>;
  readonly slots: Map<number, number>;
  lastResult: number | undefined;
  /** Letters that the question uses as units. */
  readonly unitLetters: ReadonlySet<string>;
}

/**
 * Numbers of the question and of each step with kind and provenance.
 * For "Sold 48, then half as many." and the step "48/2 = 24", 48 is `fromQuestion`, 2 a `constant`, 24 `resultTrue`.
 */
export function annotate(question: string, steps: readonly string[]): Annotation {
  const found = findNumbers(question);
  const values = found.flatMap((number) => [number.value, ...number.alsoMeans]);
  const memory: Memory = {
    question: new KnownValues(values), all: new KnownValues(values),
    quantities: found.filter((number) => !number.isLabel && number.value !== 1).map((number) => [number.value, ...number.alsoMeans, 1 / number.value].map(valueKey)),
    firstSaid: new Map(), used: new Set(), mentioned: new Set(), results: new Set(), slots: new Map(), lastResult: undefined, unitLetters: unitLettersOf(question),
  };
  return {
    question: found.map((number) => ({
      span: number.span, value: number.value, provenance: { from: 'question' }, kind: number.isWord ? K.wordInQuestion : K.inQuestion, slot: takeSlot(number, memory),
    })),
    steps: steps.map((text, step) => annotateStep(text, step, memory)),
  };
}

function annotateStep(text: string, step: number, memory: Memory): AnnotatedStep {
  const equations = findEquations(text.slice(0, MAX_ANALYSED_LENGTH), memory.unitLetters);
  const found = findNumbers(text);
  const inStep = new Set<number>();
  const sources = found.map((number) => {
    const source = sourceOf(number, memory, inStep);
    inStep.add(valueKey(number.value));
    for (const value of number.alsoMeans) inStep.add(valueKey(value));
    return source;
  });
  const nowhere = found.filter((_, index) => sources[index]?.kind === K.nowhere);
  let lastResult = memory.lastResult;
  const results = new Set<number>();
  const numbers = found.map((number, index): AnnotatedNumber => {
    const source = sources[index] ?? { kind: K.none, provenance: { from: 'nowhere' } };
    const equation = number.isWord ? undefined : equations.find((candidate) => isResult(number.span, candidate));
    const common = { span: number.span, value: number.value, slot: takeSlot(number, memory) };
    if (!number.isWord && lastResult !== undefined && isFinalAnswer(text, number.span.start)) {
      const agrees = valueKey(lastResult) === valueKey(number.value);
      return { ...common, kind: agrees ? K.finalAgrees : K.finalDiffers, provenance: source.provenance };
    }
    if (equation === undefined) return { ...common, ...source };
    lastResult = number.value;
    results.add(valueKey(number.value));
    return { ...common, kind: resultKind({ equation, nowhere, found, value: number.value }), provenance: { from: 'computed', verdict: equation.verdict } };
  });
  remember(found, step, memory, results, inStep);
  memory.lastResult = lastResult;
  return { numbers, equations, endKind: endKindOf(numbers, equations, memory) };
}

/** One slot for a value and what else it means: 25 % and 0.25 are one quantity. */
function takeSlot({ value, alsoMeans, isLabel }: FoundNumber, { slots }: Memory): number {
  if (isLabel) return 0;
  const keys = [value, ...alsoMeans.slice(0, 1)].map(valueKey);
  const slot = keys.map((key) => slots.get(key)).find((known) => known !== undefined) ?? new Set(slots.values()).size + 1;
  for (const key of keys) if (!slots.has(key)) slots.set(key, slot);
  return slot;
}

type Source = Pick<AnnotatedNumber, 'kind' | 'provenance'>;

function sourceOf(number: FoundNumber, memory: Memory, inStep: ReadonlySet<number>): Source {
  const { value } = number;
  const key = valueKey(value);
  if (number.isLabel) return { kind: K.label, provenance: { from: 'label' } };
  const word = number.isWord ? K.wordKnown : undefined;
  if (memory.question.has(value)) return { kind: word ?? (memory.used.has(key) ? K.fromQuestionAgain : K.fromQuestion), provenance: { from: 'question' } };
  const said = memory.firstSaid.get(key);
  if (said !== undefined) {
    const kind = !said.isResult ? K.fromStep : memory.used.has(key) ? K.fromResultAgain : K.fromResult;
    return { kind: word ?? kind, provenance: { from: 'step', step: said.step } };
  }
  if (inStep.has(key)) return { kind: word ?? K.repeated, provenance: { from: 'same-step' } };
  if (number.isWord) return value === 1 ? { kind: K.none, provenance: { from: 'constant' } } : { kind: K.wordNew, provenance: { from: COMMON_CONSTANTS.includes(value) ? 'constant' : 'nowhere' } };
  const derivation = memory.all.derive(value);
  if (derivation !== undefined) return { kind: K.derivable, provenance: { from: 'derivable', derivation } };
  return COMMON_CONSTANTS.includes(value) ? { kind: K.constant, provenance: { from: 'constant' } } : { kind: K.nowhere, provenance: { from: 'nowhere' } };
}

/** Whether the span is the plain side of an equation whose other side computes. */
function isResult(span: Span, { left, right }: Equation): boolean {
  const plain = right.hasOperation ? left : right;
  return !plain.hasOperation && span.start >= plain.span.start && span.end <= plain.span.end;
}

interface ResultRequest { equation: Equation; nowhere: readonly FoundNumber[]; found: readonly FoundNumber[]; value: number }

function resultKind({ equation, nowhere, found, value }: ResultRequest): NumberKind {
  if (equation.verdict === 'false') return K.resultFalse;
  const isOperand = ({ span }: FoundNumber): boolean => equation.operandSpans.some((operand) => span.start >= operand.start && span.end <= operand.end);
  if (nowhere.some(isOperand)) return K.resultUnsupported;
  if (equation.verdict === 'rounded') return K.resultRounded;
  if (equation.left.value.valueOf() < 0) return K.resultNegative;
  return !Number.isInteger(value) && found.filter(isOperand).every((operand) => Number.isInteger(operand.value)) ? K.resultFractional : K.resultTrue;
}

function remember(found: readonly FoundNumber[], step: number, memory: Memory, results: ReadonlySet<number>, inStep: ReadonlySet<number>): void {
  for (const key of inStep) if (memory.firstSaid.has(key) || memory.question.has(key / 1e4)) memory.used.add(key);
  for (const key of inStep) memory.mentioned.add(key);
  for (const key of results) memory.results.add(key);
  for (const number of found) {
    if (number.isLabel) continue;
    for (const value of [number.value, ...number.alsoMeans]) {
      const key = valueKey(value);
      memory.all.add(value);
      const isResultHere = results.has(key);
      const said = memory.firstSaid.get(key);
      if (said === undefined) memory.firstSaid.set(key, { step, isResult: isResultHere });
      else if (isResultHere) said.isResult = true;
    }
  }
}

function endKindOf(numbers: readonly AnnotatedNumber[], equations: readonly Equation[], memory: Memory): NumberKind {
  if (equations.some((equation) => equation.verdict === 'false')) return K.endFalse;
  if (numbers.some((number) => number.kind === K.nowhere)) return K.endNowhere;
  if (numbers.length === 0) return K.endNoNumber;
  const isAllUsed = memory.quantities.every((keys) => keys.some((key) => memory.mentioned.has(key)));
  if (numbers.every(({ kind }) => kind !== K.finalAgrees && kind !== K.finalDiffers)) return isAllUsed ? K.endAllUsed : K.end;
  if (!isAllUsed) return K.endFinalUnused;
  const last = memory.lastResult === undefined ? undefined : valueKey(memory.lastResult);
  return [...memory.results].some((key) => key !== last && !memory.used.has(key)) ? K.endFinalDangling : K.endFinal;
}
