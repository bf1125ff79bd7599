// What a report says, ready to be shown: each piece with its change of score, and the texts cut at the pieces.

import type { OccludedPiece, OcclusionReport } from '../../protocol/occlusion.ts';
import type { OcclusionRequest } from '../../core/occlusion/pieces.ts';

export interface Effect {
  readonly piece: OccludedPiece;
  readonly text: string;
  /** Score without the piece, less the score with it; `null` where nothing of the step would be left. */
  readonly change: number | null;
}

/** A stretch of text: a piece with its effect, or what stands between pieces. */
export interface Stretch {
  readonly text: string;
  readonly effect: Effect | null;
}

/** Texts of the question (`null`) and of the steps, in order. */
export interface StripLine {
  readonly step: number | null;
  readonly stretches: readonly Stretch[];
}

/** Smaller changes are within what another device computes. */
export const FLAT_LIMIT = 0.01;

export function effectsOf(request: OcclusionRequest, { baseScore, pieces }: OcclusionReport): Effect[] {
  return pieces.map((piece) => {
    const source = piece.step === null ? request.prompt : (request.steps[piece.step] ?? '');
    return { piece, text: source.slice(piece.span.start, piece.span.end), change: piece.score === null ? null : piece.score - baseScore };
  });
}

/** The `count` greatest changes, greatest first, without those that are flat. */
export function greatestEffects(effects: readonly Effect[], count: number): (Effect & { readonly change: number })[] {
  return effects
    .filter((effect): effect is Effect & { change: number } => effect.change !== null && Math.abs(effect.change) >= FLAT_LIMIT)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, count);
}

/** Question and steps that were tried, each cut at its pieces; a text of 20,000 characters or more without pieces is left out. */
export function stripLines(request: OcclusionRequest, effects: readonly Effect[], firstStep: number): StripLine[] {
  const places = [null, ...Array.from({ length: request.step + 1 - firstStep }, (_, k) => firstStep + k)];
  return places.flatMap((step): StripLine[] => {
    const text = step === null ? request.prompt : (request.steps[step] ?? '');
    const own = effects.filter(({ piece }) => piece.step === step);
    if (text === '' || (own.length === 0 && text.length >= 20_000)) return [];
    const stretches: Stretch[] = [];
    let at = 0;
    for (const effect of own) {
      const { start, end } = effect.piece.span;
      if (start > at) stretches.push({ text: text.slice(at, start), effect: null });
      stretches.push({ text: text.slice(start, end), effect });
      at = end;
    }
    if (at < text.length) stretches.push({ text: text.slice(at), effect: null });
    return [{ step, stretches }];
  });
}

/** How strong a change is beside the greatest one: 0 (flat) to 4. Example: 0.05 beside 0.1 → 2. */
export function strengthOf(change: number | null, greatest: number): number {
  if (change === null || Math.abs(change) < FLAT_LIMIT) return 0;
  return Math.max(1, Math.ceil((Math.abs(change) / greatest) * 4));
}
