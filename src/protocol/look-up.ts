// What the page asks of the knowledge base directly: what bears on a text, and what each claim in it comes to.

import * as v from 'valibot';
import { EVIDENCE_FORMATS, type OwnEvidence } from '../core/evidence.ts';
import type { Span } from '../core/judgement.ts';

export interface LookUpRequest {
  /** A claim, or words to search by; empty lists what there is. */
  readonly text: string;
  /** The question that the claim belongs to: what it sets itself is not contradicted. */
  readonly prompt: string;
  readonly evidence?: OwnEvidence;
  /** At most so many hits. */
  readonly limit: number;
}

export interface FoundEvidence {
  readonly id: string;
  readonly origin: 'built-in' | 'own';
  readonly text: { readonly en: string; readonly zh: string };
  readonly source: { readonly en: string; readonly zh: string };
  readonly score: number;
  /** The words of the query that stand in it. */
  readonly matched: readonly string[];
  /** It could be read as a fact, so that it can support and contradict. */
  readonly isFact: boolean;
}

export const CLAIM_VERDICTS = ['supported', 'contradicted', 'not-found'] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

export interface LookedUpClaim {
  readonly span: Span;
  readonly verdict: ClaimVerdict;
  /** The evidence that decided; `null` where none did. */
  readonly decidedBy: string | null;
  readonly terms: readonly string[];
  readonly hits: readonly FoundEvidence[];
}

/** Why a part of the person's own evidence could not be read; worded as `evidence.problem.<code>`. */
export const EVIDENCE_PROBLEMS = ['json-invalid', 'not-text', 'no-columns', 'line-too-long', 'too-many-lines', 'row-incomplete'] as const;
export interface EvidenceProblem {
  readonly code: (typeof EVIDENCE_PROBLEMS)[number];
  /** From 1; 0 for the whole. */
  readonly line: number;
}

export interface LookUpReport {
  readonly claims: readonly LookedUpClaim[];
  /** The words that the whole text was searched by. */
  readonly terms: readonly string[];
  readonly hits: readonly FoundEvidence[];
  readonly builtInCount: number;
  /** Entries read from the person's own evidence, and how many of them are facts. */
  readonly ownCount: number;
  readonly ownFactCount: number;
  readonly problems: readonly EvidenceProblem[];
}

const EvidenceGuard = v.object({ format: v.picklist(EVIDENCE_FORMATS), text: v.string() });
export const LookUpRequestGuard = v.object({ text: v.string(), prompt: v.string(), evidence: v.exactOptional(EvidenceGuard), limit: v.pipe(v.number(), v.integer(), v.minValue(0)) });

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Worded = v.object({ en: v.string(), zh: v.string() });
const Found = v.object({ id: v.string(), origin: v.picklist(['built-in', 'own']), text: Worded, source: Worded, score: v.number(), matched: v.array(v.string()), isFact: v.boolean() });
const Claim = v.object({
  span: v.object({ start: Count, end: Count }), verdict: v.picklist(CLAIM_VERDICTS), decidedBy: v.nullable(v.string()), terms: v.array(v.string()), hits: v.array(Found),
});
export const LookUpReportGuard = v.object({
  claims: v.array(Claim), terms: v.array(v.string()), hits: v.array(Found), builtInCount: Count, ownCount: Count, ownFactCount: Count,
  problems: v.array(v.object({ code: v.picklist(EVIDENCE_PROBLEMS), line: Count })),
});
