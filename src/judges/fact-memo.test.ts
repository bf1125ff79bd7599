import { expect, it } from 'vitest';

import { judgeFact, loadKnowledge } from './fact.ts';
import { createStepMemo } from './memo.ts';
import { judgeSyntax } from './syntax.ts';

const STEPS = ['3 + 4 = 7', 'A week has 7 days.', '7 * 7 = 49', 'So 49.'];
const EDITED = ['3 + 4 = 7', 'A week has 7 days.', '7 * 7 = 48', 'So 49.'];
const evidence = { format: 'text', text: 'A week has 10 days.' } as const;

it('judges anew the edited step and those after it, and with other evidence all of them; syntax stays', async () => {
  const tools = { knowledge: await loadKnowledge(), memo: createStepMemo() };
  const syntaxMemo = createStepMemo();
  expect(judgeFact({ prompt: 'p', steps: STEPS }, tools).judgedAnew).toEqual([0, 1, 2, 3]);
  expect(judgeFact({ prompt: 'p', steps: STEPS }, tools).judgedAnew).toEqual([]);
  expect(judgeFact({ prompt: 'p', steps: EDITED }, tools).judgedAnew).toEqual([2, 3]);
  judgeSyntax({ prompt: 'p', steps: EDITED }, undefined, syntaxMemo);
  const other = judgeFact({ prompt: 'p', steps: EDITED, evidence }, tools);
  expect(other.judgedAnew).toEqual([0, 1, 2, 3]);
  expect(other.judgements[1]).toMatchObject({ status: 'scored', score: 0 });
  expect(judgeSyntax({ prompt: 'p', steps: EDITED, evidence }, undefined, syntaxMemo).judgedAnew).toEqual([]);
});

it('computes without a knowledge base, and its name says that nothing was looked up', () => {
  const report = judgeFact({ prompt: '', steps: ['There are 8 days in a week, 8 * 2 = 16.'] });
  expect(report.judgedBy).toBe('fact 2 (nothing looked up)');
  expect(report.judgements[0]).toMatchObject({ status: 'scored', score: 1 });
});
