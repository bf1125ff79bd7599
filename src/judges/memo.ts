// What a judge has said of a step, remembered under all that the judgement depends on, so that editing one step judges anew
// only what depends on it. Knows keys and judgements; what belongs into a key is each judge's own knowledge.

import type { Judgement } from '../core/judgement.ts';

/** Bounded: what has not been asked for longest is forgotten first. */
export interface StepMemo {
  readonly get: (key: string) => Judgement | undefined;
  readonly set: (key: string, judgement: Judgement) => void;
}

export interface RememberedJudgements {
  readonly judgements: readonly Judgement[];
  /** Indexes of the steps that were judged now and not remembered. */
  readonly judgedAnew: readonly number[];
}

/** Keys are texts of some hundred characters, or fingerprints: this is a few megabytes at most. */
const MAX_KEY_CHARACTERS = 2_000_000;

/** A memo for one judge. Two judges need two memos, or keys that say whose they are. */
export function createStepMemo(maxKeyCharacters = MAX_KEY_CHARACTERS): StepMemo {
  const kept = new Map<string, Judgement>();
  let characters = 0;
  const drop = (key: string): void => {
    if (kept.delete(key)) characters -= key.length;
  };
  return {
    get: (key) => {
      const judgement = kept.get(key);
      if (judgement !== undefined) {
        kept.delete(key);
        kept.set(key, judgement);
      }
      return judgement;
    },
    set: (key, judgement) => {
      drop(key);
      if (key.length > maxKeyCharacters) return;
      kept.set(key, judgement);
      characters += key.length;
      for (const oldest of kept.keys()) {
        if (characters <= maxKeyCharacters) break;
        drop(oldest);
      }
    },
  };
}

/**
 * Judges the steps whose key the memo does not know; without a memo all of them. A key must name everything that `judge`
 * reads: for a judge of the step alone, its text and the judge's name; for one that reads the prompt and all steps so far,
 * `stepKeys(prompt, steps)` of core/fingerprint.ts. Example: six steps with text keys, the third edited → `judgedAnew` is [2].
 */
export function judgeWithMemo(
  { keys, memo, judge }: { keys: readonly string[]; memo: StepMemo | undefined; judge: (index: number) => Judgement },
): RememberedJudgements {
  const judgedAnew: number[] = [];
  const judgements = keys.map((key, index) => {
    const remembered = memo?.get(key);
    if (remembered !== undefined) return remembered;
    judgedAnew.push(index);
    const judgement = judge(index);
    memo?.set(key, judgement);
    return judgement;
  });
  return { judgements, judgedAnew };
}
