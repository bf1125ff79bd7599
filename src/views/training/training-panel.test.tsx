// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { trainPolicy } from '../../core/policy-gradient.ts';
import { readPolicy } from '../../core/training-reading.ts';
import { selectDerived } from '../../store/selectors.ts';
import { A_FLUENT_B_RIGHT, makeScored, renderPlayground } from '../testing/render-playground.tsx';
import { TrainingPanel } from './TrainingPanel.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const card = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const scrubber = () => screen.getByRole('slider', { name: 'Update to look at' });
const seek = (update: number) => fireEvent.change(scrubber(), { target: { value: String(update) } });
const reading = (name: string | RegExp) => card(name).getByText(/^After \d+ updates? the policy puts/).textContent;
const show = (given = A_FLUENT_B_RIGHT) => renderPlayground(<TrainingPanel />, { opened: makeScored(given) });

describe('the training panel', () => {
  it('says what core computes, for each run', async () => {
    const { store } = await show();
    act(() => store.getState().setWeightPoints([100, 0, 0]));
    seek(40);
    const derived = selectDerived(store.getState());
    const run = trainPolicy({ rewards: derived.responses.map(({ total }) => total), steps: 100, learningRate: 0.1, klWeight: 0 });
    const { probability } = readPolicy(run, 40, [0, 1]);
    const percent = Math.round(probability * 100);
    expect(reading('Process reward')).toBe(`After 40 updates the policy puts ${percent} % on Response A, whose answer is wrong.`);
    expect(reading('Outcome alone')).toMatch(/on Response B, whose answer is right/);
    expect(screen.getByText(/process reward rises from .* while the outcome falls/)).toBeDefined();
  });

  it('leaves the past as it was when a weight moves, and runs the future again from there', async () => {
    const { store } = await show();
    act(() => store.getState().setWeightPoints([100, 0, 0]));
    seek(20);
    const at20 = reading('Process reward');
    act(() => store.getState().setWeightPoints([0, 0, 100]));
    expect(screen.getByText(/The reward was changed at update 20/)).toBeDefined();
    expect(reading('Process reward')).toBe(at20);
    seek(10);
    expect(reading('Process reward')).toMatch(/Response A/);
    seek(100);
    expect(reading('Process reward')).toMatch(/Response B, whose answer is right/);
    await act(async () => screen.getByRole('button', { name: 'Start over with the present weights' }).click());
    expect(screen.queryByText(/The reward was changed/)).toBeNull();
  });

  it('raises the response that is imitated, whichever is chosen', async () => {
    const { user } = await show();
    seek(50);
    expect(reading('Supervised fine-tuning')).toMatch(/Response B/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Response to imitate' }), 'Response A');
    expect(reading('Supervised fine-tuning')).toMatch(/9\d % on Response A, whose answer is wrong/);
  });

  it('draws the same groups for the same seed', async () => {
    const { user } = await show();
    await user.click(screen.getByText('Settings'));
    await user.click(screen.getByRole('radio', { name: 'Sampled' }));
    seek(12);
    const table = () => screen.getByRole('table', { name: /three policies/ }).textContent;
    const seed = screen.getByRole('spinbutton', { name: 'Seed' });
    const drawn = table();
    fireEvent.change(seed, { target: { value: '2' } });
    expect(table()).not.toBe(drawn);
    fireEvent.change(seed, { target: { value: '1' } });
    expect(table()).toBe(drawn);
  });

  it('says plainly what is missing', async () => {
    await show(A_FLUENT_B_RIGHT.map((given) => ({ ...given, outcome: null })));
    expect(card('Outcome alone').getByText(/needs the outcome of at least two responses/)).toBeDefined();
    expect(screen.getByText('No outcome is known.')).toBeDefined();
  });

  it('says that equal rewards teach nothing, and that one response has nothing to be compared with', async () => {
    const { store } = await show();
    act(() => store.getState().setWeightPoints([0, 100, 0]));
    expect(card('Process reward').getByText(/Nothing is learned: all rewards are equal \(0\.50\)/)).toBeDefined();
    act(() => store.getState().removeResponse('r1'));
    expect(screen.getByText(/add a second one/)).toBeDefined();
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('plays in still steps where motion is unwelcome, and stops at the end', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    vi.useFakeTimers();
    try {
      await show();
      act(() => screen.getByRole('button', { name: 'Play' }).click());
      act(() => void vi.advanceTimersByTime(950));
      expect(screen.getByText('Update 10 of 100')).toBeDefined();
      act(() => void vi.advanceTimersByTime(10_000));
      expect(screen.getByText('Update 100 of 100')).toBeDefined();
      expect(screen.getByRole('button', { name: 'Play' })).toBeDefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('announces the readings once the playhead rests', async () => {
    await show();
    seek(40);
    const status = screen.getByRole('status');
    await waitFor(() => expect(status.textContent).toMatch(/Process reward: After 40 updates.*Supervised fine-tuning: After 40 updates/), { timeout: 2_000 });
  });

  it('speaks Chinese', async () => {
    await renderPlayground(<TrainingPanel />, { opened: makeScored(), language: 'zh' });
    fireEvent.change(screen.getByRole('slider', { name: '查看哪一次更新' }), { target: { value: '40' } });
    expect(card('只看结果').getByText(/^经过 40 次更新，策略的偏向：\d+% 的概率在回答 B 上，它的答案是对的。$/)).toBeDefined();
  });
});
