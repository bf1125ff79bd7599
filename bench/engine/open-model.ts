// Opens a model file of the benchmark's choice with the shipped manifest and tokenizer.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createRewardModel, type RewardModel } from '../../src/engine/reward-model.ts';
import type { OrtRuntime } from '../../src/engine/ort-runtime.ts';
import { readShippedJson, SHIPPED_MODEL_DIRECTORY } from '../../src/engine/testing/shipped-model.ts';
import { createTokenizer } from '../../src/engine/tokenizer.ts';
import { parseManifest } from '../../src/protocol/manifest.ts';

export const SHIPPED_FILE = path.join(SHIPPED_MODEL_DIRECTORY, 'model.onnx');

/** The float file that training left behind, newest first; it does not ship, so it may be missing. */
export function findFloatFile(asked: string | undefined): string | null {
  if (asked !== undefined) return existsSync(asked) ? asked : null;
  const work = path.join(SHIPPED_MODEL_DIRECTORY, '../work');
  if (!existsSync(work)) return null;
  const found = readdirSync(work, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'float.onnx')
    .map((file) => path.join(work, file));
  return found.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] ?? null;
}

export async function openModel(file: string, runtime: OrtRuntime): Promise<RewardModel> {
  const manifest = parseManifest(readShippedJson('manifest.json'));
  if (!manifest.ok) throw new Error(manifest.error);
  const tokenizer = createTokenizer(readShippedJson('tokenizer.json'), manifest.value.specialTokens);
  const session = await runtime.openSession(readFileSync(file), manifest.value);
  return createRewardModel({ manifest: manifest.value, tokenizer, session, backend: runtime.backend });
}
