// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExperimentsClient } from '../../client/experiments-client.ts';
import { measureDepths } from '../../core/tree-search.ts';
import { makeScored, renderPlayground } from '../testing/render-playground.tsx';
import { createDepthExperiment, deepestBounds } from './depth-experiment.ts';
import { DepthContext } from './use-depth.ts';
import { readDepths } from './read-depths.ts';
import { TrainingPanel } from './TrainingPanel.tsx';

afterEach(cleanup);

/** Measures on the spot, point by point, until it is stopped. */
const client: ExperimentsClient = {
  measureDepths: async ({ request, onPoint, signal }) => {
    const seeds = Array.from({ length: request.seedCount }, (_, i) => i + 1);
    for (const depth of request.depths) {
      for (const feedback of request.feedbacks) {
        await Promise.resolve();
        if (signal.aborted) return { ok: false, error: { code: 'cancelled', detail: '' } };
        measureDepths({ ...request, depths: [depth], feedbacks: [feedback], seeds }).forEach(onPoint);
      }
    }
    return { ok: true, value: null };
  },
};

async function show(used: ExperimentsClient = client) {
  const experiment = createDepthExperiment(used);
  experiment.getState().change({ deepest: 4, seedCount: 3 });
  const panel = (
    <DepthContext value={experiment}>
      <TrainingPanel />
    </DepthContext>
  );
  const rendered = await renderPlayground(panel, { opened: makeScored() });
  await rendered.user.click(screen.getByRole('radio', { name: 'Step by step' }));
  return { ...rendered, experiment };
}

const region = (name: string) => within(screen.getByRole('region', { name }));

describe('the experiment on depth', () => {
  it('runs, and says in words and as a table what core measures', async () => {
    const { user } = await show();
    expect(screen.getByText(/The curve appears here/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Run the experiment' }));
    const points = measureDepths({ depths: [1, 2, 3, 4], branching: 2, seeds: [1, 2, 3], feedbacks: ['outcome', 'process', 'both'] });
    const reading = readDepths(points);
    expect(await screen.findByText(new RegExp(`At depth 4 outcome feedback needs ${reading?.outcome} updates, process feedback ${reading?.process} updates`))).toBeDefined();
    const table = within(screen.getByRole('table', { name: /Updates until the right leaf/ }));
    expect(table.getAllByRole('row')).toHaveLength(5);
    expect(screen.getByRole('img', { name: /Median number of updates/ })).toBeDefined();
  });

  it('counts the runs that a judge who errs misleads, and says when the settings have changed since', async () => {
    const { user } = await show();
    fireEvent.change(screen.getByRole('slider', { name: 'Judge right on' }), { target: { value: '60' } });
    await user.click(screen.getByRole('button', { name: 'Run the experiment' }));
    expect(await screen.findByText(/wrong on 40 % of the steps misleads: \d+ % of the runs/)).toBeDefined();
    expect(screen.getAllByText(/\d+ % misled/).length).toBeGreaterThan(0);
    fireEvent.change(screen.getByRole('slider', { name: 'Judge right on' }), { target: { value: '100' } });
    expect(screen.getByText('The settings have changed since this was measured.')).toBeDefined();
  });

  it('can be stopped, and says how far it came', async () => {
    const endless: ExperimentsClient = {
      measureDepths: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ ok: false, error: { code: 'cancelled', detail: '' } }));
        }),
    };
    const { user } = await show(endless);
    await user.click(screen.getByRole('button', { name: 'Run the experiment' }));
    expect(screen.getByRole('progressbar', { name: 'Progress of the experiment' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped: 0 of 12 measured.')).toBeDefined();
  });

  it('says why it could not finish', async () => {
    const broken: ExperimentsClient = { measureDepths: async () => ({ ok: false, error: { code: 'worker-died', detail: 'out of memory' } }) };
    const { user } = await show(broken);
    await user.click(screen.getByRole('button', { name: 'Run the experiment' }));
    expect((await screen.findByRole('alert')).textContent).toBe('The experiment could not be finished: out of memory');
  });

  it('keeps trees within what a phone holds', () => {
    const experiment = createDepthExperiment(client);
    experiment.getState().change({ deepest: 12 });
    experiment.getState().change({ branching: 4 });
    expect(experiment.getState().settings.deepest).toBe(8);
    for (const branching of [2, 3, 4]) expect(branching ** deepestBounds(branching).max).toBeLessThan(100_000);
  });
});

describe('the tree of the group', () => {
  it('shows the branches with their probabilities and says where each feedback leads', async () => {
    const { store } = await show();
    act(() => store.getState().setWeightPoints([100, 0, 0]));
    fireEvent.change(screen.getByRole('slider', { name: 'Update to look at' }), { target: { value: '60' } });
    const tree = region('Your responses as a tree');
    expect(tree.getAllByRole('row')).toHaveLength(4);
    expect(tree.getByText(/part at the first step/)).toBeDefined();
    expect(tree.getByText(/^Process: \d+ % on Response A, whose answer is wrong\.$/)).toBeDefined();
    expect(tree.getByText(/^Outcome: \d+ % on Response B, whose answer is right\.$/)).toBeDefined();
  });

  it('grows a branch when a copy changes a later step', async () => {
    const { store } = await show();
    act(() => {
      store.getState().setResponseText('r0', 'One.\nTwo.\nThree.');
      store.getState().setResponseText('r1', 'One.\nTwo.\nFour.');
    });
    const tree = region('Your responses as a tree');
    expect(tree.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
      expect.stringMatching(/level 0: One\.and 1 more step/),
      expect.stringMatching(/level 1: Three\./),
      expect.stringMatching(/level 1: Four\./),
    ]);
  });
});
