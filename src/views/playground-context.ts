// How components reach the store: one context, atomic selectors.

import { createContext, use } from 'react';
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
