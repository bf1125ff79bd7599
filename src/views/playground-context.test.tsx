// @vitest-environment jsdom
// The paced subscription: the first change at once, then one a beat, and never a lost last one.

import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTestStore } from '../store/testing/test-store.ts';
import { PlaygroundContext, usePacedPlayground } from './playground-context.ts';

let renders = 0;
function Prompt() {
  renders += 1;
  return <p>{usePacedPlayground((state) => state.scene.prompt)}</p>;
}

beforeEach(() => {
  vi.useFakeTimers();
  renders = 0;
});
afterEach(() => vi.useRealTimers());

it('follows a burst of changes with its first and its last', () => {
  const { store } = createTestStore();
  render(
    <PlaygroundContext value={store}>
      <Prompt />
    </PlaygroundContext>,
  );
  const before = renders;
  for (const prompt of ['one', 'two', 'three', 'four']) act(() => store.getState().setPrompt(prompt));
  expect(screen.getByText('one')).toBeTruthy();
  expect(renders).toBe(before + 1);
  act(() => vi.advanceTimersByTime(100));
  expect(screen.getByText('four')).toBeTruthy();
  expect(renders).toBe(before + 2);
  store.dispose();
});
