// Answers what the page asks of the knowledge base: the claims of a text with their verdicts, and the evidence nearest to its words.

import type { FoundEvidence, LookedUpClaim, LookUpReport, LookUpRequest } from '../../protocol/look-up.ts';
import { judgeClaims } from './judge-claims.ts';
import type { Hit, KnowledgeBase } from './knowledge-base.ts';
import { searchWords } from './search-words.ts';

/** Evidence shown beside each claim. */
const TOP = 3;
/** Longer texts are searched by their first words. */
const MAX_TERMS = 40;

/** "There are 8 days in a week." gives one claim, contradicted, with "A week has 7 days." on top of its hits. */
export function lookUp({ text, prompt, limit }: LookUpRequest, base: KnowledgeBase): LookUpReport {
  const claims = judgeClaims({ text, prompt, base }).map(({ span, verdict, evidence }): LookedUpClaim => {
    const words = text.slice(span.start, span.end);
    const hits = base.search(words, TOP).map(toFound);
    const isListed = evidence === null || hits.some(({ id }) => id === evidence.id);
    // What decided is shown even where other evidence shares more words with the claim.
    const decisive = isListed ? [] : [toFound({ evidence, score: 0, matched: [] })];
    return { span, verdict, decidedBy: evidence?.id ?? null, terms: searchWords(words).slice(0, MAX_TERMS), hits: [...decisive, ...hits].slice(0, TOP) };
  });
  const terms = searchWords(text.slice(0, 1_000)).slice(0, MAX_TERMS);
  const hits = terms.length === 0 ? base.list(limit).map((evidence) => ({ evidence, score: 0, matched: [] })) : base.search(text, limit);
  return { claims, terms, hits: hits.map(toFound), builtInCount: base.builtInCount, ownCount: base.ownCount, ownFactCount: base.ownFactCount, problems: base.problems };
}

function toFound({ evidence, score, matched }: Hit): FoundEvidence {
  const { id, origin, text, source, value } = evidence;
  return { id, origin, text, source, score: Math.round(score * 100) / 100, matched, isFact: value !== null };
}
