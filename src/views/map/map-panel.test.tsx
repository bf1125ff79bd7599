// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { A_FLUENT_B_RIGHT, makeScored, renderPlayground, type GivenScores } from '../testing/render-playground.tsx';
import { MapPanel } from './MapPanel.tsx';

afterEach(cleanup);

/** Under every judge at most the mean of A and B. */
const DOMINATED: GivenScores = { syntax: [0.7], coherence: [0.5], fact: [0.4], outcome: 1 };
const withDominated = () => makeScored([...A_FLUENT_B_RIGHT, DOMINATED]);
const map = () => screen.getByRole('application', { name: /Map of the weights/ });
const choose = (letter: string) => screen.getByRole('button', { name: new RegExp(`^${letter} `) });

describe('the map', () => {
  it('says who wins at the present weights, by how much, and that its answer is wrong', async () => {
    const { store } = await renderPlayground(<MapPanel />);
    expect(screen.getByText('Response B wins, 0.08 ahead of Response A.')).toBeDefined();
    expect(screen.queryByText(/would teach it/)).toBeNull();
    act(() => store.getState().setWeightPoints([100, 0, 0]));
    expect(screen.getByText('Response A wins, 0.40 ahead of Response B.')).toBeDefined();
    expect(screen.getByText('The answer of Response A is wrong: this reward would teach it.')).toBeDefined();
  });

  it('moves the same weights as the sliders by arrow keys, announces the winner, and makes one entry', async () => {
    const { store, user } = await renderPlayground(<MapPanel />);
    act(() => map().focus());
    await user.keyboard('{ArrowRight}');
    expect(store.getState().scene.design.weightPoints).toEqual([30, 49, 21]);
    await user.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{ArrowLeft}');
    expect(store.getState().scene.design.weightPoints).toEqual([30, 60, 10]);
    const words = 'Syntax 30, coherence 60, fact 10. Response A wins, 0.02 ahead of Response B.';
    await waitFor(() => expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(words));
    act(() => map().blur());
    act(() => store.getState().undo());
    expect(store.getState().scene.design.weightPoints).toEqual([30, 50, 20]);
  });

  it('holds locked weights', async () => {
    const { store, user } = await renderPlayground(<MapPanel />);
    act(() => store.getState().toggleWeightLock(2));
    act(() => map().focus());
    await user.keyboard('{ArrowLeft}{ArrowUp}{ArrowUp}');
    expect(store.getState().scene.design.weightPoints).toEqual([32, 48, 20]);
  });

  it('is exact where totals are linear, and labels the line on which two responses tie', async () => {
    await renderPlayground(<MapPanel />);
    expect(screen.getByText('Exact.')).toBeDefined();
    expect(within(map()).getByText('A = B')).toBeDefined();
  });

  it('says that it is sampled where totals are not linear', async () => {
    const { store } = await renderPlayground(<MapPanel />);
    act(() => store.getState().setAggregator('min'));
    expect(await screen.findByText('Sampled.')).toBeDefined();
    expect(screen.getByText(/not linear in the weights/)).toBeDefined();
  });

  it('goes to the nearest change of winner', async () => {
    const { store, user } = await renderPlayground(<MapPanel />);
    await user.click(screen.getByRole('button', { name: 'Go there' }));
    expect(screen.getByText(/^Response A wins, /)).toBeDefined();
    expect(store.getState().scene.design.weightPoints).not.toEqual([30, 50, 20]);
  });

  it('makes a chosen response win', async () => {
    const { store, user } = await renderPlayground(<MapPanel />);
    await user.click(choose('A'));
    expect(screen.getByText(/Response A wins in 29 % of the triangle/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Set weights/ }));
    expect(screen.getByText(/^Response A wins, .* ahead of Response B\.$/)).toBeDefined();
    expect(store.getState().scene.design.weightPoints.reduce((sum, points) => sum + points, 0)).toBe(100);
  });

  it('proves that a dominated response never wins, with the mixture and its numbers', async () => {
    const { user } = await renderPlayground(<MapPanel />, { opened: withDominated() });
    expect(choose('C').textContent).toContain('never');
    await user.click(choose('C'));
    expect(screen.getByText(/^Response C can never win: the mixture 0\.\d\d × A \+ 0\.\d\d × B is at least as good/)).toBeDefined();
    for (const row of screen.getAllByRole('row', { name: /alone/ })) {
      const [own, , mixed] = within(row).getAllByRole('cell').map(({ textContent }) => Number(textContent));
      expect(own).toBeLessThanOrEqual(mixed ?? Number.NaN);
    }
  });

  it('calls a sampled absence evidence, not proof', async () => {
    const { store, user } = await renderPlayground(<MapPanel />, { opened: withDominated() });
    act(() => store.getState().setAggregator('min'));
    await user.click(choose('C'));
    expect(await screen.findByText(/wins at none of the 5151 points of the grid. That is evidence, not proof/)).toBeDefined();
  });

  it('shows a tie as a tie', async () => {
    const same: GivenScores = { syntax: [1], coherence: [0.5], fact: [0.5], outcome: null };
    const { store, user } = await renderPlayground(<MapPanel />, { opened: makeScored([same, same]) });
    expect(screen.getByText('A tie: Response A, Response B have the same total.')).toBeDefined();
    expect(within(map()).getByText('A = B')).toBeDefined();
    act(() => store.getState().setAggregator('min'));
    expect(await within(map()).findByText('A = B')).toBeDefined();
    await waitFor(() => expect(choose('B').textContent).toContain('100 %'));
    await user.click(choose('B'));
    expect(screen.getByText(/There it has the same total as A/)).toBeDefined();
  });

  it('shows agreement with the outcome, and what it is at the present weights', async () => {
    const { user } = await renderPlayground(<MapPanel />);
    await user.click(screen.getByRole('radio', { name: 'Agreement (τ-b)' }));
    expect(screen.getByText('At the present weights τ-b is 1.00.')).toBeDefined();
    expect(await within(map()).findByText('−1.00')).toBeDefined();
  });

  it('teaches when there is nothing to show', async () => {
    await renderPlayground(<MapPanel />, { opened: makeScored([]) });
    expect(screen.getByText(/The map appears once there are scores/)).toBeDefined();
  });

  it('speaks Chinese', async () => {
    await renderPlayground(<MapPanel />, { language: 'zh' });
    expect(screen.getByText('回答 B 胜出，比 回答 A 高 0.08。')).toBeDefined();
    expect(screen.getByRole('radio', { name: '胜出者' })).toBeDefined();
  });
});
