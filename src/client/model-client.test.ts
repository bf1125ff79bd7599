// The model's client against a worker that is late, dead, hung, or without its device.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import type { EngineState } from '../protocol/engine-state.ts';
import { parseModelCommand } from '../protocol/model-messages.ts';
import { createModelClient } from './model-client.ts';
import type { FakeWorker } from './testing/fake-worker.ts';
import { createFakeWorkers } from './testing/fake-worker.ts';

const model = { name: 'prm', version: '1.0.0', sha256: 'a'.repeat(64), bytes: 10 };
const report = { judgedBy: 'prm 1.0.0', judgements: [{ status: 'not-checked', reason: 'empty-step', findings: [] }] };
const request = { prompt: 'What is 2 + 3?', steps: ['2 + 3 = 5'] };
const never = new AbortController().signal;

function ready(kind: 'webgpu' | 'wasm' = 'wasm') {
  const backend = kind === 'wasm' ? { kind, threads: 2 } : { kind, adapter: 'a card', isFallbackAdapter: false };
  return { type: 'state', state: { status: 'ready', backend, model, notices: [] } };
}

function setUp() {
  const workers = createFakeWorkers();
  const client = createModelClient({ manifestUrl: 'https://example.org/models/manifest.json', createWorker: workers.create });
  const states: EngineState['status'][] = [];
  client.subscribe((state) => states.push(state.status));
  const loadOn = async (kind: 'webgpu' | 'wasm' = 'wasm') => {
    const loaded = client.load('auto');
    workers.last().say(ready(kind));
    await loaded;
  };
  return { workers, client, states, loadOn };
}

const scoreIds = (worker: FakeWorker) =>
  worker.received.map(parseModelCommand).flatMap((command) => (command.type === 'score' ? [command.id] : []));
const answer = (worker: FakeWorker) => {
  worker.say({ type: 'scored', id: v.parse(v.number(), scoreIds(worker).at(-1)), reply: { ok: true, value: report } });
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { userAgent: 'test', platform: 'test', maxTouchPoints: 0 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('loading', () => {
  it('tells every state on the way and resolves when ready', async () => {
    const { workers, client, states } = setUp();
    expect(client.getState()).toEqual({ status: 'idle' });
    const loaded = client.load('auto');
    workers.last().say({ type: 'state', state: { status: 'downloading', loadedBytes: 5, totalBytes: 10, isFromCache: false } });
    workers.last().say({ type: 'state', state: { status: 'preparing', phase: 'session', backend: 'wasm' } });
    workers.last().say(ready());
    await loaded;
    expect(states).toEqual(['downloading', 'downloading', 'preparing', 'ready']);
    expect(parseModelCommand(workers.last().received[0])).toMatchObject({ type: 'load', preference: 'auto', dropped: [] });
  });

  it('twice at once loads once; when ready it is done already', async () => {
    const { workers, client } = setUp();
    const both = Promise.all([client.load('auto'), client.load('auto')]);
    workers.last().say(ready());
    await both;
    await client.load('auto');
    expect(workers.made).toHaveLength(1);
  });

  it('with another preference starts over in a new worker', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn('webgpu');
    const again = client.load('wasm');
    expect(workers.made[0]?.isTerminated).toBe(true);
    workers.last().say(ready());
    await again;
    expect(parseModelCommand(workers.last().received[0])).toMatchObject({ preference: 'wasm' });
  });

  it('that fails resolves, shows why, and can be retried', async () => {
    const { workers, client } = setUp();
    const error = { code: 'model-unreachable', detail: 'offline' };
    const loaded = client.load('auto');
    workers.last().say({ type: 'state', state: { status: 'failed', error, notices: [] } });
    await loaded;
    expect(client.getState()).toMatchObject({ status: 'failed', error });
    expect(workers.last().isTerminated).toBe(true);
    expect(await client.score(request, never)).toEqual({ ok: false, error });
    const again = client.load('auto');
    workers.last().say(ready());
    await again;
    expect(client.getState().status).toBe('ready');
  });

  it('that falls silent is tried again in a new worker, and given up after three', async () => {
    const { workers, client } = setUp();
    const loaded = client.load('auto');
    for (let silence = 0; silence < 4; silence += 1) await vi.advanceTimersByTimeAsync(75_000);
    await loaded;
    expect(workers.made).toHaveLength(4);
    expect(client.getState()).toMatchObject({ status: 'failed', error: { code: 'timed-out' } });
  });

  it('that hangs on WebGPU goes on without it and says so', async () => {
    const { workers, client } = setUp();
    void client.load('auto');
    workers.last().say({ type: 'state', state: { status: 'preparing', phase: 'session', backend: 'webgpu' } });
    await vi.advanceTimersByTimeAsync(150_000);
    expect(parseModelCommand(workers.last().received[0])).toMatchObject({
      dropped: [{ code: 'backend-dropped', backend: 'webgpu', error: { code: 'timed-out' } }],
    });
  });
});

describe('scoring', () => {
  it('fails at once while nothing is loaded', async () => {
    expect(await setUp().client.score(request, never)).toMatchObject({ ok: false });
  });

  it('waits for a load under way', async () => {
    const { workers, client } = setUp();
    void client.load('auto');
    const scored = client.score(request, never);
    expect(scoreIds(workers.last())).toHaveLength(0);
    workers.last().say(ready());
    answer(workers.last());
    expect(await scored).toEqual({ ok: true, value: report });
  });

  it('counts every message, so that a page can prove that a drag sends none', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const before = client.messageCount();
    const scored = client.score(request, never);
    answer(workers.last());
    await scored;
    expect(client.messageCount()).toBe(before + 1);
  });

  it('that nobody waits for is cancelled in the worker too', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const abort = new AbortController();
    const scored = client.score(request, abort.signal);
    abort.abort();
    expect(await scored).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(parseModelCommand(workers.last().received.at(-1))).toEqual({ type: 'cancel', id: scoreIds(workers.last())[0] });
  });

  it('that takes too long ends as timed out and costs the worker its place', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const scored = client.score(request, never);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await scored).toMatchObject({ ok: false, error: { code: 'timed-out' } });
    expect(workers.made).toHaveLength(2);
  });
});

describe('a worker that dies', () => {
  it('is replaced, and the open request is answered by the next', async () => {
    const { workers, client, states, loadOn } = setUp();
    await loadOn();
    const scored = client.score(request, never);
    workers.last().crash('gone');
    expect(client.getState().status).toBe('downloading');
    workers.last().say(ready());
    answer(workers.last());
    expect(await scored).toEqual({ ok: true, value: report });
    expect(states.at(-1)).toBe('ready');
  });

  it('again and again is given up, and a person can still load anew', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    for (let death = 0; death < 4; death += 1) {
      workers.last().crash('gone');
      if (client.getState().status === 'downloading') workers.last().say(ready());
    }
    expect(workers.made).toHaveLength(4);
    expect(client.getState()).toMatchObject({ status: 'failed', error: { code: 'worker-died', detail: 'gone' } });
    const again = client.load('auto');
    workers.last().say(ready());
    await again;
    expect(client.getState().status).toBe('ready');
  });

  it('long ago does not count against today’s', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    for (let death = 0; death < 6; death += 1) {
      workers.last().crash('gone');
      workers.last().say(ready());
      await vi.advanceTimersByTimeAsync(11 * 60_000);
    }
    expect(client.getState().status).toBe('ready');
  });
});

describe('a lost device', () => {
  it('is sought anew once, then the processor takes over', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn('webgpu');
    const lost = { type: 'device-lost', error: { code: 'device-lost', detail: 'driver update' } };
    workers.last().say(lost);
    expect(parseModelCommand(workers.last().received[0])).toMatchObject({ dropped: [] });
    workers.last().say(ready('webgpu'));
    workers.last().say(lost);
    expect(parseModelCommand(workers.last().received[0])).toMatchObject({ dropped: [{ backend: 'webgpu', error: { code: 'device-lost' } }] });
    expect(client.getState().status).toBe('downloading');
  });
});
