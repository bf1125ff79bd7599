// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EngineState } from '../../protocol/engine-state.ts';
import { ENGLISH, renderPlayground } from '../testing/render-playground.tsx';
import { ShippedModels } from './ShippedModels.tsx';

afterEach(cleanup);

const info = { name: 'prm-e5-l6', version: '1.0.0', sha256: 'abc', bytes: 24_640_000, origin: 'shipped' } as const;
const READY: EngineState = { status: 'ready', backend: { kind: 'wasm', threads: 2 }, model: info, notices: [] };
const rows = () => within(screen.getByRole('region', { name: 'Models that ship' })).getAllByRole('listitem');

describe('the models that ship', () => {
  it('say what they read, how well, and which of them is next', async () => {
    await renderPlayground(<ShippedModels />);
    const [both, english] = rows();
    expect(both?.textContent).toMatch(/^English and Chinese finds first errors with F1 49.1 · 24.9 MBwill be loaded$/);
    expect(english?.textContent).toContain('English finds first errors with F1 48.3');
  });

  it('chosen before anything is loaded, is remembered and loaded', async () => {
    const { model, user, services } = await renderPlayground(<ShippedModels />);
    const load = vi.spyOn(model, 'load').mockResolvedValue();
    await user.click(screen.getByRole('button', { name: 'Use this one prm-minilm-l6' }));
    expect(services.rememberModel).toHaveBeenCalledWith(ENGLISH);
    expect(load).toHaveBeenCalledWith('auto');
    expect(model.switches).toEqual([]);
  });

  it('take over from each other once they are ready', async () => {
    const { model, user, services } = await renderPlayground(<ShippedModels />);
    act(() => model.setState(READY));
    model.switchReply = { ok: true, value: { ...info, name: 'prm-minilm-l6' } };
    await user.click(screen.getByRole('button', { name: 'Use this one prm-minilm-l6' }));
    expect(model.switches).toEqual([{ kind: 'shipped', manifestUrl: ENGLISH.manifestUrl }]);
    expect(screen.getByRole('status').textContent).not.toBe('');
    expect(services.rememberModel).not.toHaveBeenCalled();
    await act(async () => model.gate.release());
    expect(rows()[1]?.textContent).toContain('in use');
    expect(services.rememberModel).toHaveBeenCalledWith(ENGLISH);
  });

  it('say why a change failed, and that the other goes on', async () => {
    const { model, user, services } = await renderPlayground(<ShippedModels />);
    act(() => model.setState(READY));
    model.switchReply = { ok: false, error: { code: 'model-unreachable', detail: '' } };
    await user.click(screen.getByRole('button', { name: 'Use this one prm-minilm-l6' }));
    await act(async () => model.gate.release());
    expect(screen.getByRole('status').textContent).toMatch(/could not be fetched.*goes on working/);
    expect(rows()[0]?.textContent).toContain('in use');
    expect(services.rememberModel).not.toHaveBeenCalled();
  });
});
