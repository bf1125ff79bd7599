// How the person looks at the picks: whose pairs, which model of preference, which pairs were passed over.
// Kept beside the playground's store, so that it outlives the tab. The picks themselves are in the scene.

import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Preference } from '../../core/preference-picks.ts';
import { DEFAULT_PREFERENCE_MODEL, type PreferenceModel } from '../../core/preferences.ts';
import type { PlaygroundStore } from '../../store/playground-state.ts';
import { usePlaygroundStore } from '../playground-context.ts';

/** Whose pairs the weights are fitted to. */
export type PairSource = 'picks' | 'outcome';

export interface PreferenceSession {
  readonly source: PairSource;
  readonly model: PreferenceModel;
  /** In the order in which they were passed over; which of the two is better, nobody said. */
  readonly skipped: readonly Preference[];
  readonly setSource: (source: PairSource) => void;
  readonly changeModel: (change: Partial<PreferenceModel>) => void;
  readonly skip: (pair: Preference) => void;
}

/** β below 1 tells no two rewards apart; above 40 every difference of 0.1 is certain. A margin of 5 asks for σ = 0.99. */
export const MODEL_BOUNDS = {
  beta: { min: 1, max: 40, step: 0.5 },
  margin: { min: 0, max: 5, step: 0.1 },
  centering: { min: 0, max: 1, step: 0.01 },
} as const satisfies Readonly<Record<keyof PreferenceModel, unknown>>;

const sessions = new WeakMap<PlaygroundStore, StoreApi<PreferenceSession>>();

function sessionOf(playground: PlaygroundStore): StoreApi<PreferenceSession> {
  const session =
    sessions.get(playground) ??
    createStore<PreferenceSession>((set) => ({
      source: 'picks',
      model: DEFAULT_PREFERENCE_MODEL,
      skipped: [],
      setSource: (source) => set({ source }),
      changeModel: (change) => set(({ model }) => ({ model: { ...model, ...change } })),
      skip: (pair) => set(({ skipped }) => ({ skipped: [...skipped, pair] })),
    }));
  sessions.set(playground, session);
  return session;
}

export function usePreferenceSession<Selected>(selector: (state: PreferenceSession) => Selected): Selected {
  return useStore(sessionOf(usePlaygroundStore()), selector);
}
