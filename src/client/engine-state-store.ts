// The engine's state as the page last heard of it, with those who listen and those who wait for a load to end.

import type { EngineState } from '../protocol/engine-state.ts';
import { loadSilenceLimitMs } from './time-limits.ts';

export interface EngineStateStore {
  readonly get: () => EngineState;
  /** Tells the listeners, settles waiting loads once the state is final, and starts the watch over a load's silence. */
  readonly set: (state: EngineState) => void;
  readonly subscribe: (listener: (state: EngineState) => void) => () => void;
  readonly whenSettled: () => Promise<void>;
}

export function createEngineStateStore(onSilence: (state: EngineState) => void): EngineStateStore {
  let state: EngineState = { status: 'idle' };
  let silence: ReturnType<typeof setTimeout> | undefined;
  const waiting: (() => void)[] = [];
  const listeners = new Set<(state: EngineState) => void>();
  return {
    get: () => state,
    set: (next) => {
      state = next;
      clearTimeout(silence);
      if (next.status === 'downloading' || next.status === 'preparing') silence = setTimeout(onSilence, loadSilenceLimitMs(next), next);
      else for (const settle of waiting.splice(0)) settle();
      for (const listener of [...listeners]) listener(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    whenSettled: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
  };
}
