// How much of a response so far repeats itself: the share of its word runs that have come before.

import type { RepetitionRule } from '../components.ts';
import type { Finding, Judgement } from '../judgement.ts';
import { makeFinding, MOST_FINDINGS, notChecked, scored } from './verdict.ts';
import { foldCase, wordsOf } from './words.ts';

/** Words of one response that are remembered; a text of a megabyte has fewer. */
const MOST_WORDS = 250_000;

/**
 * Judges the steps of one response one after the other; call it once per step, in order. The score of step k is 1 less the
 * share of repeated runs among all runs of steps 1…k; runs may reach from one step into the next.
 * Example: size 2, "a b a b" → runs a b, b a, a b; one of three repeats → 0.67.
 */
export function createRepetitionJudge({ size }: RepetitionRule): (text: string) => Judgement {
  const seen = new Set<string>();
  let last: string[] = [];
  let words = 0;
  let runs = 0;
  let repeated = 0;

  return (text) => {
    const spans: { start: number; end: number }[] = [];
    const starts: number[] = [];
    for (const word of wordsOf(text)) {
      words += 1;
      if (words > MOST_WORDS) return notChecked('too-large');
      starts.push(word.start);
      last = [...last.slice(1 - size || last.length), foldCase(word.text)];
      if (last.length < size) continue;
      runs += 1;
      const run = last.join(' ');
      if (!seen.has(run)) {
        seen.add(run);
        continue;
      }
      repeated += 1;
      // A run that began in the step before is underlined from the start of this one.
      extend(spans, { start: starts[starts.length - size] ?? 0, end: word.start + word.text.length });
    }
    if (runs === 0) return notChecked('nothing-to-check');
    const share = repeated / runs;
    const code = repeated === 0 ? 'component-repeats-none' : 'component-repeats';
    const summary = makeFinding({ code, params: { repeated, runs, size }, cost: share, method: 'computed' });
    const places = spans
      .slice(0, MOST_FINDINGS - 1)
      .map((span): Finding => makeFinding({ code: 'component-repeats-here', params: { size }, span, cost: 0, method: 'computed' }));
    return scored(1 - share, [summary, ...places]);
  };
}

/** Overlapping runs are one place. */
function extend(spans: { start: number; end: number }[], span: { start: number; end: number }): void {
  const before = spans.at(-1);
  if (before && span.start <= before.end) before.end = span.end;
  else spans.push(span);
}
