// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AGGREGATORS } from '../../core/aggregators.ts';
import { shapeByPotential } from '../../core/potential-shaping.ts';
import { selectDerived } from '../../store/selectors.ts';
import { makeScored, renderPlayground, type GivenScores } from '../testing/render-playground.tsx';
import { CombinePanel } from './CombinePanel.tsx';
import { spellOrder } from './swap-table.ts';
import { spellTelescope } from './telescope.ts';

afterEach(cleanup);

const level = (value: number, steps: number): number[] => new Array<number>(steps).fill(value);
const steady = (value: number, steps: number, outcome: number | null): GivenScores => ({
  syntax: level(value, steps), coherence: level(value, steps), fact: level(value, steps), outcome,
});
/** A is right in one step; B is wrong in three that look a little better. */
const SHORT_RIGHT_LONG_WRONG = [steady(0.5, 1, 1), steady(0.6, 3, 0)];
const show = () => renderPlayground(<CombinePanel />, { opened: makeScored(SHORT_RIGHT_LONG_WRONG) });
const cell = (row: string, column: number) => within(within(screen.getByRole('region', { name: 'Winner and order under every setting' })).getByRole('row', { name: new RegExp(`^${row}`) })).getAllByRole('button')[column];

describe('what changes when one choice is swapped', () => {
  it('names the winner of every setting, whether it is right, and marks what differs from now', async () => {
    await show();
    expect(cell('Mean', 2)?.getAttribute('aria-label')).toBe('Winner B (wrong), order B > A: now');
    expect(cell('Mean', 2)?.getAttribute('aria-pressed')).toBe('true');
    expect(cell('Mean', 0)?.getAttribute('aria-label')).toBe('Winner A (right), order A > B: other winner');
    expect(cell('Product', 2)?.getAttribute('aria-label')).toBe('Winner A (right), order A > B: other winner');
    expect(cell('Last step', 2)?.getAttribute('aria-label')).toMatch(/B > A: same$/);
    expect(screen.getAllByRole('button', { name: /^Winner/ })).toHaveLength(AGGREGATORS.length * 3);
  });

  it('takes a setting at a click, aggregator and λ in one entry', async () => {
    const { store, user } = await show();
    const target = cell('Product', 1);
    if (target) await user.click(target);
    expect(store.getState().scene.design).toMatchObject({ aggregator: 'product', lambda: 0.5 });
    expect(selectDerived(store.getState()).ranking.winner).toBe(0);
    act(() => store.getState().undo());
    expect(store.getState().scene.design).toMatchObject({ aggregator: 'mean', lambda: 1 });
  });
});

describe('raw addition beside potential-based shaping', () => {
  it('spells the telescoping sum out with the response’s own numbers', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('radio', { name: 'B' }));
    expect(screen.getByLabelText(/Σ F\(k\) = \(0\.60 − 0\) \+ \(0\.60 − 0\.60\) \+ \(0 − 0\.60\) = 0/)).toBeDefined();
    expect(screen.getByText(/the bonuses of Response B add up to 0/)).toBeDefined();
    const rows = within(screen.getByRole('region', { name: /Rewards and returns of Response B/ })).getAllByRole('row').slice(2);
    expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
      ['0.60', '0.60', '1.80', '0.60', '0.60', '0.00'],
      ['0.60', '1.20', '1.20', '0.60', '0.00', '−0.60'],
      ['0.60', '1.80', '0.60', '0.00', '−0.60', '−0.60'],
    ]);
  });

  it('shows that raw addition can change the order, and a potential cannot', async () => {
    await show();
    const table = screen.getByRole('table', { name: /Returns and ranks/ });
    const orders = within(within(table).getByRole('row', { name: /^Order/ })).getAllByRole('cell').map(({ textContent }) => textContent);
    expect(orders).toEqual(['A > B', 'A > B', 'B > A']);
    expect(screen.getByText(/Raw addition changes the order, from A > B to B > A/)).toBeDefined();
  });

  it('discounts by γ', async () => {
    await show();
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Discount γ' }), { target: { value: '0.9' } });
    expect(screen.getByText(/Discounted by γ = 0\.9 the potentials still cancel/)).toBeDefined();
    expect(screen.getByText(/Raw addition changes the order/)).toBeDefined();
  });

  it('asks for an outcome where none is known', async () => {
    await renderPlayground(<CombinePanel />, { opened: makeScored([steady(0.5, 2, null), steady(0.6, 2, null)]) });
    expect(screen.getByText(/needs at least one response with a known outcome/)).toBeDefined();
  });

  it('teaches when there is nothing to show', async () => {
    await renderPlayground(<CombinePanel />, { opened: makeScored([]) });
    expect(screen.getByText(/Once there are scores/)).toBeDefined();
  });
});

describe('spelling', () => {
  it('writes ties as ties', () => {
    expect(spellOrder({ order: [1, 0, 2], ranks: [2, 1, 2, null], winners: [1], winner: 1 }, (place) => 'ABCD'[place] ?? '')).toBe('B > A = C');
  });

  it('shortens a long sum and keeps both of its ends', () => {
    const words = spellTelescope(shapeByPotential(new Array<number>(30).fill(0.5), 1), 1).words;
    expect(words).toMatch(/^Σ F\(k\) = \(0\.50 − 0\) \+ .* … \+ .* \+ \(0 − 0\.50\) = 0$/);
  });
});
