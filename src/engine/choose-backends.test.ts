// Which backend is tried first on which device, and what the person is told.
import { describe, expect, it } from 'vitest';
import type { DeviceFacts } from './choose-backends.ts';
import { chooseBackends } from './choose-backends.ts';

const card = { adapter: 'nvidia ada', isFallbackAdapter: false };
const software = { adapter: 'google swiftshader', isFallbackAdapter: true };
const desktop: DeviceFacts = { preference: 'auto', adapter: card, isIos: false, isIsolated: true, cores: 8, dropped: [] };
const dropped = [{ code: 'backend-dropped', backend: 'webgpu', error: { code: 'device-lost', detail: '' } }] as const;

describe('order', () => {
  it.each<[string, Partial<DeviceFacts>, string[]]>([
    ['a real card', {}, ['webgpu', 'wasm']],
    ['no adapter', { adapter: null }, ['wasm']],
    ['a software adapter', { adapter: software }, ['wasm']],
    ['a software adapter that was asked for', { adapter: software, preference: 'webgpu' }, ['webgpu', 'wasm']],
    ['a card that is not wanted', { preference: 'wasm' }, ['wasm']],
    ['iOS', { isIos: true }, ['wasm']],
    ['iOS when asked for', { isIos: true, preference: 'webgpu' }, ['webgpu', 'wasm']],
    ['a card that failed before', { dropped }, ['wasm']],
  ])('on %s', (_device, facts, order) => {
    expect(chooseBackends({ ...desktop, ...facts }).order).toEqual(order);
  });
});

describe('threads', () => {
  it.each([[8, true, 4], [2, true, 2], [1, true, 1], [8, false, 1]])('%i cores, isolated %s: %i', (cores, isIsolated, threads) => {
    expect(chooseBackends({ ...desktop, cores, isIsolated }).threads).toBe(threads);
  });
});

describe('notices', () => {
  it.each<[string, Partial<DeviceFacts>, string[]]>([
    ['nothing to say with a card', { isIsolated: false }, []],
    ['no WebGPU', { adapter: null }, ['no-webgpu']],
    ['software adapter', { adapter: software }, ['fallback-adapter']],
    ['one thread', { preference: 'wasm', isIsolated: false }, ['not-isolated']],
    ['what was dropped stays said', { dropped }, ['backend-dropped']],
    ['a dropped card that is gone is said once', { dropped, adapter: null }, ['backend-dropped']],
  ])('%s', (_what, facts, codes) => {
    expect(chooseBackends({ ...desktop, ...facts }).notices.map(({ code }) => code)).toEqual(codes);
  });
});
