// How judges look in every panel: the three are shades of the accent, the middle one hatched; the person's own are shades of
// slate, each with marks of its own.

import type { JudgeLook } from '../../charts/JudgePaint.tsx';
import type { JudgeId } from '../../core/components.ts';

const LOOKS: Readonly<Record<string, JudgeLook>> = {
  syntax: { color: 'var(--judge-syntax)', fill: 'plain' },
  coherence: { color: 'var(--judge-coherence)', fill: 'hatched' },
  fact: { color: 'var(--judge-fact)', fill: 'plain' },
};

const OWN_FILLS = ['dots', 'rows', 'columns', 'grid', 'back'] as const satisfies readonly JudgeLook['fill'][];

/** Example: `own-2` → rows on the lighter slate, whatever stands before it in the list. */
export function lookOfJudge(id: JudgeId): JudgeLook {
  const number = Number(id.replace('own-', '')) || 1;
  return LOOKS[id] ?? { color: `var(--judge-own-${number % 2})`, fill: OWN_FILLS[(number - 1) % OWN_FILLS.length] ?? 'dots' };
}
