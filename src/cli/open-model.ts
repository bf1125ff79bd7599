// The reward model that a command asks: a folder on disk, opened on native ONNX Runtime.

import { availableParallelism } from 'node:os';
import path from 'node:path';

import { DEFAULT_MODEL } from '../core/shipped-model-names.ts';
import { createNodeEngine } from '../engine/node.ts';
import type { RewardModel } from '../engine/reward-model.ts';
import { fail, type Reply, succeed } from '../protocol/reply.ts';

export const SHIPPED_MODEL = path.resolve(import.meta.dirname, '../../models', DEFAULT_MODEL);

export interface ModelChoice {
  /** Folder of the reward model; `null` is the one that scores in the page where nobody has chosen. */
  readonly modelDirectory: string | null;
  /** Threads of one run. */
  readonly threads: number;
  /** Sessions side by side. */
  readonly workers: number;
}

/** One session a core; each takes some 150 MB, so not more than a few unless asked. */
export const DEFAULT_WORKERS = Math.min(availableParallelism(), 4);

/** Opens the model, or says which folder could not be opened and why. */
export async function openModel({ modelDirectory, threads, workers }: ModelChoice): Promise<Reply<RewardModel, string>> {
  const directory = modelDirectory ?? SHIPPED_MODEL;
  const engine = await createNodeEngine({ modelDirectory: directory, threads, workers });
  if (engine.ok) return succeed(engine.value);
  return fail(`The reward model in ${directory} could not be opened (${engine.error.code}): ${engine.error.detail}`);
}
