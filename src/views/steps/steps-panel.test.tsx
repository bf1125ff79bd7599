// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { toScore, type Finding } from '../../core/judgement.ts';
import { FAKE_READY } from '../../store/testing/fake-clients.ts';
import { makeScored, renderPlayground } from '../testing/render-playground.tsx';
import { markSpans } from './mark-spans.ts';
import { PAGE_SIZE } from './page-of-steps.ts';
import { StepsPanel } from './StepsPanel.tsx';

afterEach(cleanup);

const FALSE_EQUATION: Finding = {
  code: 'equation-false',
  params: { expression: '3 × 4', claimed: '13', computed: '12' },
  span: { start: 0, end: 6 },
  cost: 1,
  method: 'computed',
};

describe('step table', () => {
  it('shows three scores, the reward, its arithmetic and where scores come from', async () => {
    await renderPlayground(<StepsPanel />);
    const row = within(screen.getByRole('table')).getAllByRole('row')[2];
    expect(row?.textContent).toContain('0.3×1.00 + 0.5×0.50 + 0.2×0.00 = 0.55');
    expect(within(row ?? document.body).getAllByText('precomputed')).toHaveLength(3);
  });

  it('says not checked, and why, instead of a number', async () => {
    await renderPlayground(<StepsPanel />, { opened: makeScored([{ syntax: [1], coherence: [1], fact: [null], outcome: 1 }]) });
    expect(screen.getByText('not checked')).toBeDefined();
    expect(screen.getByText('nothing here that this judge can check')).toBeDefined();
  });

  it('words the evidence, underlines its place and tells how it was reached', async () => {
    const opened = makeScored([{ syntax: [1], coherence: [1], fact: [0], outcome: 0 }]);
    const [key] = [...opened.steps.fact.keys()];
    const fact = new Map([
      [key ?? '', { judgement: { status: 'scored' as const, score: toScore(0), findings: [FALSE_EQUATION] }, judgedBy: 'fact 1', provenance: 'live' as const }],
    ]);
    await renderPlayground(<StepsPanel />, { opened: { ...opened, steps: { ...opened.steps, fact } } });
    const evidence = within(screen.getByRole('list', { name: 'Evidence for step 1' }));
    expect(evidence.getByRole('listitem').textContent).toBe('−1.00 Fact: 3 × 4 is 12, not 13 computed');
    expect(screen.getByTitle('3 × 4 is 12, not 13').textContent).toBe('Line 1');
  });

  it('shows one response, or pages through many steps', async () => {
    const many = Array.from({ length: PAGE_SIZE + 5 }, () => 1);
    const opened = makeScored([
      { syntax: many, coherence: many, fact: many, outcome: 1 },
      { syntax: [0], coherence: [0], fact: [0], outcome: 0 },
    ]);
    const { user } = await renderPlayground(<StepsPanel />, { opened });
    expect(screen.getByText(`Steps 1 to ${PAGE_SIZE} of ${PAGE_SIZE + 6}`)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Next steps' }));
    expect(screen.getByText(`Steps ${PAGE_SIZE + 1} to ${PAGE_SIZE + 6} of ${PAGE_SIZE + 6}`)).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'B' }));
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(3);
  });
});

describe('the reliability of a score', () => {
  it.each([
    [0.5, 'Steps that this model scores 0.4 to 0.9 were right in 64 % of 180 cases on its development set.'],
    [0.2, 'Steps that this model scores 0 to 0.4 were right in 1 of 4 cases on its development set: too few to tell.'],
    [1, 'No step of its development set was scored 0.9 to 1 by this model.'],
  ])('of %s is that of its range', async (score, words) => {
    await renderPlayground(<StepsPanel />, { opened: makeScored([{ syntax: [1], coherence: [score], fact: [1], outcome: 1 }]) });
    expect(screen.getByText(words, { exact: false })).toBeDefined();
    expect(screen.getByRole('button', { name: 'What does this score react to?' })).toBeDefined();
  });

  it('is that of the model which gave it, and none where its manifest has none', async () => {
    const { model } = await renderPlayground(<StepsPanel />, { opened: makeScored([{ syntax: [1], coherence: [0.5], fact: [1], outcome: 1 }]) });
    const own = { name: 'test', version: '1', sha256: 'abc', bytes: 1, origin: 'shipped' } as const;
    const reliability = [{ from: 0, to: 1, count: 50, fractionRight: 0.5 }];
    act(() => model.setState({ ...FAKE_READY, model: { ...own, reliability } }));
    expect(screen.getByText(/scores 0 to 1 were right in 50 % of 50 cases/)).toBeDefined();
    act(() => model.setState({ ...FAKE_READY, model: own }));
    expect(screen.queryByText(/were right in/)).toBeNull();
  });

  it('is not told of a step without a score', async () => {
    await renderPlayground(<StepsPanel />, { opened: makeScored([{ syntax: [1], coherence: [null], fact: [1], outcome: 1 }]) });
    expect(screen.queryByText(/were right in/)).toBeNull();
    expect(screen.queryByRole('button', { name: /react to/ })).toBeNull();
  });
});

describe('markSpans', () => {
  it('cuts overlapping and overlong spans into pieces that join to the text', () => {
    const whole = { ...FALSE_EQUATION, span: { start: -3, end: 99 } };
    const last = { ...FALSE_EQUATION, span: { start: 4, end: 5 } };
    const empty = { ...FALSE_EQUATION, span: { start: 2, end: 2 } };
    const pieces = markSpans('3+4=8', [whole, last, empty]);
    expect(pieces.map(({ text, findings }) => [text, findings.length])).toEqual([
      ['3+4=', 1],
      ['8', 2],
    ]);
    expect(markSpans('', [whole])).toEqual([]);
  });
});
