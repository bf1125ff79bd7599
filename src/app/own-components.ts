// Fetches what judges the person's own components once a scene has one or one is being tried; without them none of it is ever loaded.

import type { PlaygroundStore } from '../store/playground-state.ts';

export function judgeOwnComponents(store: PlaygroundStore): void {
  let isAsked = false;
  const look = (): void => {
    const { scene, draftRule } = store.getState();
    if (isAsked || ((scene.components ?? []).length === 0 && draftRule === null)) return;
    isAsked = true;
    Promise.all([import('../store/component-scoring.ts'), import('../client/components-client.ts')]).then(
      ([{ startComponentScoring }, { createComponentsClient }]) => void startComponentScoring({ store, client: createComponentsClient() }),
      // Offline before the chunk was kept: the steps say so, and the next change asks again.
      (cause: unknown) => {
        store.setState({ componentsFailure: { code: 'load-failed', detail: String(cause) } });
        isAsked = false;
      },
    );
  };
  store.subscribe(look);
  look();
}
