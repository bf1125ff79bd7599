// How components reach the store: one context, atomic selectors.

import { createContext, use, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { PlaygroundState, PlaygroundStore, SceneHistory } from '../store/playground-state.ts';

export const PlaygroundContext = createContext<PlaygroundStore | null>(null);

export function usePlaygroundStore(): PlaygroundStore {
  const store = use(PlaygroundContext);
  if (store === null) throw new Error('This component must stand inside PlaygroundContext.');
  return store;
}

/** Select one value, not an object made on the spot: the component renders again whenever the selection changes. */
export function usePlayground<Selected>(selector: (state: PlaygroundState) => Selected): Selected {
  return useStore(usePlaygroundStore(), selector);
}

export function useSceneHistory<Selected>(selector: (history: SceneHistory) => Selected): Selected {
  return useStore(usePlaygroundStore().temporal, selector);
}

/** Between two updates of what stands beside the curves. Ten a second look like following; sixty cost the drag its frames. */
const PACE_MS = 100;

/** Changes of a store, at most one per `PACE_MS`, the first at once and the last never lost; all listeners hear the same beat. */
function pace(store: PlaygroundStore): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let hasMissed = false;
  function beat(): void {
    hasMissed = false;
    timer = setTimeout(() => {
      timer = null;
      if (hasMissed) beat();
    }, PACE_MS);
    for (const listener of [...listeners]) listener();
  }
  store.subscribe(() => {
    if (timer === null) beat();
    else hasMissed = true;
  });
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}

const paces = new WeakMap<PlaygroundStore, ReturnType<typeof pace>>();

/** As `usePlayground`, for the many small numbers of single steps: curves, ranking and winner follow every frame without them. */
export function usePacedPlayground<Selected>(selector: (state: PlaygroundState) => Selected): Selected {
  const store = usePlaygroundStore();
  const subscribe = paces.get(store) ?? pace(store);
  paces.set(store, subscribe);
  return useSyncExternalStore(subscribe, () => selector(store.getState()));
}
