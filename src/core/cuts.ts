// Cuts: where the steps of a response start. Turning them into steps, and moving, merging and splitting them by hand.
// Knows offsets and white space; nothing of how the cuts were found. Every function returns new cuts.

import type { Span } from './judgement.ts';
import { isBlank, isSpace } from './split/lines.ts';
import { startOfCharacter } from './split/characters.ts';

/** Sorted UTF-16 offsets at which a step starts; the first is 0. The raw slices between them give the source back. */
export type Cuts = readonly number[];

export interface Step {
  /** The slice without white space (and without the delimiter) around it. */
  readonly text: string;
  /** Where `text` stands in the source. */
  readonly span: Span;
  /** Place of its slice in the cuts; differs from the step's own place where slices without text come before. */
  readonly slice: number;
}

/**
 * The steps between the cuts; a slice without text yields none. `delimiter` is that of a custom rule, which is no part of
 * a step's text.
 * Example: "a\n\nb" with cuts [0, 3] → "a" at 0…1 and "b" at 3…4.
 */
export function stepsFromCuts(source: string, cuts: Cuts, delimiter = ''): Step[] {
  const steps: Step[] = [];
  cuts.forEach((cut, slice) => {
    const span = trimmedSpan({ source, start: cut, end: cuts[slice + 1] ?? source.length, delimiter });
    if (span.start < span.end) steps.push({ text: source.slice(span.start, span.end), span, slice });
  });
  return steps;
}

/** Joins step `step` (counted as `stepsFromCuts` does) with the one after it; the last step stays as it is. */
export function mergeWithNext(options: { source: string; cuts: Cuts; step: number }): number[] {
  const { source, cuts, step } = options;
  const steps = stepsFromCuts(source, cuts);
  const from = steps[step]?.slice;
  const to = steps[step + 1]?.slice;
  if (from === undefined || to === undefined) return [...cuts];
  return cuts.filter((_, slice) => slice <= from || slice > to);
}

/**
 * Starts a new step at `offset`, moved back to the start of a character; unchanged where one side would have no text.
 */
export function splitAt(options: { source: string; cuts: Cuts; offset: number }): number[] {
  const { source, cuts } = options;
  const offset = startOfCharacter(source, options.offset);
  const start = cuts.findLast((cut) => cut <= offset) ?? 0;
  const end = cuts.find((cut) => cut > offset) ?? source.length;
  if (isBlank(source, start, offset) || isBlank(source, offset, end)) return [...cuts];
  return [...cuts, offset].sort((a, b) => a - b);
}

/**
 * Moves the start of step `step` (from 1 up) to `to`, moved back to the start of a character and kept where both the step
 * before it and the step itself keep some text.
 */
export function moveCut(options: { source: string; cuts: Cuts; step: number; to: number }): number[] {
  const { source, cuts, step, to } = options;
  const steps = stepsFromCuts(source, cuts);
  const before = steps[step - 1];
  const own = steps[step];
  if (!before || !own || Number.isNaN(to)) return [...cuts];
  const latest = startOfCharacter(source, own.span.end - 1);
  const wanted = startOfCharacter(source, Math.min(Math.max(to, before.span.start + 1), latest));
  const moved = wanted <= before.span.start ? (cuts[own.slice] ?? 0) : wanted;
  // Slices without text between the two steps are swallowed, or their cuts could end up on the wrong side.
  const others = cuts.filter((_, slice) => slice <= before.slice || slice > own.slice);
  return [...others, moved].sort((a, b) => a - b);
}

/**
 * Carries cuts through an edit of the text: those in the common prefix stay, those in the common suffix move with it,
 * those in the replaced part are dropped. What is typed at the very start of a step belongs to that step.
 * Example: cuts [0, 4], "abc\ndef" → "abXc\ndef" → [0, 5].
 */
export function mapCuts(cuts: Cuts, before: string, after: string): number[] {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix += 1;
  }
  const mapped = new Set([0]);
  for (const cut of cuts) {
    const isInSuffix = cut >= before.length - suffix;
    if (cut > prefix && !isInSuffix) continue;
    const moved = cut <= prefix ? cut : cut + after.length - before.length;
    if (moved > 0 && moved < after.length) mapped.add(startOfCharacter(after, moved));
  }
  return [...mapped].sort((a, b) => a - b);
}

/** Whether these cuts could belong to a text of this length: sorted whole offsets, first 0, none at or past the end. */
export function areCuts(cuts: readonly number[], length: number): boolean {
  return cuts[0] === 0 && cuts.every((cut, i) => Number.isInteger(cut) && (i === 0 || (cut > (cuts[i - 1] ?? 0) && cut < length)));
}

function trimmedSpan(options: { source: string; start: number; end: number; delimiter: string }): Span {
  const { source, delimiter } = options;
  let { start, end } = options;
  for (;;) {
    while (start < end && isSpace(source.charCodeAt(start))) start += 1;
    if (delimiter === '' || start + delimiter.length > end || !source.startsWith(delimiter, start)) break;
    start += delimiter.length;
  }
  for (;;) {
    while (start < end && isSpace(source.charCodeAt(end - 1))) end -= 1;
    if (delimiter === '' || end - delimiter.length < start || !source.endsWith(delimiter, end)) break;
    end -= delimiter.length;
  }
  return { start, end };
}
