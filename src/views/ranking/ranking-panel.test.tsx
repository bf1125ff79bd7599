// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeScored, renderPlayground } from '../testing/render-playground.tsx';
import { rankShifts } from './rank-shift.ts';
import { RankingPanel } from './RankingPanel.tsx';
import { describeMove } from './weight-move.ts';

afterEach(cleanup);

const order = () => within(screen.getByRole('table')).getAllByRole('rowheader').map((header) => header.textContent?.trim().charAt(0));

describe('ranking', () => {
  it('names the winner in a word and says plainly that its answer is wrong', async () => {
    const { store } = await renderPlayground(<RankingPanel />);
    expect(order()).toEqual(['B', 'A']);
    act(() => store.getState().setWeightPoints([100, 0, 0]));
    expect(order()).toEqual(['A', 'B']);
    expect(screen.getAllByText('winner')).toHaveLength(1);
    expect(screen.getByText(/winner’s answer is wrong.*would teach the model Response A.*best right response is Response B/s)).toBeDefined();
    expect(screen.getByText('1 place higher than by outcome')).toBeDefined();
  });

  it('speaks of ratings where the outcome is one', async () => {
    const opened = makeScored();
    const responses = opened.scene.responses.map((response, place) => ({ ...response, rating: place === 0 ? 0.25 : 0.75 }));
    const { store } = await renderPlayground(<RankingPanel />, { opened: { ...opened, scene: { ...opened.scene, responses, reference: { kind: 'rating' } } } });
    act(() => store.getState().setWeightPoints([100, 0, 0]));
    expect(screen.getByText(/winner is rated below the middle.*Response A.*good rating is Response B/s)).toBeDefined();
    expect(screen.queryByText(/answer is wrong/)).toBeNull();
  });

  it('finds the nearest change of winner and makes it, as one undo entry', async () => {
    const { store, user } = await renderPlayground(<RankingPanel />);
    act(() => store.getState().setWeightPoints([60, 30, 10]));
    const words = await screen.findByText(/makes? Response B win/);
    expect(words.textContent).toMatch(/^Moving \d+ points? from Syntax to Fact|^The weights/);
    const button = screen.getByRole('button', { name: 'Show me' });
    await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
    await user.click(button);
    expect(order()).toEqual(['B', 'A']);
    act(() => store.getState().undo());
    expect(store.getState().scene.design.weightPoints).toEqual([60, 30, 10]);
  });

  it('announces the winner once the weights stand still', async () => {
    const { store } = await renderPlayground(<RankingPanel />);
    act(() => store.getState().setWeightPoints([100, 0, 0]));
    const status = screen.getByRole('status');
    expect(status.textContent).not.toContain('Response A');
    await waitFor(() => expect(status.textContent).toBe('Response A wins now. Its answer is wrong.'), { timeout: 2_000 });
  });

  it('tells how many pairs stand against the outcome, and which', async () => {
    const { store } = await renderPlayground(<RankingPanel />);
    act(() => store.getState().setWeightPoints([100, 0, 0]));
    expect(screen.getByText(/1 of 1 pairs is ranked against the outcome: A above B\./)).toBeDefined();
    expect(screen.getByText(/Kendall τ-b −1\.00/)).toBeDefined();
  });

  it('shows a response without a score as such, at the end', async () => {
    const nothing = { syntax: [null], coherence: [null], fact: [null], outcome: null };
    await renderPlayground(<RankingPanel />, { opened: makeScored([nothing, { syntax: [1], coherence: [1], fact: [1], outcome: 1 }]) });
    expect(order()).toEqual(['B', 'A']);
    const row = within(screen.getByRole('table')).getAllByRole('row')[2];
    expect(row?.textContent).toContain('no rank');
    expect(row?.textContent).toContain('unknown');
  });
});

describe('rankShifts', () => {
  it('counts places outside of ties only', () => {
    expect(rankShifts([1, 2, 3], [1, 1, 3])).toEqual([0, 0, 0]);
    expect(rankShifts([2, 1], [1, 2])).toEqual([-1, 1]);
    expect(rankShifts([1, null], [null, 1])).toEqual([null, null]);
  });
});

describe('describeMove', () => {
  it('sees one move, and none in a change of all three', () => {
    expect(describeMove([30, 50, 20], [18, 50, 32])).toEqual({ from: 0, to: 2, points: 12 });
    expect(describeMove([30, 50, 20], [40, 30, 30])).toBeNull();
    expect(describeMove([30, 50, 20], [30, 50, 20])).toBeNull();
  });
});
