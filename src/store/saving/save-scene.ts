// Saves scene and scores after every change, a little later; at once when the page goes away.
// A failed save is told once and tried again at the next change; the screen never depends on it.

import type { StoreApi } from 'zustand/vanilla';
import type { PlaygroundFacts, PlaygroundState } from '../playground-state.ts';
import { writeSceneFile } from '../scene-file/write-scene-file.ts';
import type { SavedScene } from './saved-scene.ts';
import { CLOSING_KEY, MAX_CLOSING_LENGTH } from './saved-scene.ts';
import type { ClosingStorage, SceneStorage } from './scene-storage.ts';

/** Pause after a change before it is saved: a drag is not interrupted, a reload loses at most this. */
const DELAY_MS = 400;
/** However long the changes go on, a save is never further away than this. */
const LONGEST_DELAY_MS = 4_000;

export interface Saving {
  /** Saves now what is not saved yet; settles when the write did. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
}

export interface SavingOptions {
  readonly store: Pick<StoreApi<PlaygroundState>, 'getState' | 'subscribe'>;
  readonly storage: SceneStorage;
  readonly closing: ClosingStorage | null;
  /** Receives `pagehide`; the window. */
  readonly page?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** Receives `visibilitychange`; the document. */
  readonly tab?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> & { readonly visibilityState: string };
  readonly now?: () => number;
}

/** Starts saving. An example that nobody has touched is not saved: it would hide its next edition. */
export function startSaving(options: SavingOptions): Saving {
  const { store, storage, closing, page, tab, now = Date.now } = options;
  const startScene = store.getState().scene;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let unsavedSinceMs: number | null = null;
  let writing: Promise<void> = Promise.resolve();
  let hasToldFailure = false;
  let copiedAtMs = 0;

  const pack = (withFindings: boolean): SavedScene => ({
    savedAtMs: now(),
    file: writeSceneFile(store.getState(), { withFindings }),
  });

  async function write(): Promise<void> {
    const saved = pack(true);
    try {
      await storage.write('current', saved);
      hasToldFailure = false;
      // A copy that was made while this write was under way holds more than it.
      if (copiedAtMs <= saved.savedAtMs) closing?.removeItem(CLOSING_KEY);
    } catch (cause) {
      if (writeClosingCopy() || hasToldFailure) return;
      hasToldFailure = true;
      store.getState().notify({ code: 'not-saved', params: { detail: String(cause) }, tone: 'warning' });
    }
  }

  function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (unsavedSinceMs === null) return writing;
    unsavedSinceMs = null;
    writing = writing.then(write, write);
    return writing;
  }

  /** A synchronous copy without evidence, for what a closing page may not live to write. */
  function writeClosingCopy(): boolean {
    try {
      const packed = pack(false);
      const copy = JSON.stringify(packed);
      if (!closing || copy.length > MAX_CLOSING_LENGTH) return false;
      closing.setItem(CLOSING_KEY, copy);
      copiedAtMs = packed.savedAtMs;
      return true;
    } catch {
      return false;
    }
  }

  function onLeave(): void {
    if (unsavedSinceMs === null) return;
    writeClosingCopy();
    void save();
  }
  const onVisibility = (): void => {
    if (tab?.visibilityState === 'hidden') onLeave();
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (!hasOtherContent(state, before)) return;
    if (state.exampleId !== null && state.scene === startScene) return;
    unsavedSinceMs ??= now();
    if (timer !== null) clearTimeout(timer);
    const delayMs = Math.max(0, Math.min(DELAY_MS, unsavedSinceMs + LONGEST_DELAY_MS - now()));
    timer = setTimeout(() => void save(), delayMs);
  });
  page?.addEventListener('pagehide', onLeave);
  tab?.addEventListener('visibilitychange', onVisibility);
  return {
    flush: save,
    stop: () => {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
      page?.removeEventListener('pagehide', onLeave);
      tab?.removeEventListener('visibilitychange', onVisibility);
    },
  };
}

function hasOtherContent(facts: PlaygroundFacts, before: PlaygroundFacts): boolean {
  return (['scene', 'exampleId', 'steps', 'outcomes'] as const).some((part) => facts[part] !== before[part]);
}
