// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { groupAdvantages } from '../../core/advantages.ts';
import { selectDerived } from '../../store/selectors.ts';
import { A_FLUENT_B_RIGHT, makeScored, renderPlayground, type GivenScores } from '../testing/render-playground.tsx';
import { AdvantagesPanel } from './AdvantagesPanel.tsx';
import { relativeTo } from './methods.ts';

afterEach(cleanup);

const flat = (syntax: number, fact: number, outcome: number | null): GivenScores => ({ syntax: [syntax], coherence: [0.5], fact: [fact], outcome });
const show = (given: readonly GivenScores[] = A_FLUENT_B_RIGHT) => renderPlayground(<AdvantagesPanel />, { opened: makeScored(given) });
const cells = (table: string | RegExp, row: RegExp) =>
  within(within(screen.getByRole('table', { name: table })).getByRole('row', { name: row })).getAllByRole('cell').map(({ textContent }) => textContent);

describe('advantages', () => {
  it('shows what core computes, by every method, and follows the weights', async () => {
    const { store } = await show();
    act(() => store.getState().setWeightPoints([100, 0, 0]));
    const totals = selectDerived(store.getState()).responses.map(({ total }) => total);
    const [grpo = 0] = groupAdvantages('grpo', totals).advantages;
    await waitFor(() => expect(cells(/by every method/, /^A/)[0]).toBe('1.00'));
    expect(cells(/by every method/, /^A/)).toEqual(['1.00', `+${(grpo ?? 0).toFixed(2)}`, '+0.20', '+0.40', '+0.71']);
    expect(cells(/by every method/, /^B/)[3]).toBe('−0.40');
  });

  it('fills the formulas with the numbers of the chosen response', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('radio', { name: 'B' }));
    expect(screen.getByLabelText(/^A\(B\) = T − mean = 0\.630 − 0\.590 = 0\.040$/)).toBeDefined();
    expect(screen.getByLabelText(/^A\(B\) = T − mean of the others = 0\.630 − \(0\.550\) \/ 1 = 0\.080$/)).toBeDefined();
    expect(screen.getByLabelText(/^A\(B\) = \(T − mean\) \/ \(std \+ 0\.0001\)/)).toBeDefined();
  });

  it('gives every step an advantage: its own and all later ones', async () => {
    await show();
    const [first, second] = cells(/process supervision/, /^B/);
    expect(first?.startsWith('+')).toBe(true);
    expect(Number(first)).toBeCloseTo(2 * Number(second), 1);
    expect(screen.getByText(/normalised over 4 step rewards/)).toBeDefined();
  });

  it('names the judges that say nothing in GDPO', async () => {
    await show();
    expect(screen.getByText(/^Coherence gives every response the same reward, so it is silent here/)).toBeDefined();
  });
});

describe('collapse', () => {
  it('is explained where all rewards are equal', async () => {
    await show([flat(1, 1, 1), flat(1, 1, 0)]);
    expect(screen.getByText(/All totals are 0\.75: every advantage is 0, and this group teaches nothing/)).toBeDefined();
    expect(screen.getByText(/All step rewards are 0\.75/)).toBeDefined();
    expect(screen.getByText(/Syntax, Coherence, Fact give every response the same reward/)).toBeDefined();
    expect(cells(/by every method/, /^A/)).toEqual(['0.75', '0.00', '0.00', '0.00', '0.00']);
  });

  it('is explained for one response', async () => {
    await show([flat(1, 0, 1)]);
    expect(screen.getByText(/single response with a total has nothing to be compared with/)).toBeDefined();
    expect(screen.getByText(/single step with a reward has nothing to be compared with/)).toBeDefined();
  });

  it('is explained where there is no reward', async () => {
    await show([{ syntax: [null], coherence: [null], fact: [null], outcome: null }]);
    expect(screen.getAllByText(/Nothing has a reward yet/).length).toBeGreaterThan(0);
    expect(cells(/by every method/, /^A/)).toEqual(['–', '–', '–', '–', '–']);
  });

  it('speaks Chinese', async () => {
    await renderPlayground(<AdvantagesPanel />, { opened: makeScored([flat(1, 1, 1), flat(1, 1, 0)]), language: 'zh' });
    expect(screen.getByText(/所有总奖励都是 0\.75/)).toBeDefined();
  });
});

describe('relativeTo', () => {
  it('divides by the largest and leaves gaps and zeros', () => {
    expect(relativeTo([0.1, -0.2, null])).toEqual([0.5, -1, null]);
    expect(relativeTo([0, 0])).toEqual([0, 0]);
  });
});
