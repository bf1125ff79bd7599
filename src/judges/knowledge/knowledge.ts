// What the fact judge looks up in, as one thing that is loaded when the first step is judged.

import type { OwnEvidence } from '../../core/evidence.ts';
import { judgeClaims } from './judge-claims.ts';
import { type KnowledgeBase, openKnowledgeBase } from './knowledge-base.ts';

export interface Knowledge {
  /** The knowledge base with this evidence; opened once for as long as the evidence stays the same. */
  readonly open: (evidence: OwnEvidence | undefined) => KnowledgeBase;
  readonly judgeClaims: typeof judgeClaims;
}

export function createKnowledge(): Knowledge {
  let last: { readonly evidence: OwnEvidence | undefined; readonly base: KnowledgeBase } | undefined;
  const isLast = (evidence: OwnEvidence | undefined): boolean => (
    last !== undefined && last.evidence?.text === evidence?.text && last.evidence?.format === evidence?.format);
  return {
    open: (evidence) => {
      if (last === undefined || !isLast(evidence)) last = { evidence, base: openKnowledgeBase(evidence) };
      return last.base;
    },
    judgeClaims,
  };
}
