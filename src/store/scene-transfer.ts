// A scene as a JSON file: for the Data panel's export and import, and for links that grew too long.

import type { Reply } from '../protocol/reply.ts';
import { MAX_SCENE_JSON_LENGTH } from './limits.ts';
import type { OpenedScene } from './playground-state.ts';
import type { SceneFileError } from './scene-file/parse-scene-file.ts';
import { parseSceneText } from './scene-file/parse-scene-file.ts';
import { readSceneFile } from './scene-file/read-scene-file.ts';
import type { WrittenFacts } from './scene-file/write-scene-file.ts';
import { writeSceneText } from './scene-file/write-scene-file.ts';

export interface ExportedScene {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** The scene with scores and evidence in full, as a file that a person can read. */
export function sceneToFile(facts: WrittenFacts): ExportedScene {
  const text = writeSceneText(facts, { withFindings: true, indent: 1 });
  return { fileName: 'reward-shaping-scene.json', mediaType: 'application/json', text };
}

/** The scene of a file's text, ready for `openScene`; its scores count as shared. */
export function sceneFromFileText(text: string): Reply<OpenedScene, SceneFileError> {
  if (text.length > MAX_SCENE_JSON_LENGTH) {
    return { ok: false, error: { code: 'too-large', params: { where: 'file' } } };
  }
  const file = parseSceneText(text.replace(/^\ufeff/, ''));
  return file.ok ? readSceneFile(file.value, 'elsewhere') : file;
}
