// Builds clients and store, and puts on the screen what belongs there: the work of the last visit, a link's scene over it,
// or the default example.

import { createModelClient } from '../client/model-client.ts';
import type { ModelClient } from '../client/client.ts';
import { createTextJudgesClient } from '../client/text-judges-client.ts';
import { DEFAULT_EXAMPLE } from '../lessons/default-example.ts';
import { createPlaygroundStore } from '../store/create-playground-store.ts';
import type { PlaygroundStore } from '../store/playground-state.ts';
import { openLink } from '../store/saving/open-link.ts';
import { restoreScene } from '../store/saving/restore-scene.ts';
import { startSaving } from '../store/saving/save-scene.ts';
import { createBrowserStorage, findClosingStorage, type SceneStorage } from '../store/saving/scene-storage.ts';
import { holdsSharedScene, withoutSharedScene } from '../store/share-link.ts';
import { openExample } from '../store/open-example.ts';

const MANIFEST_URL = 'models/prm-minilm-l6/manifest.json';

export interface Playground {
  readonly store: PlaygroundStore;
  readonly modelClient: ModelClient;
  readonly storage: SceneStorage;
}

export async function startPlayground(): Promise<Playground> {
  const storage = createBrowserStorage();
  const closing = findClosingStorage();
  const { opened, notices } = await restoreScene({ storage, closing });
  const modelClient = createModelClient({ manifestUrl: MANIFEST_URL });
  const store = createPlaygroundStore({
    modelClient,
    textJudgesClient: createTextJudgesClient(),
    opened: opened ?? openExample(DEFAULT_EXAMPLE),
  });
  for (const notice of notices) store.getState().notify(notice);
  startSaving({ store, storage, closing, page: window, tab: document });

  const followLink = async (): Promise<void> => {
    const { hash } = location;
    if (!holdsSharedScene(hash)) return;
    await openLink({ store, storage, hash });
    // A reload must show the work on screen, not the link once more.
    history.replaceState(history.state, '', `${location.pathname}${location.search}${withoutSharedScene(hash)}`);
  };
  await followLink();
  window.addEventListener('hashchange', () => void followLink());
  return { store, modelClient, storage };
}
