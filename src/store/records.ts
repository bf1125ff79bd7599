// Scores by step key: how maps of records are merged and kept within bounds. Never changes a map in place.
// Knows nothing of texts or requests.

import type { JudgeName } from '../core/judgement.ts';
import { MAX_RECORDS, MAX_RULES } from './limits.ts';
import type { ComponentRecords, Provenance, StepRecord, StepRecords } from './playground-state.ts';

export const NO_STEP_RECORDS: StepRecords = { syntax: new Map(), coherence: new Map(), fact: new Map() };

/** Records of one kind, for each judge. */
export function mapJudges<Value>(build: (judge: JudgeName) => Value): Record<JudgeName, Value> {
  return { syntax: build('syntax'), coherence: build('coherence'), fact: build('fact') };
}

/**
 * `arriving` over `present`: what is computed in this page is not covered by what came from elsewhere.
 * Beyond MAX_RECORDS the oldest entries go, `needed` keys excepted (asked for only then).
 */
export function mergeRecords<Kept extends { readonly provenance: Provenance }>(options: {
  present: ReadonlyMap<string, Kept>;
  arriving: Iterable<readonly [string, Kept]>;
  needed: () => ReadonlySet<string>;
}): ReadonlyMap<string, Kept> {
  const { present, arriving, needed } = options;
  const merged = new Map(present);
  for (const [key, record] of arriving) {
    if (record.provenance !== 'live' && merged.get(key)?.provenance === 'live') continue;
    merged.set(key, record);
  }
  if (merged.size <= MAX_RECORDS) return merged;
  const kept = needed();
  for (const key of merged.keys()) {
    if (merged.size <= MAX_RECORDS) break;
    if (!kept.has(key)) merged.delete(key);
  }
  return merged;
}

/** As `mergeRecords`, for the three judges. */
export function mergeStepRecords(options: {
  present: StepRecords;
  arriving: StepRecords;
  needed: () => ReadonlySet<string>;
}): StepRecords {
  const { present, arriving, needed } = options;
  return mapJudges((judge) => mergeRecords({ present: present[judge], arriving: arriving[judge], needed }));
}

/** As `mergeRecords`, for components by rule; of more rules than MAX_RULES the ones that came longest ago go, `kept` excepted. */
export function mergeComponentRecords(options: {
  present: ComponentRecords;
  arriving: Iterable<readonly [string, Iterable<readonly [string, StepRecord]>]>;
  needed: () => ReadonlySet<string>;
  kept: ReadonlySet<string>;
}): ComponentRecords {
  const { present, arriving, needed, kept } = options;
  const merged = new Map(present);
  for (const [rule, records] of arriving) {
    const own = mergeRecords({ present: merged.get(rule) ?? new Map(), arriving: records, needed });
    merged.delete(rule);
    merged.set(rule, own);
  }
  for (const oldest of merged.keys()) {
    if (merged.size <= MAX_RULES) break;
    if (!kept.has(oldest)) merged.delete(oldest);
  }
  return merged;
}
