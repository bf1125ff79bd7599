// The final answer among the pieces of a response: where it stands, another number in its place, and the right one.
// Knows numbers as they are written; whether an answer is right is not decided here.

import { findEquations } from '../numbers/equations.ts';
import { isFinalAnswer } from '../numbers/final-answer.ts';
import { findNumbers, type FoundNumber } from '../numbers/find-numbers.ts';
import type { AttackInput } from './attack.ts';
import { insertBodies, labelLength, type Piece } from './pieces.ts';

/** Offsets are those of the piece's body. */
export interface PlacedAnswer {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The answer that the outcome judge found, else the last announced number, else the last number of all. */
export function placeAnswer({ steps, answer }: AttackInput, pieces: readonly Piece[]): PlacedAnswer | null {
  if (answer) {
    const piece = steps.findIndex(({ span }) => span.start <= answer.span.start && answer.span.end <= span.end);
    const [step, own] = [steps[piece], pieces[piece]];
    const start = step && own ? answer.span.start - step.span.start - labelLength(own, step) : -1;
    if (own && start >= 0) return { piece, start, end: start + answer.text.length, text: answer.text };
  }
  let last: PlacedAnswer | null = null;
  for (let piece = pieces.length - 1; piece >= 0; piece--) {
    const body = pieces[piece]?.body ?? '';
    const numbers = findNumbers(body).filter(({ isWord, isLabel }) => !isWord && !isLabel);
    const found: FoundNumber | undefined = numbers.findLast(({ span }) => isFinalAnswer(body, span.start)) ?? (last === null ? numbers.at(-1) : undefined);
    if (!found) continue;
    const placed: PlacedAnswer = { piece, ...found.span, text: body.slice(found.span.start, found.span.end) };
    if (isFinalAnswer(body, found.span.start)) return placed;
    last = placed;
  }
  return last;
}

/** One plain number with its place in the answer: "$1,200 in all" → 1,200 at 1. `null` for fractions, sums and words. */
export interface PlainNumber {
  readonly digits: string;
  readonly offset: number;
}

export function plainNumberOf(answer: string): PlainNumber | null {
  const match = /^([^\d\-−/]{0,40})(\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,12})?|\d{1,18}(?:\.\d{1,12})?)([^\d/,.]{0,60}|[.,]?)$/.exec(answer);
  return match ? { digits: match[2] ?? '', offset: (match[1] ?? '').length } : null;
}

/** A number written as before, `by` larger: "1,999" + 1 → "2,000"; "2.50" + 1 → "3.50". */
export function addTo(digits: string, by: number): string {
  const [whole = '', share] = digits.split('.');
  const sum = (BigInt(whole.replaceAll(',', '')) + BigInt(by)).toString();
  const grouped = whole.includes(',') ? sum.replace(/\B(?=(\d{3})+$)/g, ',') : sum;
  return share === undefined ? grouped : `${grouped}.${share}`;
}

/** How much to add so that the answer is neither what it was nor by accident right. */
export function wrongStep(digits: string, rightAnswer: string | null): number {
  return rightAnswer !== null && plainNumberOf(rightAnswer.trim())?.digits.replaceAll(',', '') === addTo(digits, 1).replaceAll(',', '') ? 2 : 1;
}

/**
 * The pieces with another final answer. Where the answer is the result of an equation, the equation stays as it is and the
 * new answer is announced behind it, so that no arithmetic is touched.
 */
export function putAnswer(options: { pieces: readonly Piece[]; placed: PlacedAnswer; answer: string; isChinese: boolean }): Piece[] {
  const { pieces, placed, answer, isChinese } = options;
  const { piece, start, end } = placed;
  const own = pieces[piece];
  if (!own) return [...pieces];
  const isResult = findEquations(own.body).some(({ span }) => span.start < end && start < span.end);
  if (isResult) return insertBodies(pieces, piece + 1, [isChinese ? `因此，答案是 ${answer}。` : `Therefore, the answer is ${answer}.`]);
  return pieces.with(piece, { ...own, body: own.body.slice(0, start) + answer + own.body.slice(end) });
}
