// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeOpened } from '../../store/testing/test-store.ts';
import { makeScored, renderPlayground } from '../testing/render-playground.tsx';
import { CurvesPanel } from './CurvesPanel.tsx';
import { FocusAnnouncer } from './FocusAnnouncer.tsx';

afterEach(cleanup);

const arithmetic = () => screen.getByRole('group', { name: 'Arithmetic of the step' }).textContent;
const GAPPED = [
  { syntax: [1, 1, 1], coherence: [0.42, null, 0.42], fact: [0, null, 0], outcome: 1 },
  { syntax: [0.5, null], coherence: [0.5, null], fact: [0.5, null], outcome: 0 },
];

describe('curves', () => {
  it('spell out the formula until a step is in focus', async () => {
    await renderPlayground(<CurvesPanel />);
    expect(arithmetic()).toContain('0.3×Syntax + 0.5×Coherence + 0.2×Fact');
  });

  it('move the focus by arrow keys and spell out its arithmetic', async () => {
    const { store, user } = await renderPlayground(<CurvesPanel />, { opened: makeScored(GAPPED) });
    screen.getByRole('application', { name: /Reward curves of 2 responses/ }).focus();
    await user.keyboard('{ArrowRight}');
    expect(store.getState().focus).toEqual({ responseId: 'r0', stepIndex: 0 });
    expect(arithmetic()).toContain('0.3×1.00 + 0.5×0.42 + 0.2×0.00 = 0.51');
    await user.keyboard('{ArrowRight}');
    expect(arithmetic()).toContain('1×1.00 = 1.00');
    expect(arithmetic()).toContain('Coherence and Fact did not check this step');
    await user.keyboard('{ArrowDown}');
    expect(store.getState().focus).toEqual({ responseId: 'r1', stepIndex: 1 });
    expect(arithmetic()).toContain('so it has no reward');
    await user.keyboard('{Home}{ArrowUp}{End}');
    expect(store.getState().focus).toEqual({ responseId: 'r0', stepIndex: 2 });
    await user.keyboard('{Escape}');
    expect(store.getState().focus).toBeNull();
  });

  it('follow the weights while a step is in focus', async () => {
    const { store } = await renderPlayground(<CurvesPanel />, { opened: makeScored(GAPPED) });
    act(() => store.getState().setFocus({ responseId: 'r0', stepIndex: 0 }));
    act(() => store.getState().setWeightPoints([100, 0, 0]));
    expect(arithmetic()).toContain('1×1.00 = 1.00');
  });

  it('stand in a table too, gaps named', async () => {
    await renderPlayground(<CurvesPanel />, { opened: makeScored(GAPPED) });
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[1]?.textContent).toBe('Response A0.511.000.511.00');
    expect(rows[2]?.textContent).toBe('Response B0.50no reward0.00');
  });

  it('can show contributions and the running return', async () => {
    const { store, user } = await renderPlayground(<CurvesPanel />);
    await user.click(screen.getByRole('radio', { name: 'Contributions' }));
    expect(screen.getByRole('application', { name: /judges to each step of response A/ })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Running return' }));
    expect(store.getState().chartView).toBe('return');
  });

  it('say that scores were computed beforehand, and what is missing', async () => {
    await renderPlayground(<CurvesPanel />);
    expect(screen.getByText(/computed beforehand and came with the example/)).toBeDefined();
    cleanup();
    await renderPlayground(<CurvesPanel />, { opened: makeOpened() });
    expect(screen.getByText(/4 steps wait for the reward model/)).toBeDefined();
  });

  it('tell a screen reader which step is in focus', async () => {
    const { store } = await renderPlayground(<FocusAnnouncer />, { opened: makeScored(GAPPED) });
    act(() => store.getState().setFocus({ responseId: 'r0', stepIndex: 0 }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Response A, step 1 of 3: reward 0.51'));
  });
});
