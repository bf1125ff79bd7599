import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComponentRule } from '../core/components.ts';
import type { Judgement } from '../core/judgement.ts';
import { toScore } from '../core/judgement.ts';
import { PATTERN_RESPONSE_LIMIT_MS as RESPONSE_LIMIT_MS, PATTERN_STEP_LIMIT_MS as STEP_LIMIT_MS } from '../core/components.ts';
import { createComponentsClient } from './components-client.ts';
import { createFakeWorkers } from './testing/fake-worker.ts';

const PATTERN: ComponentRule = { kind: 'pattern', pattern: '(a+)+$', ignoresCase: false, wants: 'present' };
const COUNT: ComponentRule = { kind: 'step-count', most: 3 };
const ONE: Judgement = { status: 'scored', score: toScore(1), findings: [] };
const never = new AbortController().signal;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function start() {
  const workers = createFakeWorkers();
  return { workers, client: createComponentsClient({ createWorker: workers.create }) };
}

/** The last request of the last worker. */
function lastRequest(workers: ReturnType<typeof createFakeWorkers>): { id: number; request: { steps: string[] } } {
  return workers.last().received.at(-1) as { id: number; request: { steps: string[] } };
}

const reasons = (reply: Awaited<ReturnType<ReturnType<typeof createComponentsClient>['judge']>>) =>
  reply.ok ? reply.value.judgements.map((judgement) => (judgement.status === 'scored' ? judgement.score : judgement.reason)) : reply.error.code;

describe('components client', () => {
  it('gathers what the worker says step by step', async () => {
    const { workers, client } = start();
    const asked = client.judge({ rule: PATTERN, steps: ['a', 'b'] }, never);
    await vi.advanceTimersByTimeAsync(0);
    const { id } = lastRequest(workers);
    for (const event of [{ type: 'started', id }, { type: 'judged', id, judgements: [ONE] }, { type: 'judged', id, judgements: [ONE] }, { type: 'done', id, judgedBy: 'pattern 1' }]) workers.last().say(event);
    expect(await asked).toEqual({ ok: true, value: { judgedBy: 'pattern 1', judgements: [ONE, ONE] } });
    expect(client.messageCount()).toBe(1);
  });

  it('gives up a step that takes too long, ends the worker, and goes on with the next one', async () => {
    const { workers, client } = start();
    const asked = client.judge({ rule: PATTERN, steps: ['a', 'slow', 'c'] }, never);
    await vi.advanceTimersByTimeAsync(0);
    const stuck = workers.last();
    const { id } = lastRequest(workers);
    stuck.say({ type: 'started', id });
    stuck.say({ type: 'judged', id, judgements: [ONE] });
    await vi.advanceTimersByTimeAsync(STEP_LIMIT_MS);
    expect(stuck.isTerminated).toBe(true);
    expect(workers.made).toHaveLength(2);
    const next = lastRequest(workers);
    expect(next.request.steps).toEqual(['c']);
    stuck.say({ type: 'judged', id: next.id, judgements: [ONE, ONE] });
    workers.last().say({ type: 'started', id: next.id });
    workers.last().say({ type: 'judged', id: next.id, judgements: [ONE] });
    workers.last().say({ type: 'done', id: next.id, judgedBy: 'pattern 1' });
    expect(reasons(await asked)).toEqual([1, 'out-of-time', 1]);
  });

  it('calls all that is left out of time once the response has had its share', async () => {
    const { workers, client } = start();
    const steps = Array.from({ length: 50 }, () => 'slow');
    const asked = client.judge({ rule: PATTERN, steps }, never);
    for (let turn = 0; turn < RESPONSE_LIMIT_MS / STEP_LIMIT_MS; turn++) {
      await vi.advanceTimersByTimeAsync(0);
      workers.last().say({ type: 'started', id: lastRequest(workers).id });
      await vi.advanceTimersByTimeAsync(STEP_LIMIT_MS);
    }
    expect(reasons(await asked)).toEqual(steps.map(() => 'out-of-time'));
    expect(workers.made.every(({ isTerminated }) => isTerminated)).toBe(true);
  });

  it('does not count the time that a worker takes to start, and calls one that never does broken', async () => {
    const { workers, client } = start();
    const asked = client.judge({ rule: COUNT, steps: ['a'] }, never);
    await vi.advanceTimersByTimeAsync(5 * STEP_LIMIT_MS);
    expect(workers.last().isTerminated).toBe(false);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reasons(await asked)).toBe('timed-out');
  });

  it('ends a pattern that nobody waits for, and answers the next request', async () => {
    const { workers, client } = start();
    const abort = new AbortController();
    const first = client.judge({ rule: PATTERN, steps: ['slow'] }, abort.signal);
    const second = client.judge({ rule: COUNT, steps: ['b'] }, never);
    await vi.advanceTimersByTimeAsync(0);
    const stuck = workers.last();
    stuck.say({ type: 'started', id: lastRequest(workers).id });
    abort.abort();
    expect(reasons(await first)).toBe('cancelled');
    expect(stuck.isTerminated).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    const { id } = lastRequest(workers);
    workers.last().say({ type: 'judged', id, judgements: [ONE] });
    workers.last().say({ type: 'done', id, judgedBy: 'step count 1' });
    expect(reasons(await second)).toEqual([1]);
  });

  it('fails where the worker breaks or cannot be made', async () => {
    const { workers, client } = start();
    const asked = client.judge({ rule: COUNT, steps: ['a'] }, never);
    await vi.advanceTimersByTimeAsync(0);
    workers.last().crash('out of memory');
    expect(reasons(await asked)).toBe('worker-died');
    const none = createComponentsClient({
      createWorker: () => {
        throw new Error('no workers here');
      },
    });
    expect(reasons(await none.judge({ rule: COUNT, steps: ['a'] }, never))).toBe('worker-died');
  });
});
