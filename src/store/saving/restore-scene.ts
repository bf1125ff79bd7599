// What stands on the screen at the start: the work of the last visit, or the example. What cannot be read is set aside,
// not thrown away.

import type { Notice, OpenedScene } from '../playground-state.ts';
import type { SceneFileError } from '../scene-file/parse-scene-file.ts';
import { parseSceneFile } from '../scene-file/parse-scene-file.ts';
import { readSceneFile } from '../scene-file/read-scene-file.ts';
import type { Reply } from '../../protocol/reply.ts';
import type { UncheckedSave } from './saved-scene.ts';
import { CLOSING_KEY, readSave } from './saved-scene.ts';
import type { ClosingStorage, SceneSlot, SceneStorage } from './scene-storage.ts';

export interface RestoredStart {
  /** The saved scene; `null` where there is none that can be opened. */
  readonly opened: OpenedScene | null;
  /** What the person should be told. */
  readonly notices: readonly Omit<Notice, 'id'>[];
}

/** Reads what was saved; of the two copies the newer one. Never rejects. */
export async function restoreScene(options: {
  storage: SceneStorage;
  closing: ClosingStorage | null;
}): Promise<RestoredStart> {
  const { storage, closing } = options;
  const notices: Omit<Notice, 'id'>[] = [];
  let stored: UncheckedSave | null = null;
  try {
    stored = readSave(await storage.read('current'));
  } catch (cause) {
    notices.push({ code: 'saved-unreachable', params: { detail: String(cause) }, tone: 'warning' });
  }
  const copy = readClosingCopy(closing);
  // The copy first: of the same millisecond it is the later one, for a save that succeeds takes it away.
  const saves = [copy, stored].filter((save) => save !== null).sort((a, b) => b.savedAtMs - a.savedAtMs);
  for (const save of saves) {
    const opened = openSave(save);
    if (opened.ok) return { opened: opened.value, notices };
    await setAside(storage, save);
    notices.push({ code: `saved-${opened.error.code}`, params: opened.error.params, tone: 'error' });
  }
  return { opened: null, notices };
}

/** The work that was set aside, `null` where there is none (or it cannot be reached). */
export async function readSetAside(storage: SceneStorage): Promise<Reply<OpenedScene, SceneFileError> | null> {
  const save = await readSlot(storage, 'set-aside');
  return save && openSave(save);
}

function openSave(save: UncheckedSave): Reply<OpenedScene, SceneFileError> {
  const file = parseSceneFile(save.file);
  return file.ok ? readSceneFile(file.value, 'storage') : file;
}

async function readSlot(storage: SceneStorage, slot: SceneSlot): Promise<UncheckedSave | null> {
  try {
    return readSave(await storage.read(slot));
  } catch {
    return null;
  }
}

async function setAside(storage: SceneStorage, save: UncheckedSave): Promise<void> {
  try {
    await storage.write('set-aside', save);
  } catch {
    // The unreadable save stays where it is until the next change is saved; the notice has told of it.
  }
}

function readClosingCopy(closing: ClosingStorage | null): UncheckedSave | null {
  try {
    const text = closing?.getItem(CLOSING_KEY) ?? null;
    return text === null ? null : readSave(JSON.parse(text));
  } catch {
    // A copy that was cut off: the one in the database counts.
    return null;
  }
}
