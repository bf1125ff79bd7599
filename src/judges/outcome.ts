// The outcome judge: is the final answer of a response the reference? Or what people rated it.
// Equal is exactly equal, in whatever form it is written; what cannot be decided is unknown, never 0 or 1.

import type { FoundAnswer, OutcomeUnknownReason } from '../core/outcome.ts';
import { outcomeOfRatings, rateResponse } from '../core/ratings.ts';
import type { OutcomeReport, OutcomeRequest } from '../protocol/judging.ts';
import { compareAnswers, isSameText } from './outcome/compare-answers.ts';
import { withFactorials } from './outcome/factorials.ts';
import { findFinalAnswer, findMarkedAnswer } from './outcome/find-answer.ts';
import { readAnswer } from './outcome/read-answer.ts';

const MATHS = 'maths-answer 2';

/**
 * The outcome of one response, reward 1 or 0 (or what the ratings come to).
 * `So she pays \boxed{\$1,250}.` against the reference `1250 dollars` is 1; without a reference it is unknown, with the answer found.
 */
export async function judgeOutcome({ responseText, reference, ...ratings }: OutcomeRequest): Promise<OutcomeReport> {
  if (reference.kind === 'rating') {
    return { ...outcomeOfRatings(rateResponse(reference, ratings)), judgedBy: reference.form === 'rubric' ? 'rubric 1' : 'rating 2' };
  }
  // Code is not judged by reading it: where it can run, a sandbox of its own does that.
  if (reference.kind === 'code') return { status: 'unknown', reason: 'not-run', answer: null, judgedBy: `${reference.language}-tests 1` };
  const answer = findFinalAnswer(responseText);
  if (reference.kind === 'none' || reference.answer.trim() === '') return unknown('no-reference', answer);
  const right = findMarkedAnswer(reference.answer)?.text ?? reference.answer;
  // Nobody types a reference with joy: there `5!` is 120.
  const expected = readAnswer(withFactorials(right) ?? right);
  if (expected === undefined) return unknown('reference-not-understood', answer);
  // The last number of a text is no answer to "which day?".
  if (answer === null || (answer.via === 'last-number' && expected.kind !== 'quantity')) return unknown('no-answer-found', null);
  const isSame = isSameText(right, answer.text) || (await compareAnswers(expected, answer.text));
  if (isSame === null) return unknown('undecided', answer);
  return { status: 'known', reward: isSame ? 1 : 0, answer, judgedBy: MATHS };
}

function unknown(reason: OutcomeUnknownReason, answer: FoundAnswer | null): OutcomeReport {
  return { status: 'unknown', reason, answer, judgedBy: MATHS };
}
