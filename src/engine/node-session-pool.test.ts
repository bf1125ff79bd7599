// Sessions side by side give what one session gives, in order; a thread that fails says so.
import { expect, it } from 'vitest';

import { createNodeEngine } from './node.ts';
import { createPooledNodeRuntime } from './node-session-pool.ts';
import { SHIPPED_MODEL_DIRECTORY } from './testing/shipped-model.ts';

const requests = Array.from({ length: 40 }, (_, at) => ({
  prompt: `Ada has ${at} boxes of 4 pens. How many pens?`,
  steps: [`She has ${at} * 4 = ${at * 4} pens.`, ...Array.from({ length: at % 5 }, (__, step) => `Step ${step} adds ${step} + 1 = ${step + 1}.`), `The answer is ${at * 4}.`],
}));
/** The beginning of another response, and a response that comes twice. */
const sharing = [...requests.map(({ prompt, steps }) => ({ prompt, steps: steps.slice(0, 1) })), ...requests];

async function scoreWith(workers: number): Promise<number[][]> {
  const opened = await createNodeEngine({ modelDirectory: SHIPPED_MODEL_DIRECTORY, workers });
  if (!opened.ok) throw new Error(opened.error.detail);
  const reply = await opened.value.scoreMany([...requests, ...sharing]);
  await opened.value.release();
  if (!reply.ok) throw new Error(reply.error.detail);
  return reply.value.map((steps) => steps.map((step) => (step.status === 'scored' ? step.score : Number.NaN)));
}

it('scores the same in order, however many sessions there are', async () => {
  const [one, three] = [await scoreWith(1), await scoreWith(3)];
  expect(one).toHaveLength(120);
  expect(three).toEqual(one);
  // What shares a run reads what a run of its own gives.
  one.slice(40, 80).forEach(([first], at) => {
    expect(first).toBe(one[at]?.[0]);
  });
  expect(one.slice(80)).toEqual(one.slice(0, 40));
}, 60_000);

it('rejects a model that does not open', async () => {
  const runtime = createPooledNodeRuntime({ workers: 2, threads: 1 });
  await expect(runtime.openSession(Uint8Array.of(1, 2, 3), { inputs: ['a', 'b', 'c'], output: 'd' })).rejects.toThrow(/protobuf|model/i);
});
