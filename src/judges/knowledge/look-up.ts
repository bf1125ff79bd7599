// Answers what the page asks of the knowledge base: the claims of a text with their verdicts, and the evidence nearest to its words.

import type { FoundEvidence, LookedUpClaim, LookUpReport, LookUpRequest } from '../../protocol/look-up.ts';
import type { Evidence } from './evidence.ts';
import { judgeClaims } from './judge-claims.ts';
import type { Hit, KnowledgeBase } from './knowledge-base.ts';
import { searchWords } from './search-words.ts';

/** Evidence shown beside each claim. */
const TOP = 3;
/** Longer texts are searched by their first words. */
const MAX_TERMS = 40;

/** "There are 8 days in a week." gives one claim, contradicted, with "A week has 7 days." on top of its hits. */
export function lookUp({ text, prompt, limit }: LookUpRequest, base: KnowledgeBase): LookUpReport {
  const decisive: Evidence[] = [];
  const claims = judgeClaims({ text, prompt, base }).map(({ span, verdict, evidence }): LookedUpClaim => {
    const words = text.slice(span.start, span.end);
    const hits = withDecisive(base.search(words, TOP), evidence === null ? [] : [evidence]).slice(0, TOP);
    decisive.push(...(evidence === null ? [] : [evidence]));
    return { span, verdict, decidedBy: evidence?.id ?? null, terms: searchWords(words).slice(0, MAX_TERMS), hits: hits.map(toFound) };
  });
  const terms = searchWords(text.slice(0, 1_000)).slice(0, MAX_TERMS);
  const hits = terms.length === 0 ? base.list(limit).map((evidence) => ({ evidence, score: 0, matched: [] })) : withDecisive(base.search(text, limit), decisive).slice(0, limit);
  return { claims, terms, hits: hits.map(toFound), builtInCount: base.builtInCount, ownCount: base.ownCount, ownFactCount: base.ownFactCount, problems: base.problems };
}

/** What decided is shown even where other evidence shares more words with the claim. */
function withDecisive(hits: readonly Hit[], decisive: readonly Evidence[]): Hit[] {
  const missing = decisive.filter((evidence) => !hits.some((hit) => hit.evidence === evidence));
  return [...missing.map((evidence): Hit => ({ evidence, score: 0, matched: [] })), ...hits];
}

function toFound({ evidence, score, matched }: Hit): FoundEvidence {
  const { id, origin, text, source, value } = evidence;
  return { id, origin, text, source, score: Math.round(score * 100) / 100, matched, isFact: value !== null };
}
