// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addComponent } from '../../../core/components/edit.ts';
import { judgeSteps } from '../../../core/components/judge.ts';
import { ruleKey, type ComponentRule } from '../../../core/components.ts';
import type { PlaygroundStore, StepRecord } from '../../../store/playground-state.ts';
import { selectScoredGroup } from '../../../store/selectors.ts';
import { AdvantagesPanel } from '../../advantages/AdvantagesPanel.tsx';
import { HackLabPanel } from '../../hack-lab/HackLabPanel.tsx';
import { MapPanel } from '../../map/MapPanel.tsx';
import { StepsPanel } from '../../steps/StepsPanel.tsx';
import { renderPlayground } from '../../testing/render-playground.tsx';
import { DesignPanel } from '../DesignPanel.tsx';
import { freeName } from './ComponentForm.tsx';
import { draftOf, EMPTY_DRAFT, readRule } from './rule-form.ts';

afterEach(cleanup);
/** The panel is fetched when it is first needed; a test must not wait for that. */
beforeAll(() => import('./OwnComponents.tsx'));

const SHORT: ComponentRule = { kind: 'step-count', most: 1 };

/** Puts a component into the scene with the scores that its judge gives. */
function addTo(store: PlaygroundStore, rule: ComponentRule = SHORT, name = 'Short', points = 20): void {
  const edited = addComponent(store.getState().scene, { name, rule, points });
  if (!edited) throw new Error('There should be room.');
  const records = new Map<string, StepRecord>();
  for (const { steps } of selectScoredGroup(store.getState()).responses) {
    const judged = [...judgeSteps(rule, steps.map(({ text }) => text))];
    steps.forEach(({ key }, k) => {
      const judgement = judged[k];
      if (judgement) records.set(key, { judgement, judgedBy: 'test 1', provenance: 'live' });
    });
  }
  act(() => {
    store.setState({ componentSteps: new Map([...store.getState().componentSteps, [ruleKey({ rule }), records]]) });
    store.getState().setComponents(edited.components, edited.weights);
  });
}

const PATIENT = { timeout: 10_000 };
const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name: `Weight of ${name}` });

describe('components in the weights panel', () => {
  it('are made in a form that says what is wrong, tries the rule, and adds it as one undo entry', async () => {
    const { store, user } = await renderPlayground(<DesignPanel />);
    await user.click(screen.getByRole('button', { name: 'Add a component…' }));
    const form = await screen.findByRole('form', { name: 'A component of your own' }, PATIENT);
    await user.selectOptions(within(form).getByRole('combobox', { name: 'Kind' }), 'Keywords');
    expect(within(form).getByText('Type at least one keyword.')).toBeDefined();
    expect(within(form).getByRole<HTMLButtonElement>('button', { name: 'Add' }).disabled).toBe(true);
    await user.type(within(form).getByRole('textbox', { name: 'Keywords' }), 'line, here');
    expect(store.getState().draftRule).toEqual({ kind: 'keywords', words: ['line', 'here'], wants: 'any' });
    await user.click(within(form).getByRole('button', { name: 'Add' }));
    expect(store.getState().draftRule).toBeNull();
    expect(['Syntax', 'Coherence', 'Fact', 'Keywords'].map((name) => slider(name).value)).toEqual(['24', '40', '16', '20']);
    act(() => store.getState().undo());
    expect(store.getState().scene.design.weightPoints).toEqual([30, 50, 20]);
  });

  it('are changed, dragged, locked, set to nothing by a preset, and removed', async () => {
    const { store, user } = await renderPlayground(<DesignPanel />);
    addTo(store);
    await user.click(await screen.findByRole('button', { name: 'Edit Short' }, PATIENT));
    const form = screen.getByRole('form', { name: 'Edit Short' });
    await user.type(within(form).getByRole('textbox', { name: 'Name' }), 'er');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    expect(store.getState().scene.components).toEqual([{ id: 'own-1', name: 'Shorter', rule: SHORT }]);
    act(() => store.getState().moveWeight(3, 60));
    expect(store.getState().scene.design.weightPoints).toEqual([12, 20, 8, 60]);
    await user.click(screen.getByRole('button', { name: 'Lock Shorter' }));
    expect(slider('Shorter').disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: /^Default/ }));
    expect(store.getState().scene.design.weightPoints).toEqual([30, 50, 20, 0]);
    await user.click(screen.getByRole('button', { name: 'Remove Shorter' }));
    expect(store.getState().scene.design).toMatchObject({ weightPoints: [30, 50, 20], lockedWeights: [false, false, false] });
    expect(screen.getByRole('button', { name: 'Add a component…' })).toBeDefined();
  });

  it('keep their points while the triangle moves', async () => {
    const { store, user } = await renderPlayground(<DesignPanel />);
    addTo(store);
    const triangle = screen.getByRole('application', { name: /Syntax 24, coherence 40, fact 16/ });
    act(() => triangle.focus());
    await user.keyboard('{ArrowRight}');
    expect(store.getState().scene.design.weightPoints).toEqual([24, 39, 17, 20]);
    expect(await screen.findByText('On the triangle your own components keep their 20 points: the three judges share the other 80.')).toBeDefined();
  });
});

describe('components in the other panels', () => {
  it('have a column, their evidence and their term in the step table', async () => {
    const { store } = await renderPlayground(<StepsPanel />);
    addTo(store);
    expect(screen.getByRole('columnheader', { name: 'Short' })).toBeDefined();
    expect(within(screen.getAllByRole('list', { name: 'Evidence for step 2' })[0] ?? document.body).getByText(/Short: step 2, at most 1 wanted/)).toBeDefined();
    expect(screen.getByText('0.24×1.00 + 0.4×0.50 + 0.16×0.00 + 0.2×1.00 = 0.64')).toBeDefined();
  });

  it('hold their weights on the map, whose points add up to 100 with them', async () => {
    const { store, user } = await renderPlayground(<MapPanel />);
    addTo(store);
    expect(screen.getByText('Exact.')).toBeDefined();
    expect(screen.getByText(/your own components keep their 20 points/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^A / }));
    await user.click(screen.getByRole('button', { name: /^Set weights/ }));
    const { weightPoints } = store.getState().scene.design;
    expect([weightPoints[3], weightPoints.reduce((sum, points) => sum + points, 0)]).toEqual([20, 100]);
    expect(screen.getByText(/^Response A wins, /)).toBeDefined();
  });

  it('pay in the Hack lab and are normalised by GDPO', async () => {
    const { store } = await renderPlayground(
      <>
        <HackLabPanel />
        <AdvantagesPanel />
      </>,
    );
    addTo(store);
    // Both responses have as many steps, so the component tells them apart no more than coherence does.
    expect(await screen.findByText(/^Coherence, Short give every response the same reward/)).toBeDefined();
    act(() => store.getState().setComponents([], { weightPoints: [30, 50, 20], lockedWeights: [false, false, false] }));
    expect(screen.getByText(/^Coherence gives every response the same reward/)).toBeDefined();
  });
});

describe('the form’s rule', () => {
  it('comes back as it went in', () => {
    const rules: ComponentRule[] = [
      { kind: 'pattern', pattern: '\\d', ignoresCase: false, wants: 'absent' },
      { kind: 'length', unit: 'tokens', least: 2, most: null },
      { kind: 'repetition', size: 4 },
      { kind: 'step-count', most: 9 },
      { kind: 'keywords', words: ['so', '答案'], wants: 'none' },
    ];
    for (const rule of rules) expect(readRule(draftOf(rule))).toEqual({ ok: true, rule });
  });

  it('says what is wrong', () => {
    const problemOf = (draft: Partial<typeof EMPTY_DRAFT>) => {
      const read = readRule({ ...EMPTY_DRAFT, ...draft });
      return read.ok ? null : read.problem.code;
    };
    expect(problemOf({ least: '', most: '' })).toBe('bounds-missing');
    expect(problemOf({ least: '9', most: '3' })).toBe('bounds-order');
    expect(problemOf({ most: '2.5' })).toBe('bound');
    expect(problemOf({ kind: 'pattern', pattern: '' })).toBe('pattern-missing');
    expect(problemOf({ kind: 'pattern', pattern: '(' })).toBe('pattern-invalid');
    expect(problemOf({ kind: 'pattern', pattern: 'a'.repeat(501) })).toBe('pattern-long');
    expect(problemOf({ kind: 'keywords', words: ' , ' })).toBe('keywords-missing');
    expect(problemOf({ kind: 'keywords', words: Array.from({ length: 51 }, (_, i) => `w${i}`).join() })).toBe('keywords-many');
    expect(problemOf({ kind: 'step-count', steps: '0' })).toBe('bound');
  });

  it('has a name that is free', () => {
    expect(freeName('Length', [{ name: 'Length' }, { name: 'Length 2' }])).toBe('Length 3');
  });
});
