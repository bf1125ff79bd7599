// One piece of evidence as the knowledge base keeps it: a fact that came along, or a line of the person's own.

import { type Fact, SOURCES } from './fact.ts';

/** In English and in Chinese; the same where it was written in one language. */
export interface Worded { readonly en: string; readonly zh: string }

export interface Evidence extends Pick<Fact, 'id' | 'text' | 'subject' | 'relation' | 'unit' | 'alsoValues' | 'isRounded'> {
  readonly origin: 'built-in' | 'own';
  /** `null` where the line could not be read as a fact: then it is shown, and proves nothing. */
  readonly value: Fact['value'] | null;
  readonly source: Worded;
}

export function toEvidence(fact: Fact): Evidence {
  return { ...fact, origin: 'built-in', source: SOURCES[fact.source] };
}
