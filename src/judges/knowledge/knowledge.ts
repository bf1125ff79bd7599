// What the fact judge looks up in, as one thing that is loaded when the first step is judged.

import type { OwnEvidence } from '../../core/evidence.ts';
import type { LookUpReport, LookUpRequest } from '../../protocol/look-up.ts';
import { judgeClaims } from './judge-claims.ts';
import { type KnowledgeBase, openKnowledgeBase } from './knowledge-base.ts';
import { lookUp } from './look-up.ts';

export interface Knowledge {
  /** The knowledge base with this evidence; opened once for as long as the evidence stays the same. */
  readonly open: (evidence: OwnEvidence | undefined) => KnowledgeBase;
  readonly judgeClaims: typeof judgeClaims;
  readonly lookUp: (request: LookUpRequest) => LookUpReport;
}

export function createKnowledge(): Knowledge {
  let last: { readonly evidence: OwnEvidence | undefined; readonly base: KnowledgeBase } | undefined;
  const isLast = (evidence: OwnEvidence | undefined): boolean => (
    last !== undefined && last.evidence?.text === evidence?.text && last.evidence?.format === evidence?.format);
  const open = (evidence: OwnEvidence | undefined): KnowledgeBase => {
    if (last === undefined || !isLast(evidence)) last = { evidence, base: openKnowledgeBase(evidence) };
    return last.base;
  };
  return { open, judgeClaims, lookUp: (request) => lookUp(request, open(request.evidence)) };
}
