// The looked-up part of the fact judge: what a step claims, beside the evidence that bears on it.

import type { OwnEvidence } from '../../core/evidence.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Verdict } from './verdict.ts';

const LONGEST_CLAIM = 160;

/** "There are 8 days in a week" is contradicted by "A week has 7 days" and holds no longer. */
export function lookUpClaims({ text, prompt, knowledge, evidence }: { text: string; prompt: string; knowledge: Knowledge; evidence: OwnEvidence | undefined }): Verdict[] {
  return knowledge.judgeClaims({ text, prompt, base: knowledge.open(evidence) }).map((judged): Verdict => {
    const claim = shorten(text.slice(judged.span.start, judged.span.end).replace(/\s+/g, ' ').trim());
    if (judged.evidence === null) return { code: 'claim-not-found', params: { claim }, span: judged.span, method: 'looked-up', holds: null };
    const { id, text: words, source } = judged.evidence;
    const params = { claim, id, en: words.en, zh: words.zh, sourceEn: source.en, sourceZh: source.zh };
    const isSupported = judged.verdict === 'supported';
    return { code: isSupported ? 'claim-supported' : 'claim-contradicted', params, span: judged.span, method: 'looked-up', holds: isSupported };
  });
}

function shorten(text: string): string {
  return text.length > LONGEST_CLAIM ? `${text.slice(0, LONGEST_CLAIM - 1)}…` : text;
}
