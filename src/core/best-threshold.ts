// The threshold of best F1 on given samples: the protocol of ProcessBench. Knows scores and labels alone.

import { NO_ERROR } from './first-error.ts';

interface Change {
  readonly at: number;
  readonly wrong: number;
  readonly right: number;
}

/**
 * The threshold at which F1 of the first-error predictions is greatest, halfway between two scores, the lowest of equals;
 * `null` without both a wrong and a right sample. A sample's prediction is right for the thresholds of one interval, so one
 * walk over the sorted ends of these intervals is enough: n log n in the samples.
 * Example: scores [0.9, 0.3], [0.8, 0.7], labels 1 and −1 → wrong found above 0.3 up to 0.9, right kept up to 0.7 → 0.5.
 */
export function bestThreshold({ scores, labels }: { scores: readonly (readonly (number | null)[])[]; labels: readonly number[] }): number | null {
  const wrongCount = labels.filter((label) => label !== NO_ERROR).length;
  const rightCount = labels.length - wrongCount;
  if (wrongCount === 0 || rightCount === 0) return null;
  const changes = scores.flatMap((row, sample) => changesOf(row, labels[sample] ?? NO_ERROR)).sort((a, b) => a.at - b.at);
  let wrong = 0;
  let right = 0;
  let best = { f1: -1, threshold: 0 };
  for (let place = 0; place < changes.length; ) {
    const at = changes[place]?.at ?? 0;
    for (; changes[place]?.at === at; place += 1) {
      wrong += changes[place]?.wrong ?? 0;
      right += changes[place]?.right ?? 0;
    }
    const next = Math.min(changes[place]?.at ?? 1, 1);
    // Thresholds between this score and the next one all predict the same.
    if (next <= at) continue;
    const [a, b] = [wrong / wrongCount, right / rightCount];
    const f1 = a + b === 0 ? 0 : (2 * a * b) / (a + b);
    if (f1 > best.f1) best = { f1, threshold: (Math.max(at, 0) + next) / 2 };
  }
  return best.threshold;
}

/** Where, with a growing threshold, the prediction of a sample becomes right and where it ceases to be. */
function changesOf(row: readonly (number | null)[], label: number): Change[] {
  const before = label === NO_ERROR ? row : row.slice(0, label);
  const smallest = before.reduce<number>((least, score) => Math.min(least, score ?? Infinity), Infinity);
  if (label === NO_ERROR) return [{ at: -Infinity, wrong: 0, right: 1 }, { at: smallest, wrong: 0, right: -1 }];
  const own = row[label] ?? null;
  return own === null || own >= smallest ? [{ at: -Infinity, wrong: 0, right: 0 }] : [{ at: own, wrong: 1, right: 0 }, { at: smallest, wrong: -1, right: 0 }];
}
