// The stored scores are what the judges say today: a changed text, judge or model fails here until they are computed again
// by `node --import tsx scripts/precompute-examples.ts`.

import { describe, expect, it } from 'vitest';

import { scoreOf } from '../src/core/judgement.ts';
import { openNodeParsers } from '../src/judges/node-parsers.ts';
import { EXAMPLES } from '../src/lessons/examples.ts';
import { judgeByModel, judgeWithoutModel, openShippedModel } from './precompute-examples.ts';

/** Native builds differ by less; scores are stored with four decimals. */
const MODEL_TOLERANCE = 1e-3;

// Once, and outside of any test's time: the grammar checker takes seconds to start on a busy machine.
await openNodeParsers();

describe('stored scores', () => {
  it.each(EXAMPLES.map((example) => [example.id, example] as const))(
    '%s: syntax, fact and outcome are what their judges say',
    async (_, { scene, scores }) => {
      const reports = await judgeWithoutModel(scene);
      expect(scores.responses.length).toBe(reports.length);
      reports.forEach(({ syntax, fact, outcome }, i) => {
        expect(scores.responses[i]?.steps.syntax).toEqual(syntax.judgements);
        expect(scores.responses[i]?.steps.fact).toEqual(fact.judgements);
        expect({ ...scores.responses[i]?.outcome, judgedBy: scores.judgedBy.outcome }).toEqual(outcome);
        expect([scores.judgedBy.syntax, scores.judgedBy.fact]).toEqual([syntax.judgedBy, fact.judgedBy]);
      });
    },
    // Where the outcome is unit tests, Python is started for each response.
    180_000,
  );

  it.each(EXAMPLES.map(({ id, scene, scores }) => [id, { scene, scores }] as const))(
    '%s: coherence is what the shipped model says',
    async (_id, { scene, scores }) => {
      const model = await openShippedModel();
      const reports = await judgeByModel(scene, model).finally(() => model.release());
      reports.forEach(({ judgedBy, judgements }, i) => {
        expect(scores.judgedBy.coherence).toBe(judgedBy);
        const stored = scores.responses[i]?.steps.coherence.map(scoreOf) ?? [];
        expect(stored.length).toBe(judgements.length);
        judgements.forEach((judgement, k) => {
          const [then, now] = [stored[k] ?? null, scoreOf(judgement)];
          expect(now === null).toBe(then === null);
          expect(Math.abs((now ?? 0) - (then ?? 0))).toBeLessThan(MODEL_TOLERANCE);
        });
      });
    },
    60_000,
  );
});
