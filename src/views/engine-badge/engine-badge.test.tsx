// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineState } from '../../protocol/engine-state.ts';
import { makeOpened } from '../../store/testing/test-store.ts';
import { renderPlayground } from '../testing/render-playground.tsx';
import { EngineBadge } from './EngineBadge.tsx';

afterEach(cleanup);

const badge = () => screen.getByRole('region', { name: 'Reward model' });
const MODEL = { name: 'prm-minilm-l6', version: '1.2.3', sha256: 'abc', bytes: 24_640_000, origin: 'shipped' } as const;

describe('engine badge', () => {
  it('says where the scores come from before any download, and offers one', async () => {
    const { model, user } = await renderPlayground(<EngineBadge />);
    expect(badge().textContent).toContain('Precomputed scores');
    const load = vi.spyOn(model, 'load');
    await user.click(screen.getByRole('button', { name: 'Load model · 24.9 MB' }));
    expect(load).toHaveBeenCalledWith('auto');
  });

  it('does not speak of precomputed scores where there are none', async () => {
    await renderPlayground(<EngineBadge />, { opened: makeOpened() });
    expect(badge().textContent).toContain('Model not loaded');
  });

  it('counts bytes while they arrive and names each phase', async () => {
    const { model } = await renderPlayground(<EngineBadge />);
    act(() => model.setState({ status: 'downloading', loadedBytes: 12_300_000, totalBytes: 24_640_000, isFromCache: false }));
    expect(badge().textContent).toContain('12.3 of 24.6 MB');
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBeCloseTo(0.499, 2);
    act(() => model.setState({ status: 'preparing', phase: 'self-check', backend: 'webgpu' }));
    expect(badge().textContent).toContain('Checking its answers on WebGPU');
  });

  it('names what runs, and why not something faster', async () => {
    const { model, user } = await renderPlayground(<EngineBadge />);
    const ready: EngineState = { status: 'ready', backend: { kind: 'wasm', threads: 4 }, model: MODEL, notices: [{ code: 'no-webgpu' }] };
    act(() => model.setState(ready));
    expect(screen.getByRole('status').textContent).toBe('WASM · 4 threads');
    await user.click(screen.getByRole('button', { name: /WASM · 4 threads/ }));
    expect(await screen.findByText('1.2.3', {}, { timeout: 5_000 })).toBeDefined();
    expect(screen.getByText(/offers no WebGPU/)).toBeDefined();
    act(() => model.setState({ ...ready, backend: { kind: 'webgpu', adapter: 'nvidia ampere', isFallbackAdapter: false } }));
    expect(screen.getByRole('status').textContent).toBe('WebGPU · nvidia ampere');
  });

  it('says what failed and offers the ways out', async () => {
    const { model, user } = await renderPlayground(<EngineBadge />);
    const load = vi.spyOn(model, 'load').mockResolvedValue();
    act(() => model.setState({ status: 'failed', error: { code: 'model-unreachable', detail: 'HTTP 404' }, notices: [] }));
    await user.click(screen.getByRole('button', { name: /Model failed/ }));
    expect(await screen.findByText(/could not be fetched/, {}, { timeout: 5_000 })).toBeDefined();
    expect(screen.getByText('HTTP 404')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Use WASM' }));
    expect(load).toHaveBeenCalledWith('wasm');
  });

  it('says that the model is the person’s own, and its name', async () => {
    const { model, user } = await renderPlayground(<EngineBadge />);
    act(() => model.setState({ status: 'ready', backend: { kind: 'wasm', threads: 1 }, model: { ...MODEL, name: 'mine', origin: 'own' }, notices: [] }));
    expect(screen.getByRole('status').textContent).toBe('Yours: mine · WASM · 1 thread');
    await user.click(screen.getByRole('button', { name: /Yours: mine/ }));
    expect(await screen.findByText(/a model of your own, from your files/, {}, { timeout: 5_000 })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Use a model of your own…' }));
    expect(await screen.findByRole('dialog', { name: 'A model of your own' }, { timeout: 10_000 })).toBeDefined();
  });

  it('words the failures of a person’s own model', async () => {
    const { model, user } = await renderPlayground(<EngineBadge />);
    act(() => model.setState({ status: 'failed', error: { code: 'own-model-sum', detail: '' }, notices: [] }));
    await user.click(screen.getByRole('button', { name: /Model failed/ }));
    expect(await screen.findByText(/their SHA-256 differ/, {}, { timeout: 5_000 })).toBeDefined();
  });
});
