// A pattern in a step: found or not, with the places. The pattern is a stranger's and may run for ever, so the page calls
// this only in a worker that it can end.

import type { PatternRule } from '../components.ts';
import type { Finding, Judgement } from '../judgement.ts';
import { makeFinding, MOST_FINDINGS, notChecked, quote, scored } from './verdict.ts';

/** Matches counted in one step; more are told as this many. */
const MOST_MATCHES = 1_000;
/** Characters of a step that a pattern is run on: far above any step, far below what backtracking makes unbearable. */
const LONGEST_TEXT = 20_000;

/** The expression with its flags, or what is wrong with it, in the words of the browser. */
export function compilePattern({ pattern, ignoresCase }: Pick<PatternRule, 'pattern' | 'ignoresCase'>): RegExp | string {
  try {
    return new RegExp(pattern, ignoresCase ? 'giu' : 'gu');
  } catch (cause) {
    return cause instanceof Error ? cause.message.replace(/^Invalid regular expression: /, '') : String(cause);
  }
}

/** What is said of every step by a pattern that this browser cannot run, with the browser's reason. */
export function badPattern(rule: PatternRule, reason: string): Judgement {
  const finding = makeFinding({ code: 'component-pattern-invalid', params: { pattern: quote(rule.pattern), reason: quote(reason) }, cost: 0 });
  return { ...notChecked('bad-pattern'), findings: [finding] };
}

/**
 * 1 where the step does as wanted, else 0. An empty match (`^`, `(?=x)`) counts as one.
 * Example: pattern `= ?\d+`, wanted, step "6 × 7 = 42" → 1, found once at 6…10.
 */
export function judgePattern(rule: PatternRule, expression: RegExp, text: string): Judgement {
  if (text.length > LONGEST_TEXT) return notChecked('too-large');
  const found: Finding['span'][] = [];
  let count = 0;
  for (const match of text.matchAll(expression)) {
    count += 1;
    if (found.length < MOST_FINDINGS) found.push({ start: match.index, end: match.index + match[0].length });
    if (count === MOST_MATCHES) break;
  }
  const isWanted = rule.wants === 'present';
  if (count === 0) {
    return scored(isWanted ? 0 : 1, [makeFinding({ code: 'component-pattern-none', params: { pattern: quote(rule.pattern) }, cost: isWanted ? 1 : 0 })]);
  }
  const findings = found.map((span) =>
    makeFinding({
      code: 'component-pattern-found',
      params: { text: quote(text.slice(span.start, span.end)), pattern: quote(rule.pattern), count },
      span,
      cost: isWanted ? 0 : 1 / found.length,
    }),
  );
  return scored(isWanted ? 1 : 0, findings);
}
