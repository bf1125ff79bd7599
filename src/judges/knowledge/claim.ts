// What a claim is: a piece of a sentence that says of something that it has a value. Knows no grammar and no facts.

import type { Span } from '../../core/judgement.ts';
import type { ClaimedNumber } from './quantities.ts';

export type ClaimedValue =
  | { readonly kind: 'number'; readonly number: ClaimedNumber; readonly unit: string; readonly isHedged: boolean }
  /** `isName`: it reads like the name of one thing, so that another name contradicts it. */
  | { readonly kind: 'name'; readonly name: string; readonly isName: boolean };

/** One way to read a claim; only a reading whose subject and relation are known leads anywhere. */
export interface Reading {
  readonly subject: string;
  readonly relation: string;
  readonly value: ClaimedValue;
  /** Nothing else could be meant: the sentence ends there, and nothing before it narrows the subject. */
  readonly isWhole: boolean;
}

export interface Claim {
  readonly span: Span;
  /** The readings to try, best first. */
  readonly readings: readonly Reading[];
}
