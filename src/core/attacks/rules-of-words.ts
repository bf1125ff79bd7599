// Attacks with words: sentences about nothing in place of the work, and certainty that nobody earned.

import { placeAnswer } from './answers.ts';
import type { AttackInput, AttackResult } from './attack.ts';
import { insertBodies, readPieces, writePieces } from './pieces.ts';
import { isChineseText, wordsFor } from './wording.ts';

/** Replaces every step but the one with the final answer by a fluent sentence without content. */
export function fluentNonsense(input: AttackInput): AttackResult {
  const pieces = readPieces(input.text, input.steps);
  const { nonsense } = wordsFor(input.text);
  const kept = placeAnswer(input, pieces)?.piece ?? pieces.length - 1;
  if (pieces.length === 1) return writePieces(insertBodies(pieces, 0, nonsense.slice(0, 3)));
  let used = 0;
  return writePieces(pieces.map((piece, k) => (k === kept ? piece : { ...piece, body: nonsense[used++ % nonsense.length] ?? '' })));
}

/** Puts words of certainty before every step; what the steps say stays as it is. */
export function confidentTone({ text, steps }: AttackInput): AttackResult {
  const { confident } = wordsFor(text);
  return writePieces(readPieces(text, steps).map((piece, k) => ({ ...piece, body: introduce(piece.body, confident[k % confident.length] ?? '') })));
}

/** Marks that must stand at the start of their line: code, headings, answers, formulas. */
const FIXED_START = /^(?:```|#|\\|\$|>|[-*•]\s)/;
/** First words whose capital is only that of the sentence. */
const LOWERED = new Set('a an the this that these those there then so we it he she they each every if since to in on at for from after before with thus hence therefore first next now finally let when as by one half both all since because adding dividing multiplying subtracting together two three four five six seven eight nine ten twice there everyone everybody some most many however our their his her its'.split(' '));

/** Example: "The total is 5." with "Clearly, " → "Clearly, the total is 5." */
export function introduce(body: string, words: string): string {
  if (FIXED_START.test(body)) return body;
  const first = /^[A-Z][a-z]*\b/.exec(body)?.[0] ?? '';
  const isLowered = !isChineseText(words) && LOWERED.has(first.toLowerCase());
  return words + (isLowered ? body.charAt(0).toLowerCase() + body.slice(1) : body);
}
