// Opens a model file of the benchmark's choice with the shipped manifest and tokenizer.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRewardModel, type RewardModel } from '../../src/engine/reward-model.ts';
import { type OrtRuntime, pickEnds } from '../../src/engine/ort-runtime.ts';
import { readShippedJson, SHIPPED_MODEL_DIRECTORY } from '../../src/engine/testing/shipped-model.ts';
import { createTokenizer } from '../../src/engine/tokenizer.ts';
import { parseManifest } from '../../src/protocol/manifest.ts';

export const SHIPPED_FILE = path.join(SHIPPED_MODEL_DIRECTORY, 'model.onnx');

/** A file that training left behind and that does not ship: `float.onnx` of the folder, `null` where there is none. */
export function findTrainingFile(folder: string | undefined, name: string): string | null {
  const file = path.join(folder ?? path.join(SHIPPED_MODEL_DIRECTORY, '../runs/export'), name);
  return existsSync(file) ? file : null;
}

/** The runtime with a model that reads step ends asked for every position, as one without that input computes them; its scores are the same. */
export function atEveryPosition(runtime: OrtRuntime): OrtRuntime {
  return {
    ...runtime,
    openSession: async (model, layout) => {
      const session = await runtime.openSession(model, layout);
      return {
        ...session,
        run: async (batch) => {
          const everywhere = Int32Array.from(batch.inputIds, (_, place) => place % batch.length);
          return pickEnds(await session.run({ ...batch, endPositions: everywhere, endCount: batch.length }), batch);
        },
      };
    },
  };
}

/** Without `readsTrees` every response has a row to itself, though the file could read several in one. */
export async function openModel(file: string, runtime: OrtRuntime, { readsTrees = true } = {}): Promise<RewardModel> {
  const manifest = parseManifest(readShippedJson('manifest.json'));
  if (!manifest.ok) throw new Error(manifest.error);
  const tokenizer = createTokenizer(readShippedJson('tokenizer.json'), manifest.value.specialTokens);
  const session = await runtime.openSession(readFileSync(file), manifest.value);
  const { tree, ...lines } = manifest.value;
  return createRewardModel({ manifest: readsTrees && tree !== undefined ? manifest.value : lines, tokenizer, session, backend: runtime.backend });
}
