// Which responses' code is to be run now. Pure: facts in, list of requests out. Nothing runs without leave.

import type { CodeRequest } from '../../client/client.ts';
import type { PlaygroundFacts } from '../playground-state.ts';
import { outcomeKey } from './outcome-key.ts';
import { selectedFirst } from './plan.ts';

export interface PlannedCode {
  readonly key: string;
  readonly responseIds: readonly string[];
  readonly request: CodeRequest;
}

/**
 * Responses whose tests are owed. With leave for edits alone, whatever outcome is there stands; asked for outright,
 * only what ran in this page does.
 */
export function planCode(facts: Pick<PlaygroundFacts, 'scene' | 'variants' | 'outcomes' | 'selectedResponseId' | 'codeConsent'>): PlannedCode[] {
  const { scene, outcomes, codeConsent } = facts;
  const { reference } = scene;
  if (reference.kind !== 'code' || codeConsent === 'none') return [];
  const { language, tests } = reference;
  const planned = new Map<string, PlannedCode>();
  for (const response of selectedFirst(facts)) {
    const key = outcomeKey(response, reference);
    const record = key === null ? undefined : outcomes.get(key);
    if (key === null || record?.provenance === 'live' || (record && codeConsent === 'edits')) continue;
    planned.set(key, { key, responseIds: [...(planned.get(key)?.responseIds ?? []), response.id], request: { responseText: response.text, language, tests } });
  }
  return [...planned.values()];
}
