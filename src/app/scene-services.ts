// Opening and handing out scenes, for the views.

import { readSetAside } from '../store/saving/restore-scene.ts';
import { sceneFromFileText } from '../store/scene-transfer.ts';
import { createShareLink } from '../store/share-link.ts';
import type { PageServices } from '../views/page-context.ts';
import { openExample } from '../store/open-example.ts';
import type { Playground } from './start-playground.ts';

type SceneServices = Pick<PageServices, 'openExample' | 'makeShareLink' | 'openSceneFile' | 'openSetAside' | 'lookUp'>;

export function createSceneServices({ store, storage, textJudgesClient }: Pick<Playground, 'store' | 'storage' | 'textJudgesClient'>): SceneServices {
  return {
    lookUp: textJudgesClient.lookUp,
    openExample: (example) => store.getState().openScene(openExample(example)),
    makeShareLink: async () => {
      const link = await createShareLink(store.getState());
      if (!link.ok) throw new Error(link.error.code);
      return `${location.origin}${location.pathname}${location.search}${link.value.hash}`;
    },
    openSceneFile: (text) => {
      const { openScene, notify } = store.getState();
      const opened = sceneFromFileText(text);
      if (!opened.ok) {
        notify({ code: `file-${opened.error.code}`, params: opened.error.params, tone: 'error' });
        return;
      }
      openScene(opened.value);
      notify({ code: 'file-opened', params: {}, tone: 'info' });
    },
    openSetAside: async () => {
      const opened = await readSetAside(storage);
      if (!opened?.ok) return false;
      store.getState().openScene(opened.value);
      return true;
    },
  };
}
