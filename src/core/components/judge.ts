// All kinds of components behind one door: steps in, judgements out, one at a time, so that a caller can stop between two.

import type { ComponentKind, ComponentRule } from '../components.ts';
import type { Judgement } from '../judgement.ts';
import { judgeKeywords } from './keywords.ts';
import { judgeLength } from './length.ts';
import { badPattern, compilePattern, judgePattern } from './pattern.ts';
import { createRepetitionJudge } from './repetition.ts';
import { judgeStepCount } from './step-count.ts';
import { notChecked } from './verdict.ts';

/** A megabyte is judged in well under a second; what is larger is nobody's step. */
const LONGEST_STEP = 1_000_000;

const NAMES: Readonly<Record<ComponentKind, string>> = {
  pattern: 'pattern',
  length: 'length',
  repetition: 'repetition',
  'step-count': 'step count',
  keywords: 'keywords',
};

/** Name and version of what judges by a rule of this kind. Example: `length 1`. */
export function judgedByKind(kind: ComponentKind): string {
  return `${NAMES[kind]} 1`;
}

/** Judges the steps of one response in order; `text` is trimmed. A pattern may take for ever: see pattern.ts. */
export function* judgeSteps(rule: ComponentRule, steps: readonly string[]): Generator<Judgement> {
  const judge = judgeOf(rule);
  for (const [k, text] of steps.entries()) {
    if (rule.kind === 'step-count') yield judge(text, k + 1);
    else if (text.trim() === '') yield notChecked('empty-step');
    else if (text.length > LONGEST_STEP) yield notChecked('too-large');
    else yield judge(text, k + 1);
  }
}

function judgeOf(rule: ComponentRule): (text: string, step: number) => Judgement {
  switch (rule.kind) {
    case 'pattern': {
      const expression = compilePattern(rule);
      return (text) => (typeof expression === 'string' ? badPattern(rule, expression) : judgePattern(rule, expression, text));
    }
    case 'length':
      return (text) => judgeLength(rule, text);
    case 'repetition':
      return createRepetitionJudge(rule);
    case 'step-count':
      return (_, step) => judgeStepCount(rule, step);
    case 'keywords':
      return (text) => judgeKeywords(rule, text);
  }
}
