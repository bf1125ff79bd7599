// What lies in a slot: a scene file and when it was saved.

import * as v from 'valibot';
import type { SceneFile } from '../scene-file/scene-schema.ts';

export interface SavedScene {
  /** Milliseconds since 1970; the newer of two copies counts. */
  readonly savedAtMs: number;
  readonly file: SceneFile;
}

/** A slot's value before its file is checked. */
const savedSchema = v.object({ savedAtMs: v.pipe(v.number(), v.finite()), file: v.unknown() });

export interface UncheckedSave {
  readonly savedAtMs: number;
  readonly file: unknown;
}

/** `null` where nothing was saved; a value of another shape comes back as a file to be found damaged. */
export function readSave(value: unknown): UncheckedSave | null {
  if (value === undefined || value === null) return null;
  const parsed = v.safeParse(savedSchema, value);
  return parsed.success ? { savedAtMs: parsed.output.savedAtMs, file: parsed.output.file } : { savedAtMs: 0, file: value };
}

/** Key of the copy that is written while the page closes. */
export const CLOSING_KEY = 'reward-shaping-playground.closing';

/** Longer copies are not worth blocking a closing page for; `localStorage` ends at 5 MB. */
export const MAX_CLOSING_LENGTH = 2_000_000;
