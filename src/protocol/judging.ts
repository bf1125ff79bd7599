// What is asked of the judges and what comes back, for one response at a time.

import type { OwnEvidence } from '../core/evidence.ts';
import type { Judgement } from '../core/judgement.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Ratings } from '../core/ratings.ts';
import type { Reference } from '../core/scene.ts';

/** One response, cut into steps. */
export interface JudgeRequest {
  readonly prompt: string;
  /** Trimmed step texts, in order. */
  readonly steps: readonly string[];
  /** The person's own evidence, which the fact judge looks up in beside its own facts. At most 200,000 characters: small beside the steps. */
  readonly evidence?: OwnEvidence;
}

/** Judgements of one judge, one per step of the request, in order. */
export interface JudgeReport {
  /** Name and version of what judged, for example `fact 1` or `prm-minilm-l6 1.0.0`. */
  readonly judgedBy: string;
  readonly judgements: readonly Judgement[];
  /** Indexes of the steps that were judged for this request; the others were remembered. Absent where a judge remembers nothing. */
  readonly judgedAnew?: readonly number[];
}

export interface OutcomeRequest extends Ratings {
  readonly responseText: string;
  readonly reference: Reference;
}

export interface TextJudgesReport {
  readonly syntax: JudgeReport;
  readonly fact: JudgeReport;
}

export type OutcomeReport = Outcome & { readonly judgedBy: string };
