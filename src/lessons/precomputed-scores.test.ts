import { describe, expect, it } from 'vitest';

import { readPrecomputedScores } from './precomputed-scores.ts';

const judgedBy = { syntax: 'syntax 1', coherence: 'model 1', fact: 'fact 1', outcome: 'outcome 1' };
const fileWith = (judgement: unknown) => ({
  judgedBy,
  responses: [
    {
      outcome: { status: 'unknown', reason: 'no-answer-found', answer: null },
      steps: { syntax: [judgement], coherence: [], fact: [] },
    },
  ],
});

describe('readPrecomputedScores', () => {
  it('reads a score and an honest gap', () => {
    const scored = { status: 'scored', score: 0.5, findings: [] };
    expect(readPrecomputedScores(fileWith(scored)).responses[0]?.steps.syntax).toEqual([scored]);
    const gap = { status: 'not-checked', reason: 'language', findings: [] };
    expect(readPrecomputedScores(fileWith(gap)).responses[0]?.steps.syntax).toEqual([gap]);
  });

  it.each([1.2, -0.1, null, '0.5'])('refuses the score %s', (score) => {
    expect(() => readPrecomputedScores(fileWith({ status: 'scored', score, findings: [] }))).toThrow();
  });
});
