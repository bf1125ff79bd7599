// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OcclusionReport } from '../../protocol/occlusion.ts';
import { FAKE_READY } from '../../store/testing/fake-clients.ts';
import { renderPlayground } from '../testing/render-playground.tsx';
import { OcclusionDialog } from './OcclusionDialog.tsx';
import { effectsOf, strengthOf } from './occlusion-effects.ts';

afterEach(cleanup);

/** Of the second step of the first response: "Line 2 of 1 is here." */
const REPORT: OcclusionReport = {
  judgedBy: 'fake-prm 1', baseScore: 0.8, firstStep: 0, wordsPerPiece: 1, skipped: 0,
  pieces: [
    { step: 0, span: { start: 0, end: 4 }, kind: 'word', score: 0.805 },
    { step: 1, span: { start: 0, end: 4 }, kind: 'word', score: 0.9 },
    { step: 1, span: { start: 5, end: 6 }, kind: 'number', score: 0.3 },
    { step: 1, span: { start: 15, end: 19 }, kind: 'word', score: null },
  ],
};

async function open() {
  const onClose = vi.fn();
  const rendered = await renderPlayground(<OcclusionDialog responseId="r0" stepIndex={1} onClose={onClose} />);
  return { ...rendered, onClose };
}
const makeReady = ({ model }: Awaited<ReturnType<typeof open>>) => act(() => model.setState(FAKE_READY));

describe('what a score reacts to', () => {
  it('needs the model, and says so', async () => {
    const opened = await open();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Try every word' }).disabled).toBe(true);
    expect(screen.getByText(/This needs the reward model/)).toBeDefined();
    makeReady(opened);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Try every word' }).disabled).toBe(false);
  });

  it('shows progress, then strip, greatest changes and table', async () => {
    const opened = await open();
    makeReady(opened);
    opened.model.occlusionReply = { ok: true, value: REPORT };
    await opened.user.click(screen.getByRole('button', { name: 'Try every word' }));
    expect(screen.getByText('Scored 1 of 4 versions')).toBeDefined();
    expect(screen.getByRole('progressbar')).toBeDefined();
    await act(async () => opened.model.gate.release());
    expect(opened.model.occlusions[0]).toMatchObject({ step: 1, steps: ['Line 1 of 1 is here.', 'Line 2 of 1 is here.'] });
    expect(screen.getByText('Score with nothing left out: 0.80 (fake-prm 1)')).toBeDefined();
    const top = within(screen.getByRole('region', { name: 'What matters most' })).getAllByRole('listitem').map((line) => line.textContent);
    expect(top).toEqual(['Without “2” (Step 2) it falls by 0.50, to 0.30.', 'Without “Line” (Step 2) it rises by 0.10, to 0.90.']);
    const strip = within(screen.getByRole('group', { name: /Words, each with/ }));
    const strongest = strip.getByRole('button', { name: '“2”: −0.50' });
    expect([strongest.dataset['strength'], strongest.dataset['direction']]).toEqual(['4', 'falls']);
    expect(strip.getAllByRole('button').map(({ dataset }) => dataset['strength'])).toEqual(['0', '1', '4', '0']);
    await opened.user.click(screen.getByText('All words as a table'));
    const rows = within(screen.getByRole('table', { name: /Change of the score of step 2/ })).getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual(['Left outWhereChangeScore without it', 'LineStep 1+0.010.81', 'LineStep 2+0.100.90', '2Step 2−0.500.30', 'hereStep 2––']);
  });

  it('is one stop for the tab key, with arrows from word to word', async () => {
    const opened = await open();
    makeReady(opened);
    opened.model.occlusionReply = { ok: true, value: REPORT };
    opened.model.gate.release();
    await opened.user.click(screen.getByRole('button', { name: 'Try every word' }));
    const words = within(await screen.findByRole('group', { name: /Words, each with/ })).getAllByRole('button');
    expect(words.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    act(() => words[2]?.focus());
    await opened.user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(words[3]);
    await opened.user.keyboard('{Home}');
    expect(document.activeElement).toBe(words[0]);
  });

  it('can be cancelled, and is cancelled when it closes', async () => {
    const opened = await open();
    makeReady(opened);
    await opened.user.click(screen.getByRole('button', { name: 'Try every word' }));
    await opened.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Cancelled. Nothing was changed.')).toBeDefined();
  });

  it('says what failed', async () => {
    const opened = await open();
    makeReady(opened);
    opened.model.occlusionReply = { ok: false, error: { code: 'timed-out', detail: '' } };
    opened.model.gate.release();
    await opened.user.click(screen.getByRole('button', { name: 'Try every word' }));
    expect((await screen.findByRole('alert')).textContent).toContain('did not answer in time');
  });

  it('tells when the text has changed since', async () => {
    const opened = await open();
    makeReady(opened);
    opened.model.occlusionReply = { ok: true, value: REPORT };
    opened.model.gate.release();
    await opened.user.click(screen.getByRole('button', { name: 'Try every word' }));
    await screen.findByRole('group', { name: /Words, each with/ });
    expect(screen.queryByText(/has changed since|have changed/)).toBeNull();
    act(() => opened.store.getState().setPrompt('Another question of 9 words?'));
    expect(screen.getByText('The text or the model has changed since. Run it again for the step as it is now.')).toBeDefined();
  });
});

describe('effects', () => {
  it('grow with the change, and below a hundredth are none', () => {
    expect([0.009, -0.01, 0.05, 0.1, null].map((change) => strengthOf(change, 0.1))).toEqual([0, 1, 2, 4, 0]);
  });

  it('are signed: negative where the score falls without the piece', () => {
    const request = { prompt: '', steps: ['Line 1 of 1 is here.', 'Line 2 of 1 is here.'], step: 1 };
    expect(effectsOf(request, REPORT).map(({ text, change }) => [text, change?.toFixed(2)])).toEqual([['Line', '0.01'], ['Line', '0.10'], ['2', '-0.50'], ['here', undefined]]);
  });
});
