// What an outcome judge says of a whole response: a reward in [0, 1], or an honest "unknown".

import type { Span } from './judgement.ts';

/** Why there is no outcome reward. */
export type OutcomeUnknownReason =
  | 'no-reference'
  | 'no-answer-found'
  | 'reference-not-understood'
  | 'not-rated'
  | 'undecided';

/** Where and how the final answer was found in the response. */
export interface FoundAnswer {
  readonly text: string;
  /** In the response's text. */
  readonly span: Span;
  readonly via: 'hash-marks' | 'boxed' | 'answer-phrase' | 'last-number';
}

export type Outcome =
  | { readonly status: 'known'; readonly reward: number; readonly answer: FoundAnswer | null }
  | { readonly status: 'unknown'; readonly reason: OutcomeUnknownReason; readonly answer: FoundAnswer | null };
