// The model's client against a worker that is late, dead, hung, or without its device.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import type { EngineState } from '../protocol/engine-state.ts';
import { parseModelCommand } from '../protocol/model-messages.ts';
import { createModelClient, IOS_RUNS_PER_WORKER, type ModelClientOptions } from './model-client.ts';
import type { FakeWorker } from './testing/fake-worker.ts';
import { createFakeWorkers } from './testing/fake-worker.ts';

const model = { name: 'prm', version: '1.0.0', sha256: 'a'.repeat(64), bytes: 10, origin: 'shipped' };
const report = { judgedBy: 'prm 1.0.0', judgements: [{ status: 'not-checked', reason: 'empty-step', findings: [] }] };
const request = { prompt: 'What is 2 + 3?', steps: ['2 + 3 = 5'] };
const never = new AbortController().signal;

function ready(kind: 'webgpu' | 'wasm' = 'wasm') {
  const backend = kind === 'wasm' ? { kind, threads: 2 } : { kind, adapter: 'a card', isFallbackAdapter: false };
  return { type: 'state', state: { status: 'ready', backend, model, notices: [] } };
}

function setUp(options: Pick<ModelClientOptions, 'readKeptModel'> = {}) {
  const workers = createFakeWorkers();
  const client = createModelClient({ pickManifest: () => 'https://example.org/models/manifest.json', createWorker: workers.create, ...options });
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
const answer = (worker: FakeWorker, runs = 20) => {
  worker.say({ type: 'scored', id: v.parse(v.number(), scoreIds(worker).at(-1)), reply: { ok: true, value: report }, runs });
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

const OWN_FILES = { manifestText: '{}', model: new Blob(['onnx']), tokenizer: new Blob(['{}']) };
const ownModel = { ...model, name: 'mine', sha256: 'b'.repeat(64), origin: 'own' };
const readyWithOwn = { ...ready(), state: { ...ready().state, model: ownModel } };

/** A switch to the person's own model, up to where its worker has been told to load it. */
async function startSwitch(client: ReturnType<typeof setUp>['client'], signal = never) {
  const states: EngineState['status'][] = [];
  const switched = client.switchModel({ kind: 'own', files: OWN_FILES }, { onState: (state) => states.push(state.status), signal });
  await vi.dynamicImportSettled();
  return { switched, states };
}

describe('another model', () => {
  it('is loaded beside the one in use, which answers until the other is ready', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const { switched, states } = await startSwitch(client);
    const [old, next] = workers.made;
    expect(parseModelCommand(next?.received[0])).toMatchObject({ type: 'load', choice: { kind: 'own', files: { manifestText: '{}' } } });
    next?.say({ type: 'state', state: { status: 'preparing', phase: 'self-check', backend: 'wasm' } });
    expect(client.getState()).toMatchObject({ status: 'ready', model: { name: 'prm' } });
    expect(old?.isTerminated).toBe(false);
    next?.say(readyWithOwn);
    expect(await switched).toEqual({ ok: true, value: ownModel });
    expect(states).toEqual(['downloading', 'preparing']);
    expect(old?.isTerminated).toBe(true);
    expect(client.getState()).toMatchObject({ status: 'ready', model: { name: 'mine', origin: 'own' } });
    const scored = client.score(request, never);
    answer(workers.last());
    expect(await scored).toEqual({ ok: true, value: report });
  });

  it('that ships has its own address, and is loaded again when its worker dies', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const manifestUrl = 'https://example.org/other/manifest.json';
    const switched = client.switchModel({ kind: 'shipped', manifestUrl }, { onState: () => undefined, signal: never });
    await vi.dynamicImportSettled();
    expect(parseModelCommand(workers.last().received[0])).toMatchObject({ choice: { kind: 'shipped', manifestUrl } });
    workers.last().say(ready());
    await switched;
    workers.last().crash('out of memory');
    expect(parseModelCommand(workers.last().received[0])).toMatchObject({ choice: { kind: 'shipped', manifestUrl } });
  });

  it.each([
    ['fails', (worker: FakeWorker) => worker.say({ type: 'state', state: { status: 'failed', error: { code: 'own-not-onnx', detail: 'text' }, notices: [] } }), 'own-not-onnx'],
    ['crashes', (worker: FakeWorker) => worker.crash('out of memory'), 'worker-died'],
    ['falls silent', () => vi.advanceTimersByTime(80_000), 'timed-out'],
  ])('that %s leaves the one in use as it was', async (_what, go, code) => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const { switched } = await startSwitch(client);
    go(workers.last());
    expect(await switched).toMatchObject({ ok: false, error: { code } });
    expect(workers.last().isTerminated).toBe(true);
    expect(workers.made[0]?.isTerminated).toBe(false);
    expect(client.getState()).toMatchObject({ status: 'ready', model: { name: 'prm' } });
  });

  it('can be cancelled on the way, and what its worker still says is not heard', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const abort = new AbortController();
    const { switched } = await startSwitch(client, abort.signal);
    abort.abort();
    workers.last().say(readyWithOwn);
    expect(await switched).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(client.getState()).toMatchObject({ model: { name: 'prm' } });
  });

  it('takes over the request that was under way, and is what a new worker loads after a crash', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const scored = client.score(request, never);
    const { switched } = await startSwitch(client);
    workers.last().say(readyWithOwn);
    await switched;
    answer(workers.last());
    expect(await scored).toEqual({ ok: true, value: report });
    workers.last().crash('gone');
    expect(parseModelCommand(workers.last().received[0])).toMatchObject({ choice: { kind: 'own' } });
  });

  it('that an earlier visit kept is loaded without a download', async () => {
    const { workers, client } = setUp({ readKeptModel: async () => OWN_FILES });
    expect(await client.isCached()).toBe(true);
    const both = Promise.all([client.load('auto'), client.load('auto')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(workers.made).toHaveLength(1);
    expect(parseModelCommand(workers.last().received[0])).toMatchObject({ choice: { kind: 'own' } });
    workers.last().say(readyWithOwn);
    await both;
  });

  it.each([
    ['gone', async () => null],
    ['out of reach', () => Promise.reject(new Error('no database'))],
  ])('that was kept and is %s gives way to the one that ships', async (_what, readKeptModel) => {
    const { workers, client } = setUp({ readKeptModel });
    void client.load('auto');
    await vi.advanceTimersByTimeAsync(0);
    expect(parseModelCommand(workers.last().received[0])).toMatchObject({
      choice: { kind: 'shipped', manifestUrl: 'https://example.org/models/manifest.json' },
    });
  });
});

const occlusionRequest = { ...request, step: 0 };
const occlusion = {
  judgedBy: 'prm 1.0.0', baseScore: 0.8, firstStep: 0, wordsPerPiece: 1, skipped: 0,
  pieces: [{ step: 0, span: { start: 0, end: 1 }, kind: 'number', score: 0.5 }],
};
const occludeIds = (worker: FakeWorker) =>
  worker.received.map(parseModelCommand).flatMap((command) => (command.type === 'occlude' ? [command.id] : []));
const answerOcclusion = (worker: FakeWorker) => {
  worker.say({ type: 'occluded', id: occludeIds(worker).at(-1), reply: { ok: true, value: occlusion }, runs: 30 });
};

describe('an occlusion', () => {
  it('tells its progress and its answer, and lets scores pass', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const progress: number[] = [];
    const occluded = client.occlude(occlusionRequest, { onProgress: (done) => progress.push(done), signal: never });
    const scored = client.score(request, never);
    workers.last().say({ type: 'occlusion-progress', id: 1, done: 10, total: 12 });
    answer(workers.last());
    expect(await scored).toEqual({ ok: true, value: report });
    answerOcclusion(workers.last());
    expect(await occluded).toEqual({ ok: true, value: occlusion });
    workers.last().say({ type: 'occlusion-progress', id: 1, done: 12, total: 12 });
    expect(progress).toEqual([10]);
  });

  it('that nobody waits for is cancelled in the worker, and its late words go unheard', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const abort = new AbortController();
    const onProgress = vi.fn();
    const occluded = client.occlude(occlusionRequest, { onProgress, signal: abort.signal });
    abort.abort();
    expect(await occluded).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(parseModelCommand(workers.last().received.at(-1))).toEqual({ type: 'cancel-occlusion', id: 1 });
    workers.last().say({ type: 'occlusion-progress', id: 1, done: 10, total: 12 });
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('goes on in the next worker when the first dies, and may be slow as long as it makes progress', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const occluded = client.occlude(occlusionRequest, { onProgress: () => undefined, signal: never });
    for (let done = 1; done < 4; done += 1) {
      await vi.advanceTimersByTimeAsync(200_000);
      workers.last().say({ type: 'occlusion-progress', id: 1, done, total: 12 });
    }
    workers.last().crash('killed');
    workers.last().say(ready());
    answerOcclusion(workers.last());
    expect(await occluded).toEqual({ ok: true, value: occlusion });
    expect(workers.made).toHaveLength(2);
  });

  it('that falls silent ends as timed out', async () => {
    const { client, loadOn } = setUp();
    await loadOn();
    const occluded = client.occlude(occlusionRequest, { onProgress: () => undefined, signal: never });
    await vi.advanceTimersByTimeAsync(250_000);
    expect(await occluded).toMatchObject({ ok: false, error: { code: 'timed-out' } });
  });
});

describe('on iOS', () => {
  const onIos = () => vi.stubGlobal('navigator', { userAgent: 'iPhone', platform: 'iPhone', maxTouchPoints: 5 });

  it('a worker is replaced after so many runs, again and again, and no request is lost', async () => {
    onIos();
    const { workers, client, loadOn } = setUp();
    await loadOn();
    for (let round = 0; round < 6; round += 1) {
      const [scored, waiting] = [client.score(request, never), client.score(request, never)];
      answer(workers.last(), IOS_RUNS_PER_WORKER - 1);
      expect(await scored).toEqual({ ok: true, value: report });
      answer(workers.last(), IOS_RUNS_PER_WORKER);
      expect(await waiting).toEqual({ ok: true, value: report });
      expect(client.getState().status).toBe('downloading');
      workers.last().say(ready());
    }
    expect(workers.made).toHaveLength(7);
    expect(workers.made.filter((worker) => worker.isTerminated)).toHaveLength(6);
  });

  it('what had gone to the old worker goes to the new one', async () => {
    onIos();
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const [scored, waiting] = [client.score(request, never), client.score(request, never)];
    answer(workers.last(), IOS_RUNS_PER_WORKER);
    await scored;
    workers.last().say(ready());
    answer(workers.last());
    expect(await waiting).toEqual({ ok: true, value: report });
  });

  it('elsewhere a worker stays', async () => {
    const { workers, client, loadOn } = setUp();
    await loadOn();
    const scored = client.score(request, never);
    answer(workers.last(), 10 * IOS_RUNS_PER_WORKER);
    await scored;
    expect(workers.made).toHaveLength(1);
  });
});
