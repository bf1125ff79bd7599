// Where a number of a step comes from: the places to point at, and how to say it. Reads the annotation that the judges share;
// knows no screen.

import type { Span } from '../../../core/judgement.ts';
import type { AnnotatedNumber, Annotation } from '../../../core/numbers/annotate.ts';
import { valueKey } from '../../../core/numbers/known-values.ts';

/** A piece of the question (`null`) or of a step. */
export interface TracedPlace {
  readonly step: number | null;
  readonly span: Span;
}

export interface Trace {
  /** Worded as `trace.<code>`. */
  readonly code: 'question' | 'said' | 'computed-there' | 'computed-here' | 'computed-false' | 'derivable' | 'constant' | 'same-step' | 'label' | 'nowhere';
  readonly params: { readonly number: string; readonly step: number; readonly from: string; readonly derivation: string };
  readonly sources: readonly TracedPlace[];
}

interface Texts { readonly annotation: Annotation; readonly steps: readonly string[] }

/** Of the 24 in "She keeps 24" after "48 / 2 = 24" in step 1: computed in step 1 from 48 and 2. */
export function traceNumber({ annotation, steps }: Texts, step: number, number: AnnotatedNumber): Trace {
  const text = steps[step] ?? '';
  const own = text.slice(number.span.start, number.span.end);
  const { provenance } = number;
  const plain = { number: own, step: 0, from: '', derivation: '' };
  switch (provenance.from) {
    case 'question':
      return { code: 'question', params: plain, sources: inQuestion(annotation, number.value) };
    case 'step': {
      const there = annotation.steps[provenance.step]?.numbers.find(({ value }) => valueKey(value) === valueKey(number.value));
      const sources = there === undefined ? [] : [{ step: provenance.step, span: there.span }];
      const operands = there?.provenance.from === 'computed' ? operandsOf(annotation, provenance.step, there) : [];
      if (operands.length === 0) return { code: 'said', params: { ...plain, step: provenance.step + 1 }, sources };
      return { code: 'computed-there', params: { ...plain, step: provenance.step + 1, from: wordsOf(steps[provenance.step] ?? '', operands) }, sources };
    }
    case 'computed': {
      const operands = operandsOf(annotation, step, number);
      const code = provenance.verdict === 'false' ? 'computed-false' : 'computed-here';
      return { code, params: { ...plain, from: wordsOf(text, operands) }, sources: operands.map((span) => ({ step, span })) };
    }
    case 'derivable': {
      const { left, operation, right } = provenance.derivation;
      const known = { '+': '+', '-': '−', '*': '×', '/': '÷' }[operation];
      const sources = [left, right].flatMap((value) => lastPlace(annotation, step, value) ?? []);
      return { code: 'derivable', params: { ...plain, derivation: `${round(left)} ${known} ${round(right)}` }, sources };
    }
    case 'same-step': {
      const earlier = annotation.steps[step]?.numbers.find(({ value, span }) => span.start < number.span.start && valueKey(value) === valueKey(number.value));
      return { code: 'same-step', params: plain, sources: earlier === undefined ? [] : [{ step, span: earlier.span }] };
    }
    case 'constant':
    case 'label':
    case 'nowhere':
      return { code: provenance.from, params: plain, sources: [] };
  }
}

function inQuestion({ question }: Annotation, value: number): TracedPlace[] {
  const exact = question.find((number) => valueKey(number.value) === valueKey(value));
  // 0.25 and 0.75 may both come from "25%".
  const share = exact ?? question.find((number) => [number.value / 100, 1 - number.value / 100, 1 + number.value / 100, 1 / number.value, 1 - number.value].some((other) => valueKey(other) === valueKey(value)));
  return share === undefined ? [] : [{ step: null, span: share.span }];
}

/** The numbers that enter the equation whose result this is. */
function operandsOf({ steps }: Annotation, step: number, { span }: AnnotatedNumber): readonly Span[] {
  const equations = steps[step]?.equations ?? [];
  const own = equations.find(({ left, right }) => {
    const plain = right.hasOperation ? left : right;
    return !plain.hasOperation && span.start >= plain.span.start && span.end <= plain.span.end;
  });
  return own?.operandSpans ?? [];
}

/** The latest place before this step that says a value, or else the question. */
function lastPlace(annotation: Annotation, before: number, value: number): TracedPlace | undefined {
  for (let step = before - 1; step >= 0; step -= 1) {
    const found = annotation.steps[step]?.numbers.find((number) => valueKey(number.value) === valueKey(value));
    if (found !== undefined) return { step, span: found.span };
  }
  return inQuestion(annotation, value)[0];
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.slice(0, 6).map(({ start, end }) => text.slice(start, end)).join(', ') + (spans.length > 6 ? ', …' : '');
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
