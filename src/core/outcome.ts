// What an outcome judge says of a whole response: a reward in [0, 1], or an honest "unknown".

import type { Span } from './judgement.ts';

/** Why there is no outcome reward. */
export const OUTCOME_UNKNOWN_REASONS = [
  'no-reference',
  'no-answer-found',
  'reference-not-understood',
  'not-rated',
  'undecided',
  /** The response holds no code of the language that the tests are written in. */
  'no-code-found',
  /** There is not one test to run. */
  'no-tests',
  /** Nobody has let the code run yet. */
  'not-run',
  /** What runs the code could not be loaded or started. */
  'runtime-unavailable',
] as const;
export type OutcomeUnknownReason = (typeof OUTCOME_UNKNOWN_REASONS)[number];

/** Where and how the final answer was found in the response. */
export interface FoundAnswer {
  readonly text: string;
  /** In the response's text. */
  readonly span: Span;
  readonly via: 'hash-marks' | 'boxed' | 'answer-phrase' | 'last-number';
}

export const TEST_STATUSES = ['passed', 'failed', 'error', 'timeout'] as const;
export type TestStatus = (typeof TEST_STATUSES)[number];

/** What became of one unit test. Everything in it is text for people; the reward is counted from `status` alone. */
export interface TestRecord {
  readonly status: TestStatus;
  /** The test as it was written. */
  readonly test: string;
  /** What the language says of an error, or why there was no time; `null` where expected and got say it all. */
  readonly message: string | null;
  readonly expected: string | null;
  readonly got: string | null;
}

/** The lowest and the highest of several ratings, whose mean is the reward. */
export interface Spread {
  readonly low: number;
  readonly high: number;
}

export type Outcome =
  /** `tests` is there where the outcome is a share of unit tests: 3 of 4 passed is 0.75; `spread` where several people rated. */
  | { readonly status: 'known'; readonly reward: number; readonly answer: FoundAnswer | null; readonly tests?: readonly TestRecord[]; readonly spread?: Spread }
  | { readonly status: 'unknown'; readonly reason: OutcomeUnknownReason; readonly answer: FoundAnswer | null };
