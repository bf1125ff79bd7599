// From nothing to a model that may be trusted, or to a plain reason why not; backend after backend.
import { describe, expect, it } from 'vitest';
import { type PaddedBatch, PADDING_STEP_ID } from '../core/padded-batch.ts';
import type { EngineState } from '../protocol/engine-state.ts';
import { engineFailure } from './engine-error.ts';
import type { RuntimeCandidate } from './load-reward-model.ts';
import { loadRewardModel } from './load-reward-model.ts';
import type { ModelSource } from './model-source.ts';
import type { OrtRuntime } from './ort-runtime.ts';
import { createFakeRuntime, FAKE_MANIFEST, FAKE_TOKENIZER } from './testing/fake-model.ts';

const source: ModelSource = {
  readManifest: () => Promise.resolve({ ok: true, value: FAKE_MANIFEST }),
  readFiles: (_manifest, { onProgress, onVerify }) => {
    onProgress({ loadedBytes: 6, totalBytes: 6, isFromCache: false });
    onVerify();
    return Promise.resolve({ ok: true, value: { model: new Uint8Array(4), tokenizer: FAKE_TOKENIZER, notices: [] } });
  },
};

async function load(candidates: readonly [RuntimeCandidate, ...RuntimeCandidate[]], from: ModelSource = source) {
  const states: EngineState[] = [];
  const loaded = await loadRewardModel({ source: from, candidates, notices: [], onState: (state) => states.push(state) });
  return { loaded, states, last: states.at(-1) };
}
const candidate = (name: 'webgpu' | 'wasm', runtime: OrtRuntime): RuntimeCandidate => ({ name, create: () => Promise.resolve(runtime) });

describe('a sound model', () => {
  it('goes through every phase to ready', async () => {
    const { loaded, states } = await load([candidate('wasm', createFakeRuntime(() => 0.5))]);
    expect(states.map((state) => (state.status === 'preparing' ? state.phase : state.status))).toEqual([
      'downloading', 'verify', 'session', 'warm-up', 'self-check', 'ready',
    ]);
    expect(loaded?.model.info).toEqual({ name: 'fake', version: '1.0.0', sha256: FAKE_MANIFEST.sha256, bytes: 4, origin: 'shipped' });
  });
});

describe('a backend', () => {
  it.each([
    ['computes something else', () => createFakeRuntime(() => 0.52), 'self-check-failed'],
    ['gives no number', () => createFakeRuntime(() => Number.NaN), 'run-failed'],
    ['gives no score', () => createFakeRuntime(() => 1.5), 'run-failed'],
    ['cannot run', () => createFakeRuntime(() => { throw new Error('device lost'); }), 'run-failed'],
  ])('that %s is dropped for the next, and said so', async (_what, create, code) => {
    const broken = create();
    const { last } = await load([candidate('webgpu', broken), candidate('wasm', createFakeRuntime(() => 0.5))]);
    expect(last).toMatchObject({
      status: 'ready',
      backend: { kind: 'wasm' },
      notices: [{ code: 'backend-dropped', backend: 'webgpu', error: { code } }],
    });
    expect(broken.isReleased).toBe(true);
  });

  it('that cannot open the model is dropped too', async () => {
    const closed: OrtRuntime = { ...createFakeRuntime(() => 0.5), openSession: () => Promise.reject(new Error('no kernel')) };
    const { last } = await load([candidate('webgpu', closed), candidate('wasm', createFakeRuntime(() => 0.5))]);
    expect(last).toMatchObject({ status: 'ready', notices: [{ error: { code: 'session-failed', detail: 'Error: no kernel' } }] });
  });

  it('that is the last one leaves the load failed with its reason', async () => {
    const { loaded, last } = await load([candidate('wasm', createFakeRuntime(() => 0.9))]);
    expect(loaded).toBeNull();
    expect(last).toMatchObject({ status: 'failed', error: { code: 'self-check-failed' } });
  });
});

describe('a model that reads trees', () => {
  const reading = (isRight: (batch: PaddedBatch) => boolean): OrtRuntime => {
    const runtime = createFakeRuntime(() => 0.5);
    return {
      ...runtime,
      openSession: async (...asked) => {
        const session = await runtime.openSession(...asked);
        return { ...session, run: async (batch) => (await session.run(batch)).map((score) => (isRight(batch) ? score : 0.9)) };
      },
    };
  };
  const isTree = ({ stepIds, lastStepIds }: PaddedBatch): boolean => lastStepIds.some((last, token) => last === stepIds[token] && last < PADDING_STEP_ID);
  const withTree: ModelSource = { ...source, readManifest: () => Promise.resolve({ ok: true, value: { ...FAKE_MANIFEST, tree: { lastStepIds: 'last', positionIds: 'places' } } }) };

  it('is dropped on a device that gets trees alone wrong', async () => {
    const { last } = await load([candidate('webgpu', reading((batch) => !isTree(batch))), candidate('wasm', createFakeRuntime(() => 0.5))], withTree);
    expect(last).toMatchObject({ status: 'ready', backend: { kind: 'wasm' }, notices: [{ backend: 'webgpu', error: { code: 'self-check-failed' } }] });
  });

  it('is asked about trees only if it reads them', async () => {
    const { last } = await load([candidate('wasm', reading((batch) => !isTree(batch)))]);
    expect(last).toMatchObject({ status: 'ready', notices: [] });
  });
});

describe('files', () => {
  it('that cannot be had are the reason, and no backend is touched', async () => {
    const runtime = createFakeRuntime(() => 0.5);
    const { last } = await load([candidate('wasm', runtime)], { ...source, readManifest: () => Promise.resolve(engineFailure('manifest-unreachable', 'x')) });
    expect(last).toMatchObject({ status: 'failed', error: { code: 'manifest-unreachable' } });
    expect(runtime.runs).toBe(0);
  });

  it('with a tokenizer that is none make the manifest invalid', async () => {
    const { last } = await load([candidate('wasm', createFakeRuntime(() => 0.5))], {
      ...source,
      readFiles: () => Promise.resolve({ ok: true, value: { model: new Uint8Array(4), tokenizer: [], notices: [] } }),
    });
    expect(last).toMatchObject({ status: 'failed', error: { code: 'manifest-invalid' } });
  });
});
