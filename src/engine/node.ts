// The engine in Node: the same encoding, model and self-check, on native ONNX Runtime, from a folder on disk.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EngineError } from '../protocol/engine-state.ts';
import { parseManifest } from '../protocol/manifest.ts';
import type { Reply } from '../protocol/reply.ts';
import { fail, succeed } from '../protocol/reply.ts';
import { engineFailure } from './engine-error.ts';
import type { ModelSource } from './model-source.ts';
import { createPooledNodeRuntime } from './node-session-pool.ts';
import { createNodeRuntime } from './ort-node.ts';
import type { OrtRuntime } from './ort-runtime.ts';
import type { RewardModel } from './reward-model.ts';
import { loadRewardModel } from './load-reward-model.ts';

export interface NodeEngineOptions {
  /** Folder with manifest.json and the files that it names. */
  readonly modelDirectory: string;
  /** Threads of one run; 1 gives the same speed on every machine, more are faster on longer responses. */
  readonly threads?: number;
  /** Sessions side by side, each in a thread of its own, for many responses; 1 stays in the caller's thread. */
  readonly workers?: number;
}

/** Opens the model natively; a failure says which file or check was at fault. Release it when done. */
export function createNodeEngine({ modelDirectory, threads = 1, workers = 1 }: NodeEngineOptions): Promise<Reply<RewardModel, EngineError>> {
  return openFromFolder(modelDirectory, () => (workers > 1 ? createPooledNodeRuntime({ workers, threads }) : createNodeRuntime(threads)));
}

/** The same with a runtime of the caller's choice, for benchmarks and tests of the WASM build in Node. */
export async function openFromFolder(modelDirectory: string, createRuntime: () => OrtRuntime): Promise<Reply<RewardModel, EngineError>> {
  let error: EngineError = { code: 'session-failed', detail: 'The load ended without saying why.' };
  const loaded = await loadRewardModel({
    source: createFolderSource(modelDirectory),
    candidates: [{ name: 'wasm', create: () => Promise.resolve(createRuntime()) }],
    notices: [],
    onState: (state) => {
      if (state.status === 'failed') error = state.error;
    },
  });
  return loaded === null ? fail(error) : succeed(loaded.model);
}

function createFolderSource(directory: string): ModelSource {
  return {
    readManifest: async () => {
      const file = path.join(directory, 'manifest.json');
      const content = await readOrNull(file);
      if (content === null) return engineFailure('manifest-unreachable', `${file} cannot be read.`);
      const manifest = parseManifest(parseJson(content));
      return manifest.ok ? manifest : engineFailure('manifest-invalid', `${file}: ${manifest.error}`);
    },
    readFiles: async ({ file, sha256, tokenizer }, { onVerify }) => {
      const model = await readVerified(path.join(directory, file), { sha256, onVerify });
      if (!model.ok) return model;
      const vocabulary = await readVerified(path.join(directory, tokenizer.file), { sha256: tokenizer.sha256, onVerify });
      if (!vocabulary.ok) return vocabulary;
      return succeed({ model: model.value, tokenizer: parseJson(vocabulary.value), notices: [] });
    },
  };
}

async function readVerified(file: string, { sha256, onVerify }: { sha256: string; onVerify: () => void }): Promise<Reply<Uint8Array, EngineError>> {
  const content = await readOrNull(file);
  if (content === null) return engineFailure('model-unreachable', `${file} cannot be read.`);
  onVerify();
  const sum = createHash('sha256').update(content).digest('hex');
  if (sum !== sha256) return engineFailure('model-corrupt', `${file} has sha256 ${sum}, the manifest says ${sha256}.`);
  return succeed(content);
}

async function readOrNull(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return null;
  }
}
