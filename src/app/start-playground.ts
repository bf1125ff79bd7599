// Builds clients and store, and puts on the screen what belongs there: the work of the last visit, a link's scene over it,
// or the default example.

import { readKeptNote } from '../client/kept-model-note.ts';
import { createModelClient } from '../client/model-client.ts';
import type { ModelClient, TextJudgesClient } from '../client/client.ts';
import { createLazyCodeRunner } from '../client/lazy-code-runner.ts';
import { createTextJudgesClient } from '../client/text-judges-client.ts';
import { DEFAULT_EXAMPLE } from '../lessons/default-example.ts';
import { createPlaygroundStore } from '../store/create-playground-store.ts';
import type { PlaygroundStore } from '../store/playground-state.ts';
import { openLink } from '../store/saving/open-link.ts';
import { restoreScene } from '../store/saving/restore-scene.ts';
import { startSaving } from '../store/saving/save-scene.ts';
import { createBrowserStorage, findClosingStorage, type SceneStorage } from '../store/saving/scene-storage.ts';
import { holdsSharedScene, withoutSharedScene } from '../store/share-link.ts';
import { judgeOwnComponents } from './own-components.ts';
import { openExample } from '../store/open-example.ts';
import { pickModel } from './shipped-models.ts';

export interface Playground {
  readonly store: PlaygroundStore;
  readonly modelClient: ModelClient;
  readonly textJudgesClient: TextJudgesClient;
  readonly storage: SceneStorage;
  /** Takes the link out of the address: from now on a reload shows the work on screen, not the link once more. */
  readonly forgetLink: () => void;
}

export async function startPlayground(): Promise<Playground> {
  const storage = createBrowserStorage();
  const closing = findClosingStorage();
  const { opened, notices } = await restoreScene({ storage, closing });
  const modelClient = createModelClient({
    pickManifest: () => pickModel().manifestUrl,
    ...(readKeptNote() && { readKeptModel: async () => (await import('../client/kept-model.ts')).readKeptModel() }),
  });
  const textJudgesClient = createTextJudgesClient();
  const store: PlaygroundStore = createPlaygroundStore({
    modelClient,
    textJudgesClient,
    codeRunnerClient: createLazyCodeRunner(),
    opened: opened ?? openExample(DEFAULT_EXAMPLE),
  });
  for (const notice of notices) store.getState().notify(notice);
  judgeOwnComponents(store);
  startSaving({ store, storage, closing, page: window, tab: document });

  const forgetLink = (): void => {
    const { hash, pathname, search } = location;
    if (holdsSharedScene(hash)) history.replaceState(history.state, '', `${pathname}${search}${withoutSharedScene(hash)}`);
  };
  const followLink = async (): Promise<void> => {
    if (holdsSharedScene(location.hash)) await openLink({ store, storage, hash: location.hash });
  };
  await followLink();
  window.addEventListener('hashchange', () => void followLink().then(forgetLink));
  return { store, modelClient, textJudgesClient, storage, forgetLink };
}
