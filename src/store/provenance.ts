// Where the scores on screen come from, in one word per judge: what the badge needs to tell the truth.

import type { JudgeName } from '../core/judgement.ts';
import type { Provenance } from './playground-state.ts';
import { mapJudges } from './records.ts';
import type { ScoredGroup } from './scored-group.ts';

/** `none`: no step has a record; `mixed`: steps differ. */
export type ProvenanceKind = Provenance | 'none' | 'mixed';

export interface JudgeProvenance {
  readonly kind: ProvenanceKind;
  /** Steps that the judge has not run on. */
  readonly notRunCount: number;
  /** Who judged, each once, for example `prm-minilm-l6 1.0.0`. */
  readonly judgedBy: readonly string[];
}

export interface ProvenanceSummary {
  readonly byJudge: Readonly<Record<JudgeName, JudgeProvenance>>;
  /** Over all judges. */
  readonly kind: ProvenanceKind;
  /** Judgements that are missing, over all judges and steps. */
  readonly notRunCount: number;
}

/** Example: syntax and fact live, coherence from an example → kind `mixed`, coherence `precomputed`. */
export function summarizeProvenance({ responses }: ScoredGroup): ProvenanceSummary {
  const all = new Set<Provenance>();
  let allMissing = 0;
  const byJudge = mapJudges((judge): JudgeProvenance => {
    const kinds = new Set<Provenance>();
    const names = new Set<string>();
    let notRunCount = 0;
    for (const { steps } of responses) {
      for (const { records } of steps) {
        const record = records[judge];
        if (!record) {
          notRunCount += 1;
          continue;
        }
        kinds.add(record.provenance);
        all.add(record.provenance);
        names.add(record.judgedBy);
      }
    }
    allMissing += notRunCount;
    return { kind: kindOf(kinds), notRunCount, judgedBy: [...names] };
  });
  return { byJudge, kind: kindOf(all), notRunCount: allMissing };
}

function kindOf(kinds: ReadonlySet<Provenance>): ProvenanceKind {
  const [first] = kinds;
  if (first === undefined) return 'none';
  return kinds.size === 1 ? first : 'mixed';
}
