// Every experiment ends exactly once and takes its worker with it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DepthPoint } from '../core/tree-search.ts';
import { createExperimentsClient } from './experiments-client.ts';
import { createFakeWorkers } from './testing/fake-worker.ts';

const request = { depths: [1, 2], feedbacks: ['outcome'], branching: 2, seedCount: 3, judgeAccuracy: 1 } as const;
const point = (depth: number): DepthPoint => ({ depth, feedback: 'outcome', updates: [7, null, 8], median: 8, low: 7, high: null });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(signal = new AbortController().signal) {
  const workers = createFakeWorkers();
  const points: DepthPoint[] = [];
  const client = createExperimentsClient({ createWorker: workers.create, silenceLimitMs: 1000 });
  const reply = client.measureDepths({ request, onPoint: (measured) => points.push(measured), signal });
  return { workers, points, reply };
}

describe('an experiment', () => {
  it('hands on every point and ends with its worker', async () => {
    const { workers, points, reply } = start();
    expect(workers.last().received).toEqual([{ type: 'measure-depths', request }]);
    workers.last().say({ type: 'point', point: point(1) });
    workers.last().say({ type: 'point', point: point(2) });
    workers.last().say({ type: 'done' });
    expect(await reply).toEqual({ ok: true, value: null });
    expect(points).toEqual([point(1), point(2)]);
    expect(workers.last().isTerminated).toBe(true);
    workers.last().say({ type: 'point', point: point(3) });
    expect(points).toHaveLength(2);
  });

  it('is stopped by its signal, at any time', async () => {
    const abort = new AbortController();
    const { workers, reply } = start(abort.signal);
    abort.abort();
    expect(await reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(workers.last().isTerminated).toBe(true);
    const late = start(abort.signal);
    expect(await late.reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(late.workers.made).toHaveLength(0);
  });

  it('fails when the worker refuses, crashes, talks nonsense or falls silent', async () => {
    const refused = start();
    refused.workers.last().say({ type: 'refused', error: { code: 'run-failed', detail: 'RangeError: too many nodes' } });
    expect(await refused.reply).toMatchObject({ ok: false, error: { code: 'run-failed' } });

    const crashed = start();
    crashed.workers.last().crash('out of memory');
    expect(await crashed.reply).toMatchObject({ ok: false, error: { code: 'worker-died', detail: 'out of memory' } });

    const confused = start();
    confused.workers.last().say({ type: 'point', point: { depth: 'deep' } });
    expect(await confused.reply).toMatchObject({ ok: false, error: { code: 'worker-died' } });

    const silent = start();
    vi.advanceTimersByTime(900);
    silent.workers.last().say({ type: 'point', point: point(1) });
    vi.advanceTimersByTime(900);
    expect(silent.workers.last().isTerminated).toBe(false);
    vi.advanceTimersByTime(200);
    expect(await silent.reply).toMatchObject({ ok: false, error: { code: 'timed-out' } });
  });

  it('fails where the browser gives no worker', async () => {
    const client = createExperimentsClient({
      createWorker: () => {
        throw new Error('no workers here');
      },
    });
    const reply = await client.measureDepths({ request, onPoint: () => undefined, signal: new AbortController().signal });
    expect(reply).toMatchObject({ ok: false, error: { code: 'worker-died', detail: 'no workers here' } });
  });
});
