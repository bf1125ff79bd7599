// Which words of a question and its steps are left out, one at a time, to see what a step's score reacts to.
// Pure: texts in, pieces out. Running the model on what remains is the engine's business.

import type { Span } from '../judgement.ts';
import { findWords, type FoundWord, type WordKind } from './words.ts';

export interface OcclusionPiece {
  /** Index of the step that it stands in; `null` for the question. */
  readonly step: number | null;
  readonly span: Span;
  readonly kind: WordKind;
}

export interface OcclusionRequest {
  readonly prompt: string;
  /** Trimmed step texts, in order. */
  readonly steps: readonly string[];
  /** The step whose score is asked for. */
  readonly step: number;
}

export interface OcclusionPlan {
  readonly pieces: readonly OcclusionPiece[];
  /** Words in one piece at most: 1 unless the text is long. */
  readonly wordsPerPiece: number;
  /** Pieces that were not taken because there are too many numbers; the ones nearest to the step are. */
  readonly skipped: number;
}

/** Versions of one response at most; more would crowd the strip on which they are shown. */
export const MAX_PIECES = 120;

/**
 * The pieces of the question and of the steps from `firstStep` up to the step itself; what follows the step cannot change its
 * score. Numbers are pieces of their own. Where there are more than `MAX_PIECES`, neighbouring words share a piece.
 * Example: question "Ann has 12 pens.", step "12 + 3 = 15" → Ann, has, 12, pens; 12, +, 3, =, 15.
 */
export function planOcclusion({ prompt, steps, step }: OcclusionRequest, { firstStep = 0, maxPieces = MAX_PIECES } = {}): OcclusionPlan {
  const texts = [
    { step: null, words: findWords(prompt) },
    ...steps.slice(firstStep, step + 1).map((text, k) => ({ step: firstStep + k, words: findWords(text) })),
  ];
  const join = (wordsPerPiece: number) =>
    texts.flatMap(({ step: place, words }) => joinWords(words, wordsPerPiece).map((word): OcclusionPiece => ({ step: place, ...word })));
  let wordsPerPiece = 1;
  let pieces = join(1);
  const words = pieces.length;
  // Beyond this nothing is gained: every run of words between two numbers is one piece already.
  while (pieces.length > maxPieces && wordsPerPiece < words) {
    wordsPerPiece *= 2;
    pieces = join(wordsPerPiece);
  }
  return { pieces: pieces.slice(-maxPieces), wordsPerPiece, skipped: Math.max(0, pieces.length - maxPieces) };
}

/** Neighbours that are no numbers, up to `size` in a piece. */
function joinWords(words: readonly FoundWord[], size: number): FoundWord[] {
  if (size === 1) return [...words];
  const joined: FoundWord[] = [];
  let room = 0;
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && room > 0 && word.kind !== 'number' && last.kind !== 'number') {
      joined[joined.length - 1] = { span: { start: last.span.start, end: word.span.end }, kind: 'word' };
      room -= 1;
    } else {
      joined.push(word);
      room = size - 1;
    }
  }
  return joined;
}

/**
 * The request without one piece and, between two spaces, without one of them.
 * Example: "She gives 7 pens away." without "7" is "She gives pens away."
 */
export function leaveOut({ prompt, steps, step }: OcclusionRequest, piece: OcclusionPiece): OcclusionRequest {
  if (piece.step === null) return { prompt: without(prompt, piece.span), steps, step };
  return { prompt, steps: steps.map((text, k) => (k === piece.step ? without(text, piece.span).trim() : text)), step };
}

function without(text: string, { start, end }: Span): string {
  const isBetweenSpaces = text[start - 1] === ' ' && text[end] === ' ';
  return text.slice(0, start) + text.slice(isBetweenSpaces ? end + 1 : end);
}
