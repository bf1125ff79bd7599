// How the three judges look in every panel: shades of the accent, the middle one hatched.

import type { JudgeName } from '../../core/judgement.ts';

export const JUDGE_COLORS: Readonly<Record<JudgeName, string>> = {
  syntax: 'var(--judge-syntax)',
  coherence: 'var(--judge-coherence)',
  fact: 'var(--judge-fact)',
};
