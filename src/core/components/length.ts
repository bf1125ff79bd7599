// A step's length against its bounds.

import type { LengthRule, LengthUnit } from '../components.ts';
import type { Judgement } from '../judgement.ts';
import { makeFinding, scored } from './verdict.ts';
import { wordsOf } from './words.ts';

/** Characters are code points with the spaces among them; tokens are pieces between white space. Example: "6 × 7" → 5, 2, 3. */
export function measureLength(text: string, unit: LengthUnit): number {
  if (unit === 'characters') return countOf(text[Symbol.iterator]());
  return countOf(unit === 'words' ? wordsOf(text) : text.matchAll(/\S+/gu));
}

/** Without a list of them: a step may be long. */
function countOf(items: Iterator<unknown>): number {
  let count = 0;
  while (!items.next().done) count += 1;
  return count;
}

/**
 * 1 within the bounds; outside of them the share that the nearer bound and the length have in common.
 * Example: at most 20 words, the step has 25 → 20 / 25 = 0.8; at least 10, it has 4 → 4 / 10 = 0.4.
 */
export function judgeLength({ unit, least, most }: LengthRule, text: string): Judgement {
  const count = measureLength(text, unit);
  if (least !== null && count < least) {
    const score = count / least;
    return scored(score, [makeFinding({ code: 'component-length-short', params: { amount: count, unit, least }, cost: 1 - score, method: 'computed' })]);
  }
  if (most !== null && count > most) {
    const score = most / count;
    return scored(score, [makeFinding({ code: 'component-length-long', params: { amount: count, unit, most }, cost: 1 - score, method: 'computed' })]);
  }
  return scored(1, [makeFinding({ code: 'component-length-within', params: { amount: count, unit }, cost: 0, method: 'computed' })]);
}
