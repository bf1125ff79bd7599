// From an unknown value to a scene file, or to the reason why not. Expected failures are values: nothing throws.

import * as v from 'valibot';
import type { Reply } from '../../protocol/reply.ts';
import type { SceneFile } from './scene-schema.ts';
import { FORMAT_VERSION, SCENE_FORMAT, sceneFileSchema } from './scene-schema.ts';

/** Worded by the interface as `scene-error.<code>`. */
export interface SceneFileError {
  readonly code:
    /** Not a scene of this playground at all. */
    | 'not-a-scene'
    /** Written by a newer version; params: found, known. */
    | 'newer-version'
    /** A scene of ours that does not fit its format; params: where. */
    | 'damaged'
    /** More or longer than the playground takes; params: where. */
    | 'too-large';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Turns a file of an older version into one of the next; by the version it starts from. */
const MIGRATIONS: ReadonlyMap<number, (file: unknown) => unknown> = new Map();

const head = v.object({ format: v.literal(SCENE_FORMAT), formatVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });

/** Checks a value against the format, older versions brought up to date first. */
export function parseSceneFile(value: unknown): Reply<SceneFile, SceneFileError> {
  const named = v.safeParse(head, value);
  if (!named.success) return { ok: false, error: { code: 'not-a-scene', params: {} } };
  const { formatVersion } = named.output;
  if (formatVersion > FORMAT_VERSION) {
    return { ok: false, error: { code: 'newer-version', params: { found: formatVersion, known: FORMAT_VERSION } } };
  }
  let current = value;
  for (let version = formatVersion; version < FORMAT_VERSION; version++) {
    current = MIGRATIONS.get(version)?.(current) ?? current;
  }
  const parsed = v.safeParse(sceneFileSchema, current, { abortEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  const code = issue.type === 'max_length' ? 'too-large' : 'damaged';
  return { ok: false, error: { code, params: { where: v.getDotPath(issue) ?? '' } } };
}

/** As `parseSceneFile`, from JSON text. */
export function parseSceneText(text: string): Reply<SceneFile, SceneFileError> {
  try {
    return parseSceneFile(JSON.parse(text));
  } catch {
    return { ok: false, error: { code: 'not-a-scene', params: {} } };
  }
}
