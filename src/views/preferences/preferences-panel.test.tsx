// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeScored, renderPlayground } from '../testing/render-playground.tsx';
import { Formula } from '../ui/Formula.tsx';
import { PreferencesPanel } from './PreferencesPanel.tsx';

afterEach(cleanup);
// The formula fetches its typesetter once; React's test mode would hold everything back for it.
beforeAll(async () => {
  await act(async () => void render(<Formula tex="x" words="x" />));
  await waitFor(() => expect(document.querySelector('math')).not.toBeNull(), { timeout: 10_000 });
  cleanup();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const cell = (row: string | RegExp, place: number) => within(screen.getByRole('row', { name: row })).getAllByRole('cell')[place]?.textContent;

describe('preferences', () => {
  it('teaches before the first pick, and fits the weights after it', async () => {
    const { store, user } = await renderPlayground(<PreferencesPanel />);
    expect(screen.getByText('No picks yet')).toBeDefined();
    await user.click(button('A is better'));
    expect(store.getState().scene.preferences).toEqual([{ preferred: 'r0', other: 'r1' }]);
    await waitFor(() => expect(button('Use the fitted weights').hasAttribute('disabled')).toBe(false));
    expect(screen.getByText(/Picked: Response A is better than Response B/)).toBeDefined();
    // A wins on syntax alone: all the weight goes there, and three corners have no say.
    await user.click(button('Use the fitted weights'));
    expect(store.getState().scene.design.weightPoints).toEqual([100, 0, 0]);
    expect(screen.getByText(/best weights lie in a corner.*Coherence and Fact get no weight/)).toBeDefined();
    act(() => store.getState().undo());
    expect(store.getState().scene.design.weightPoints).toEqual([30, 50, 20]);
    expect(store.getState().scene.preferences).toHaveLength(1);
  });

  it('shows loss, accuracy and mean difference of the present weights', async () => {
    const { user } = await renderPlayground(<PreferencesPanel />);
    await user.click(button('B is better'));
    // T = 0.43 and 0.63: −log σ(10 · … ) by hand.
    const [a, b] = [0.3 * 1 + 0.5 * 0.5, 0.3 * 0.6 + 0.5 * 0.5 + 0.2];
    expect(cell(/^Loss/, 0)).toBe(Math.log1p(Math.exp(-10 * (b - a))).toFixed(3));
    expect(cell(/^Pairs explained/, 0)).toBe('1 of 1');
    expect(cell(/^Mean difference/, 0)).toBe((b - a).toFixed(2));
    expect(screen.getByRole('img', { name: /Triangle of weights, shaded by loss/ })).toBeDefined();
  });

  it('names a pair that no weights can satisfy, and one that the outcome orders', async () => {
    const worse = { syntax: [0.2], coherence: [0.2], fact: [0.2], outcome: 1 };
    const better = { syntax: [0.9], coherence: [0.9], fact: [0.9], outcome: 0 };
    const { user } = await renderPlayground(<PreferencesPanel />, { opened: makeScored([worse, better]) });
    await user.click(button('A is better'));
    expect(await screen.findByText('No weights can satisfy this pair: A over B.')).toBeDefined();
    await user.click(button(/Take back the pick/));
    expect(screen.getByText('No picks yet')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'the outcome' }));
    expect(await screen.findByText('No weights can satisfy this pair: A over B.')).toBeDefined();
  });

  it('searches the grid, and says so, where the aggregator is not linear', async () => {
    const { store, user } = await renderPlayground(<PreferencesPanel />);
    act(() => store.getState().setAggregator('min'));
    await user.click(button('B is better'));
    expect(await screen.findByText(/Grid search/)).toBeDefined();
    await user.click(button('Use the fitted weights'));
    expect(store.getState().scene.design.weightPoints).toEqual([0, 0, 100]);
  });

  it('makes every pair of an order, as one undo entry', async () => {
    const scored = { syntax: [0.5], coherence: [0.5], fact: [0.5], outcome: 1 };
    const { store, user } = await renderPlayground(<PreferencesPanel />, { opened: makeScored([scored, scored, scored]) });
    await user.click(screen.getByText('Sort all responses instead'));
    await user.click(button('Move Response C up'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Response C up');
    await user.click(button('Make 3 picks of this order'));
    expect(store.getState().scene.preferences).toEqual([
      { preferred: 'r0', other: 'r2' },
      { preferred: 'r0', other: 'r1' },
      { preferred: 'r2', other: 'r1' },
    ]);
    expect(screen.getByText(/You have picked every pair/)).toBeDefined();
    act(() => store.getState().undo());
    expect(store.getState().scene.preferences ?? []).toEqual([]);
  });

  it('speaks Chinese', async () => {
    const { user } = await renderPlayground(<PreferencesPanel />, { language: 'zh' });
    await user.click(button('A 更好'));
    expect(button('使用拟合权重')).toBeDefined();
  });
});
