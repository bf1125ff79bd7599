// Under which key the outcome of a response is kept, and the outcomes that need no judge.

import { stepKeys } from '../../core/fingerprint.ts';
import type { Outcome } from '../../core/outcome.ts';
import { outcomeOfRatings, rateResponse } from '../../core/ratings.ts';
import type { Reference, Response } from '../../core/scene.ts';
import { MAX_RESPONSES } from '../../core/scene.ts';

const remembered = new Map<string, { readonly text: string; readonly answer: string; readonly key: string }>();
const MAX_REMEMBERED = 4 * MAX_RESPONSES;

/** Key of a judged outcome: it covers the response's text and all of the reference. `null` where no judge is needed. */
export function outcomeKey(response: Response, reference: Reference): string | null {
  const answer = referenceText(reference);
  if (answer === null) return null;
  const { id, text } = response;
  const last = remembered.get(id);
  if (last?.text === text && last.answer === answer) return last.key;
  const key = stepKeys(answer, [text])[0] ?? '';
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(id, { text, answer, key });
  return key;
}

/** What the outcome depends on beside the response. */
function referenceText(reference: Reference): string | null {
  if (reference.kind === 'maths') return reference.answer;
  return reference.kind === 'code' ? `${reference.language} tests\n${reference.tests}` : null;
}

/** A person's rating is the outcome as it stands, and without a reference there is none; `null` where a judge must say. */
export function outcomeWithoutJudge(response: Response, reference: Reference): Outcome | null {
  switch (reference.kind) {
    case 'maths':
    case 'code':
      return null;
    case 'none':
      return { status: 'unknown', reason: 'no-reference', answer: null };
    case 'rating':
      return outcomeOfRatings(rateResponse(reference, response));
  }
}
