// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { FAKE_READY } from '../../store/testing/fake-clients.ts';
import { makeOpened, makeResponse, settle } from '../../store/testing/test-store.ts';
import { renderPlayground } from '../testing/render-playground.tsx';
import { gainsToCsv } from './gains-csv.ts';
import { HackLabPanel } from './HackLabPanel.tsx';
import { SETTINGS } from './judge-attacks.ts';

afterEach(cleanup);

const TEXT = 'Six sevens are 6 * 7 = 42.\nAdd nothing, and it stays so.\nThe answer is 42.';

async function renderLab(language: 'en' | 'zh' = 'en') {
  const rendered = await renderPlayground(<HackLabPanel />, { language, opened: makeOpened({ responses: [makeResponse('a', TEXT)] }) });
  return {
    ...rendered,
    judge: async () => {
      rendered.text.gate.release();
      await act(settle);
    },
  };
}

const row = (name: RegExp) => within(screen.getByRole('table', { name: 'What each attack earns under each setting' })).getByRole('row', { name });

describe('hack lab', () => {
  it('judges the copies in the background and marks what was compared without coherence', async () => {
    const { judge, text, model } = await renderLab();
    expect(screen.getAllByText('judging…').length).toBeGreaterThan(5);
    await judge();
    await waitFor(() => expect(screen.queryByText('judging…')).toBeNull());
    expect(text.requests.some(({ steps }) => steps.includes('We know that 2 + 2 = 4.'))).toBe(true);
    expect(model.requests).toHaveLength(0);
    expect(screen.getByText(/coherence has not run on them/)).toBeDefined();
    expect(within(row(/Pad with true trivia/)).getByText('without coherence')).toBeDefined();
    const cells = within(row(/Pad with true trivia/)).getAllByRole('cell');
    expect(cells).toHaveLength(SETTINGS.length);
    // All the weight on coherence, which has not run: no number, not a 0.
    expect(cells[SETTINGS.findIndex(({ id }) => id === 'weights-coherence')]?.textContent).toBe('–');
    expect(cells[SETTINGS.findIndex(({ id }) => id === 'sum')]?.textContent).toMatch(/^\+\d\.\d\d$/);
  });

  it('counts coherence once the model has scored the copies', async () => {
    const { judge, model } = await renderLab();
    await judge();
    model.gate.release();
    act(() => model.setState(FAKE_READY));
    await act(settle);
    await act(settle);
    await waitFor(() => expect(screen.queryByText('without coherence')).toBeNull());
    expect(screen.queryByText(/coherence has not run/)).toBeNull();
  });

  it('asks no judge while a weight is dragged, and gives the copies up when the tab is left', async () => {
    const { judge, text, store, unmount } = await renderLab();
    await judge();
    const asked = text.requests.length;
    for (let points = 0; points < 50; points++) act(() => store.getState().moveWeight(0, points));
    await act(settle);
    expect(text.requests).toHaveLength(asked);
    unmount();
    expect(store.getState().variants).toEqual([]);
  });

  it('adds the copy behind the original under the name of the attack, as one undo entry', async () => {
    const { judge, store, user } = await renderLab();
    await judge();
    await user.click(screen.getAllByRole('button', { name: /^Drop the middle/ })[0] as HTMLElement);
    const detail = screen.getByRole('article', { name: 'Drop the middle' });
    expect(within(detail).getByRole('list', { name: 'The copy' }).textContent).toBe('Six sevens are 6 * 7 = 42.The answer is 42.');
    expect(within(detail).getByText(/copy earns/)).toBeDefined();
    await user.click(within(detail).getByRole('button', { name: 'Add this copy to the group' }));
    expect(store.getState().scene.responses.map(({ title }) => title)).toEqual([null, 'Drop the middle']);
    act(() => store.getState().undo());
    expect(store.getState().scene.responses).toHaveLength(1);
  });

  it('says why an attack is not possible', async () => {
    await renderPlayground(<HackLabPanel />, { opened: makeOpened({ responses: [makeResponse('a', 'Nobody knows.')] }) });
    expect(within(row(/Number laundering/)).getByText('The response has no final answer.')).toBeDefined();
  });

  it('teaches where there is nothing to attack, and speaks Chinese', async () => {
    await renderPlayground(<HackLabPanel />, { opened: makeOpened({ responses: [] }) });
    expect(screen.getByText(/needs a response with text/)).toBeDefined();
    cleanup();
    await renderLab('zh');
    expect(screen.getAllByText('重复好步骤').length).toBeGreaterThan(0);
  });

  it('exports the table as it stands', () => {
    const gain = { before: 0.5, after: 0.75, gain: 0.25 };
    const base = { reason: null, isJudging: false, lacksOutcome: false, payers: null } as const;
    const copy = { response: makeResponse('x', ''), index: 0, letter: 'A', steps: [], outcome: null, outcomeProvenance: null };
    const { text } = gainsToCsv([{ ...base, id: 'pad-trivia', copy, hasCoherence: false, gains: SETTINGS.map((_, s) => (s === 0 ? gain : null)) }]);
    const [head, line] = text.split('\r\n');
    expect(head?.split(',').slice(0, 4)).toEqual(['attack', 'coherence', 'present', 'mean']);
    expect(line?.split(',').slice(0, 4)).toEqual(['pad-trivia', 'not run', '0.250000', '']);
    expect(line?.split(',')).toHaveLength(SETTINGS.length + 2);
  });
});
