// How components put their verdicts: scores within 0 and 1, findings whose costs add up to what the score lost.

import { toScore, type Finding, type FindingMethod, type Judgement, type NotCheckedReason, type Span } from '../judgement.ts';

/** Points at nothing in the text: the finding is about the step as a whole. */
export const NOWHERE: Span = { start: 0, end: 0 };

/** Findings of one component on one step; more would say the same again. */
export const MOST_FINDINGS = 20;

/** Longest piece of the text that a finding repeats. */
const LONGEST_QUOTE = 60;

export function scored(score: number, findings: readonly Finding[]): Judgement {
  return { status: 'scored', score: toScore(score), findings };
}

export function notChecked(reason: NotCheckedReason): Judgement {
  return { status: 'not-checked', reason, findings: [] };
}

export function makeFinding(options: {
  code: string;
  params: Finding['params'];
  span?: Span;
  cost: number;
  method?: FindingMethod;
}): Finding {
  const { code, params, span = NOWHERE, cost, method = 'rule' } = options;
  return { code, params, span, cost, method };
}

/** A piece of a step for a sentence, cut where it is long. Example: 70 letters → 60 and "…". */
export function quote(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/, '')}…`;
}
