// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderPlayground } from '../testing/render-playground.tsx';
import { DesignPanel } from './DesignPanel.tsx';

afterEach(cleanup);

const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name: `Weight of ${name}` });
const points = () => ['Syntax', 'Coherence', 'Fact'].map((name) => Number(slider(name).value));

describe('weights', () => {
  it('move together and always add up to 100', async () => {
    const { store } = await renderPlayground(<DesignPanel />);
    expect(points()).toEqual([30, 50, 20]);
    fireEvent.change(slider('Syntax'), { target: { value: '50' } });
    expect(points()).toEqual([50, 36, 14]);
    expect(slider('Coherence').getAttribute('aria-valuetext')).toBe('36 of 100 points');
    expect(store.getState().scene.design.weightPoints).toEqual([50, 36, 14]);
  });

  it('make one undo entry of a drag, however far the pointer wanders', async () => {
    const { store } = await renderPlayground(<DesignPanel />);
    fireEvent.pointerDown(slider('Fact'));
    for (let value = 20; value <= 70; value++) fireEvent.change(slider('Fact'), { target: { value: String(value) } });
    fireEvent.pointerUp(window);
    expect(points()).toEqual([11, 19, 70]);
    store.getState().undo();
    expect(store.getState().scene.design.weightPoints).toEqual([30, 50, 20]);
  });

  it('ask no judge while they are dragged', async () => {
    const { model, text } = await renderPlayground(<DesignPanel />);
    const before = model.messageCount() + text.messageCount();
    fireEvent.pointerDown(slider('Fact'));
    for (let value = 0; value < 50; value++) fireEvent.change(slider('Fact'), { target: { value: String(value) } });
    fireEvent.pointerUp(window);
    expect(model.messageCount() + text.messageCount()).toBe(before);
  });

  it('take a typed number, and put back what is no number in range', async () => {
    const { user } = await renderPlayground(<DesignPanel />);
    const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Weight of Syntax, in points' });
    await user.clear(field);
    await user.type(field, '60');
    expect(points()[0]).toBe(60);
    await user.clear(field);
    await user.tab();
    expect(field.value).toBe('60');
  });

  it('stay where they are when locked', async () => {
    const { user } = await renderPlayground(<DesignPanel />);
    await user.click(screen.getByRole('button', { name: 'Lock Fact' }));
    expect(screen.getByRole('button', { name: 'Unlock Fact' }).getAttribute('aria-pressed')).toBe('true');
    expect(slider('Fact').disabled).toBe(true);
    fireEvent.change(slider('Syntax'), { target: { value: '100' } });
    expect(points()).toEqual([80, 0, 20]);
  });

  it('jump to a preset, which shows as pressed', async () => {
    const { user } = await renderPlayground(<DesignPanel />);
    const presets = within(screen.getByRole('group', { name: 'Presets' }));
    await user.click(presets.getByRole('button', { name: /Facts only/ }));
    expect(points()).toEqual([0, 0, 100]);
    expect(presets.getByRole('button', { name: /Facts only/ }).getAttribute('aria-pressed')).toBe('true');
  });

  it('move in the triangle by arrow keys, locks held', async () => {
    const { user } = await renderPlayground(<DesignPanel />);
    const triangle = screen.getByRole('application', { name: /Syntax 30, coherence 50, fact 20/ });
    triangle.focus();
    await user.keyboard('{ArrowRight}');
    expect(points()).toEqual([30, 49, 21]);
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(points()).toEqual([40, 44, 16]);
    await user.click(screen.getByRole('button', { name: 'Lock Syntax' }));
    triangle.focus();
    await user.keyboard('{ArrowUp}');
    expect(points()[0]).toBe(40);
  });
});

describe('mix and aggregator', () => {
  it('say in words what they do', async () => {
    const { user } = await renderPlayground(<DesignPanel />);
    expect(screen.getByText(/The steps alone decide/)).toBeDefined();
    fireEvent.change(screen.getByRole('slider', { name: 'Share of the process reward, λ' }), { target: { value: '40' } });
    expect(screen.getByText('40 % of the total comes from the steps, 60 % from the outcome.')).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Steps to one reward' }), 'Soft minimum');
    expect(screen.getByRole('slider', { name: 'Temperature τ' })).toBeDefined();
  });
});
