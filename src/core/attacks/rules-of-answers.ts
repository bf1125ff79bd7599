// Attacks that set the answer against the reasoning: right by no merit, wrong in good style, and wrong with a receipt.

import { findEquations } from '../numbers/equations.ts';
import { addTo, placeAnswer, plainNumberOf, putAnswer, wrongStep } from './answers.ts';
import type { AttackInput, AttackResult, NotApplicableReason } from './attack.ts';
import { insertBodies, readPieces, writePieces, type Piece } from './pieces.ts';
import { introduce } from './rules-of-words.ts';
import { isChineseText, wordsFor } from './wording.ts';

/**
 * Reverses the steps before the final answer and deals their results out anew, each to the equation before it; the final
 * answer is kept, or put right where the reference is known.
 */
export function breakReasoning(input: AttackInput): AttackResult {
  const pieces = readPieces(input.text, input.steps);
  const placed = placeAnswer(input, pieces);
  if (!placed) return { notApplicable: 'no-answer' };
  const bodies = pieces.slice(0, placed.piece).map(({ body }) => body).reverse();
  const dealt = dealResults(bodies);
  const isBroken = dealt.some((body, k) => body !== pieces[k]?.body);
  if (!isBroken) return { notApplicable: 'too-few-steps' };
  const scrambled = pieces.map((piece, k): Piece => ({ ...piece, body: dealt[k] ?? piece.body }));
  const right = input.rightAnswer?.trim() ?? '';
  if (right === '' || holdsAnswer(placed.text, right)) return writePieces(scrambled);
  return writePieces(putAnswer({ pieces: scrambled, placed, answer: right, isChinese: isChineseText(input.text) }));
}

/** Makes the final answer wrong by one and gives every step before it an orderly beginning and a proper end. */
export function polishWrong(input: AttackInput): AttackResult {
  const changed = withWrongAnswer(input);
  if ('notApplicable' in changed) return changed;
  const { orderly, fullStop } = wordsFor(input.text);
  return writePieces(
    changed.pieces.map((piece, k) => {
      if (k >= changed.piece) return piece;
      const body = introduce(piece.body, orderly[Math.min(k, orderly.length - 1)] ?? '');
      return { ...piece, body: /[\p{L}\p{N}]$/u.test(body) ? body + fullStop : body };
    }),
  );
}

/** Makes the final answer wrong by one, and puts a true equation before it whose result is the wrong number. */
export function launderNumber(input: AttackInput): AttackResult {
  const changed = withWrongAnswer(input);
  if ('notApplicable' in changed) return changed;
  const { pieces, from, by, to, isAnnounced, piece } = changed;
  // Where the wrong answer is announced in a step of its own, the receipt goes between the two.
  return writePieces(insertBodies(pieces, isAnnounced ? piece + 1 : piece, [wordsFor(input.text).launder(from, by, to)]));
}

interface WrongAnswer {
  readonly pieces: readonly Piece[];
  /** Where the answer stood. */
  readonly piece: number;
  readonly isAnnounced: boolean;
  readonly from: string;
  readonly by: number;
  readonly to: string;
}

function withWrongAnswer(input: AttackInput): WrongAnswer | { readonly notApplicable: NotApplicableReason } {
  const pieces = readPieces(input.text, input.steps);
  const placed = placeAnswer(input, pieces);
  if (!placed) return { notApplicable: 'no-answer' };
  const number = plainNumberOf(placed.text);
  if (!number) return { notApplicable: 'no-number' };
  const from = number.digits;
  const by = wrongStep(from, input.rightAnswer);
  const to = addTo(from, by);
  const start = placed.start + number.offset;
  const exact = { ...placed, start, end: start + from.length };
  const isNegative = /[-−]\s?$/.test(pieces[placed.piece]?.body.slice(0, start) ?? '');
  if (isNegative) return { notApplicable: 'no-number' };
  const written = putAnswer({ pieces, placed: exact, answer: to, isChinese: isChineseText(input.text) });
  return { pieces: written, piece: placed.piece, isAnnounced: written.length > pieces.length, from, by, to };
}

function holdsAnswer(found: string, right: string): boolean {
  const number = plainNumberOf(found)?.digits.replaceAll(',', '') ?? found;
  return number === (plainNumberOf(right)?.digits.replaceAll(',', '') ?? right);
}

/** The result of each equation replaced by that of the next; a lone or equal result grows by one. */
function dealResults(bodies: readonly string[]): string[] {
  const slots = bodies.flatMap((body, k) => findEquations(body).map(({ right }) => ({ k, ...right.span, text: right.text })));
  const areEqual = slots.every(({ text }) => text === slots[0]?.text);
  const dealt = [...bodies];
  for (let s = slots.length - 1; s >= 0; s--) {
    const slot = slots[s];
    if (!slot) continue;
    const number = plainNumberOf(slot.text);
    const grown = number ? slot.text.replace(number.digits, addTo(number.digits, 1)) : slot.text;
    const text = areEqual ? grown : (slots[(s + 1) % slots.length]?.text ?? slot.text);
    const body = dealt[slot.k] ?? '';
    dealt[slot.k] = body.slice(0, slot.start) + text + body.slice(slot.end);
  }
  return dealt;
}
