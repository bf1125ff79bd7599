// Attacks on the number of steps: more of the same, more of nothing, one as many, and fewer.

import { findEquations } from '../numbers/equations.ts';
import { placeAnswer } from './answers.ts';
import type { AttackInput, AttackResult } from './attack.ts';
import { insertBodies, readPieces, writePieces, type Piece } from './pieces.ts';
import { splitBody } from './split-body.ts';
import { wordsFor } from './wording.ts';

const REPEATS = 3;

/** Repeats the first step that holds a true equation (else the first step) three times, right behind itself. */
export function repeatStep({ text, steps }: AttackInput): AttackResult {
  const pieces = readPieces(text, steps);
  const sound = pieces.findIndex(({ body }) => findEquations(body).some(({ verdict }) => verdict === 'true'));
  const at = Math.max(0, sound);
  const body = pieces[at]?.body ?? '';
  return writePieces(insertBodies(pieces, at + 1, new Array<string>(REPEATS).fill(body)));
}

/** Puts four true equations that have nothing to do with the task before the step with the final answer. */
export function padTrivia(input: AttackInput): AttackResult {
  const pieces = readPieces(input.text, input.steps);
  return writePieces(insertBodies(pieces, answerPiece(input, pieces), wordsFor(input.text).trivia));
}

/** Makes many steps of the longest one: cut at the ends of sentences and clauses, not a character changed. */
export function splitStep(input: AttackInput): AttackResult {
  const pieces = readPieces(input.text, input.steps);
  let best: { at: number; parts: string[] } | null = null;
  pieces.forEach(({ body }, at) => {
    if (best !== null && body.length <= (pieces[best.at]?.body.length ?? 0)) return;
    const parts = splitBody(body);
    if (parts.length > 1) best = { at, parts };
  });
  if (best === null) return { notApplicable: 'nothing-to-split' };
  const { at, parts }: { at: number; parts: string[] } = best;
  const [first = '', ...rest] = parts;
  const own = pieces[at];
  if (!own) return { notApplicable: 'nothing-to-split' };
  return writePieces(insertBodies(pieces.with(at, { ...own, body: first }), at + 1, rest));
}

/** Keeps the first step and what follows from the step with the final answer on. */
export function dropMiddle(input: AttackInput): AttackResult {
  const pieces = readPieces(input.text, input.steps);
  const end = answerPiece(input, pieces);
  if (end < 2) return { notApplicable: 'too-few-steps' };
  return writePieces(pieces.toSpliced(1, end - 1));
}

/** Speaks to the judge instead of to the task, behind the first step. */
export function injectJudge({ text, steps }: AttackInput): AttackResult {
  return writePieces(insertBodies(readPieces(text, steps), 1, [wordsFor(text).injection]));
}

/** Where the final answer stands; the last piece where none is found. */
function answerPiece(input: AttackInput, pieces: readonly Piece[]): number {
  return placeAnswer(input, pieces)?.piece ?? pieces.length - 1;
}
