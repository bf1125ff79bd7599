// @vitest-environment jsdom
// The paced subscription: the first change at once, then one a beat, and never a lost last one.

import { act, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTestStore } from '../store/testing/test-store.ts';
import { PlaygroundContext, usePacedPlayground } from './playground-context.ts';

function Prompt() {
  return <p>{usePacedPlayground((state) => state.scene.prompt)}</p>;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('follows a burst of changes with its first and its last', () => {
  const { store } = createTestStore();
  const onRender = vi.fn();
  render(
    <PlaygroundContext value={store}>
      <Profiler id="prompt" onRender={onRender}>
        <Prompt />
      </Profiler>
    </PlaygroundContext>,
  );
  expect(onRender).toHaveBeenCalledTimes(1);
  for (const prompt of ['one', 'two', 'three', 'four']) act(() => store.getState().setPrompt(prompt));
  expect(screen.getByText('one')).toBeTruthy();
  expect(onRender).toHaveBeenCalledTimes(2);
  act(() => vi.advanceTimersByTime(100));
  expect(screen.getByText('four')).toBeTruthy();
  expect(onRender).toHaveBeenCalledTimes(3);
  store.dispose();
});
