import { describe, expect, it } from 'vitest';
import type { Judgement } from '../core/judgement.ts';
import { toScore } from '../core/judgement.ts';
import { openExample } from './open-example.ts';
import { selectDerived, selectProvenance, selectScoredGroup } from './selectors.ts';
import { makeOpened, makeResponse } from './testing/test-store.ts';

const scored = (score: number): Judgement => ({ status: 'scored', score: toScore(score), findings: [] });
const { scene } = makeOpened({ responses: [makeResponse('a', 'one\ntwo')] });
const judgedBy = { syntax: 'syntax 1', coherence: 'prm 1', fact: 'fact 1', outcome: 'maths 1' };
const outcome = { status: 'known', reward: 1, answer: null } as const;

function open(coherence: readonly Judgement[]): ReturnType<typeof openExample> {
  const two = [scored(1), scored(1)];
  const scores = { judgedBy, responses: [{ steps: { syntax: two, coherence, fact: two }, outcome }] };
  return openExample({ id: 'school-trip', scene, scores });
}

describe('openExample', () => {
  it('shows precomputed scores and says that they are', () => {
    const opened = open([scored(0.5), scored(0.25)]);
    expect(selectScoredGroup(opened).responses[0]?.steps.map((step) => step.judgements.coherence)).toEqual([scored(0.5), scored(0.25)]);
    expect(selectProvenance(opened)).toMatchObject({ kind: 'precomputed', notRunCount: 0 });
    expect(selectDerived(opened).responses[0]?.outcome).toBe(1);
  });

  it('leaves scores out that do not match the steps one by one', () => {
    expect(selectProvenance(open([scored(0.5)])).byJudge).toMatchObject({
      coherence: { kind: 'none', notRunCount: 2 },
      fact: { kind: 'precomputed', notRunCount: 0 },
    });
  });
});
