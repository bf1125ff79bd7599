// Keeps the files of a person's own model in this browser, in a database of their own: one model, the last that was kept.
// What comes out is checked against its manifest's sums like every other file.

import { createStore, del, get, set } from 'idb-keyval';
import * as v from 'valibot';
import type { OwnModelFiles } from '../protocol/own-model.ts';
import { OwnModelFilesGuard } from '../protocol/own-model.ts';
import type { KeptModelNote } from './kept-model-note.ts';
import { writeKeptNote } from './kept-model-note.ts';

const SLOT = 'model';
let database: ReturnType<typeof createStore> | null = null;
const open = (): ReturnType<typeof createStore> => (database ??= createStore('reward-shaping-playground-own-model', 'files'));

/** Rejects where the browser does not keep it: a full disk, a private window. */
export async function keepModel(files: OwnModelFiles, note: KeptModelNote): Promise<void> {
  await set(SLOT, files, open());
  writeKeptNote(note);
}

/** The kept files; `null` where there are none, or where they cannot be what was kept. */
export async function readKeptModel(): Promise<OwnModelFiles | null> {
  const kept = v.safeParse(OwnModelFilesGuard, await get<unknown>(SLOT, open()));
  return kept.success ? kept.output : null;
}

export async function forgetKeptModel(): Promise<void> {
  writeKeptNote(null);
  await del(SLOT, open());
}
