// Opens a share link over the work on screen: the work is set aside first, and undo brings it back.
// A link that cannot be opened changes nothing but the notices.

import type { StoreApi } from 'zustand/vanilla';
import type { Scene } from '../../core/scene.ts';
import type { PlaygroundState } from '../playground-state.ts';
import { writeSceneFile } from '../scene-file/write-scene-file.ts';
import { openShareLink } from '../share-link.ts';
import type { SavedScene } from './saved-scene.ts';
import type { SceneStorage } from './scene-storage.ts';

/** Opens the scene that the hash holds, if it holds one; says whether one was opened. */
export async function openLink(options: {
  store: Pick<StoreApi<PlaygroundState>, 'getState'>;
  storage: SceneStorage;
  hash: string;
}): Promise<boolean> {
  const { store, storage, hash } = options;
  const opened = await openShareLink(hash);
  if (opened === null) return false;
  const { notify, openScene } = store.getState();
  if (!opened.ok) {
    notify({ code: `link-${opened.error.code}`, params: opened.error.params, tone: 'error' });
    return false;
  }
  const isShown = isSameScene(store.getState().scene, opened.value.scene);
  const isSetAside = !isShown && (await setOwnWorkAside(store.getState(), storage));
  if (!isShown) openScene(opened.value);
  fromLinks.add(store.getState().scene);
  notify({ code: isSetAside ? 'link-opened-work-set-aside' : 'link-opened', params: {}, tone: 'info' });
  return true;
}

/** A link followed twice, as on a reload, brings nothing new: what it holds is on screen already. */
function isSameScene(one: Scene, other: Scene): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Scenes as links brought them: no work of one's own until they are changed. */
const fromLinks = new WeakSet<Scene>();

/** Own work is what is neither empty, nor an example, nor another link's scene. */
async function setOwnWorkAside(state: PlaygroundState, storage: SceneStorage): Promise<boolean> {
  const isEmpty = state.scene.prompt === '' && state.scene.responses.length === 0;
  if (isEmpty || state.exampleId !== null || fromLinks.has(state.scene)) return false;
  const saved: SavedScene = { savedAtMs: Date.now(), file: writeSceneFile(state, { withFindings: true }) };
  try {
    await storage.write('set-aside', saved);
    return true;
  } catch {
    // Undo still brings it back for as long as the page is open.
    return false;
  }
}
