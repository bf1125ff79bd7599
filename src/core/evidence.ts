// The person's own evidence, as it is kept in the scene: the text as pasted or loaded, and how it is to be read.
// Reading it is the fact judge's business.

import { hashText } from './fingerprint.ts';

export const EVIDENCE_FORMATS = ['text', 'csv', 'json'] as const;
/** `text` is plain text or Markdown, a fact a line; `csv` and `json` have the columns subject, relation, value, unit, text, source. */
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

export interface OwnEvidence {
  readonly format: EvidenceFormat;
  readonly text: string;
}

/**
 * The key of a fact record: what the fact judge says depends on the step's key and on the evidence. Without evidence it is the
 * step's key, so that scores from before there was any stay valid.
 */
export function factKey(stepKey: string, evidence: OwnEvidence | undefined): string {
  if (evidence === undefined || evidence.text.trim() === '') return stepKey;
  return `${stepKey}-${hashOfEvidence(evidence).toString(36)}`;
}

let last: { readonly evidence: OwnEvidence; readonly hash: number } | undefined;

/** Asked for once per step and render; the text is hashed once. */
function hashOfEvidence(evidence: OwnEvidence): number {
  if (last?.evidence !== evidence) last = { evidence, hash: hashText(`${evidence.format} ${evidence.text}`) };
  return last.hash;
}
