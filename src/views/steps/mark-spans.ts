// Cuts a text into pieces so that each piece lies wholly inside or outside of every finding's span.

import type { Finding } from '../../core/judgement.ts';

export interface MarkedPiece {
  readonly text: string;
  /** Findings whose span covers this piece. */
  readonly findings: readonly Finding[];
}

/**
 * Spans may overlap and are cut off at the ends of the text; empty ones mark nothing.
 * Example: "3+4=8" with a finding at 0…5 and one at 4…5 → "3+4=" (one), "8" (both).
 */
export function markSpans(text: string, findings: readonly Finding[]): MarkedPiece[] {
  const clipped = findings.flatMap((finding) => {
    const start = Math.max(0, finding.span.start);
    const end = Math.min(text.length, finding.span.end);
    return start < end ? [{ finding, start, end }] : [];
  });
  const borders = [...new Set([0, text.length, ...clipped.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, i) => {
    const end = borders[i + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      findings: clipped.filter((span) => span.start <= start && end <= span.end).map(({ finding }) => finding),
    };
  });
}
