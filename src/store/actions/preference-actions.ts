// Actions on the picks "this response is better than that one". They change neither texts nor scores.

import type { Preference } from '../../core/preference-picks.ts';
import { keepPreferences } from '../../core/preference-picks.ts';
import type { PlaygroundActions } from '../playground-state.ts';
import type { StoreTools } from '../store-tools.ts';

type PreferenceActions = Pick<PlaygroundActions, 'prefer' | 'forgetPreference' | 'setPreferences'>;

export function createPreferenceActions({ get, set, policy }: StoreTools): PreferenceActions {
  const picks = (): readonly Preference[] => get().scene.preferences ?? [];

  /** One undo entry; the task stays the example's where it was. */
  function setPreferences(wanted: readonly Preference[]): void {
    const { scene } = get();
    const preferences = keepPreferences(wanted, scene.responses.map(({ id }) => id));
    if (JSON.stringify(preferences) === JSON.stringify(picks())) return;
    policy.announce(null);
    set({ scene: { ...scene, preferences } });
  }

  return {
    prefer: (preference) => setPreferences([...picks(), preference]),
    forgetPreference: ({ preferred, other }) =>
      setPreferences(picks().filter((pick) => pick.preferred !== preferred || pick.other !== other)),
    setPreferences,
  };
}
