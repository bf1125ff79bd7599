// What the form of a component holds while it is being filled in, and the rule that it makes, or what is still wrong with it.
// Pure; the wording is `components.problem.<code>`.

import {
  COMPONENT_KINDS,
  MAX_BOUND,
  MAX_KEYWORD_LENGTH,
  MAX_KEYWORDS,
  MAX_PATTERN_LENGTH,
  type ComponentKind,
  type ComponentRule,
  type KeywordRule,
  type LengthUnit,
  type PatternRule,
} from '../../../core/components.ts';
import { compilePattern } from '../../../core/components/pattern.ts';

export interface RuleDraft {
  readonly kind: ComponentKind;
  readonly pattern: string;
  readonly ignoresCase: boolean;
  readonly wantsPattern: PatternRule['wants'];
  readonly unit: LengthUnit;
  /** As typed; empty is no bound. */
  readonly least: string;
  readonly most: string;
  readonly size: string;
  readonly steps: string;
  /** One a line. */
  readonly words: string;
  readonly wantsWords: KeywordRule['wants'];
}

export const EMPTY_DRAFT: RuleDraft = {
  kind: 'length',
  pattern: '',
  ignoresCase: true,
  wantsPattern: 'present',
  unit: 'words',
  least: '',
  most: '40',
  size: '3',
  steps: '6',
  words: '',
  wantsWords: 'any',
};

export { COMPONENT_KINDS };

/** What the form shows of a rule that is there. */
export function draftOf(rule: ComponentRule): RuleDraft {
  switch (rule.kind) {
    case 'pattern':
      return { ...EMPTY_DRAFT, kind: rule.kind, pattern: rule.pattern, ignoresCase: rule.ignoresCase, wantsPattern: rule.wants };
    case 'length':
      return { ...EMPTY_DRAFT, kind: rule.kind, unit: rule.unit, least: String(rule.least ?? ''), most: String(rule.most ?? '') };
    case 'repetition':
      return { ...EMPTY_DRAFT, kind: rule.kind, size: String(rule.size) };
    case 'step-count':
      return { ...EMPTY_DRAFT, kind: rule.kind, steps: String(rule.most) };
    case 'keywords':
      return { ...EMPTY_DRAFT, kind: rule.kind, words: rule.words.join('\n'), wantsWords: rule.wants };
  }
}

export type RuleProblem = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
export type ReadRule = { readonly ok: true; readonly rule: ComponentRule } | { readonly ok: false; readonly problem: RuleProblem };

/** Example: length in words, at most "40" → { kind: 'length', unit: 'words', least: null, most: 40 }. */
export function readRule(draft: RuleDraft): ReadRule {
  switch (draft.kind) {
    case 'pattern':
      return readPattern(draft);
    case 'length': {
      const [least, most] = [readBound(draft.least), readBound(draft.most)];
      if (least === 'invalid' || most === 'invalid') return problem('bound', { limit: MAX_BOUND });
      if (least === null && most === null) return problem('bounds-missing');
      if (least !== null && most !== null && least > most) return problem('bounds-order', { least, most });
      return { ok: true, rule: { kind: 'length', unit: draft.unit, least, most } };
    }
    case 'repetition':
      return { ok: true, rule: { kind: 'repetition', size: Number(draft.size) } };
    case 'step-count': {
      const most = readBound(draft.steps);
      return most === null || most === 'invalid' ? problem('bound', { limit: MAX_BOUND }) : { ok: true, rule: { kind: 'step-count', most } };
    }
    case 'keywords':
      return readKeywords(draft);
  }
}

function readPattern({ pattern, ignoresCase, wantsPattern }: RuleDraft): ReadRule {
  if (pattern === '') return problem('pattern-missing');
  if (pattern.length > MAX_PATTERN_LENGTH) return problem('pattern-long', { limit: MAX_PATTERN_LENGTH });
  const compiled = compilePattern({ pattern, ignoresCase });
  if (typeof compiled === 'string') return problem('pattern-invalid', { detail: compiled });
  return { ok: true, rule: { kind: 'pattern', pattern, ignoresCase, wants: wantsPattern } };
}

function readKeywords({ words: typed, wantsWords }: RuleDraft): ReadRule {
  const words = [...new Set(typed.split(/[\n,，、;；]/u).map((word) => word.trim()).filter((word) => word !== ''))];
  if (words.length === 0) return problem('keywords-missing');
  if (words.length > MAX_KEYWORDS) return problem('keywords-many', { limit: MAX_KEYWORDS });
  if (words.some((word) => word.length > MAX_KEYWORD_LENGTH)) return problem('keyword-long', { limit: MAX_KEYWORD_LENGTH });
  return { ok: true, rule: { kind: 'keywords', words, wants: wantsWords } };
}

function readBound(typed: string): number | null | 'invalid' {
  if (typed.trim() === '') return null;
  const value = Number(typed);
  return Number.isInteger(value) && value >= 1 && value <= MAX_BOUND ? value : 'invalid';
}

function problem(code: string, params: RuleProblem['params'] = {}): ReadRule {
  return { ok: false, problem: { code, params } };
}
