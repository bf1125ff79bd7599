// What comes back when a step is scored with one word left out at a time.

import * as v from 'valibot';
import type { OcclusionPiece } from '../core/occlusion/pieces.ts';

export interface OccludedPiece extends OcclusionPiece {
  /** The step's score without this piece; `null` where nothing of the step would be left. */
  readonly score: number | null;
}

export interface OcclusionReport {
  /** Name and version of the model. */
  readonly judgedBy: string;
  /** The step's score with nothing left out. */
  readonly baseScore: number;
  /** The first step that the model sees with this one; earlier ones were not tried. */
  readonly firstStep: number;
  readonly wordsPerPiece: number;
  /** Pieces that were not tried, because there are more than the page asks for. */
  readonly skipped: number;
  readonly pieces: readonly OccludedPiece[];
}

const Index = v.pipe(v.number(), v.integer(), v.minValue(0));
const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const OcclusionRequestGuard = v.object({ prompt: v.string(), steps: v.array(v.string()), step: Index });
export const OcclusionReportGuard = v.object({
  judgedBy: v.string(),
  baseScore: Fraction,
  firstStep: Index,
  wordsPerPiece: v.pipe(v.number(), v.integer(), v.minValue(1)),
  skipped: Index,
  pieces: v.array(
    v.object({
      step: v.nullable(Index),
      span: v.object({ start: Index, end: Index }),
      kind: v.picklist(['number', 'word', 'sign']),
      score: v.nullable(Fraction),
    }),
  ),
});
