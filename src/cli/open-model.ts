// The reward model that a command asks: a folder on disk, opened on native ONNX Runtime.

import { availableParallelism } from 'node:os';
import path from 'node:path';

import { ENGLISH_MODEL, shippedModelNameFor } from '../core/shipped-model-names.ts';
import { createNodeEngine } from '../engine/node.ts';
import type { RewardModel } from '../engine/reward-model.ts';
import { fail, type Reply, succeed } from '../protocol/reply.ts';

const MODELS = path.resolve(import.meta.dirname, '../../models');
export const SHIPPED_MODEL = path.join(MODELS, ENGLISH_MODEL);

/** The folder of the shipped model that reads all these questions, as the page picks it. */
export function shippedModelFor(questions: readonly string[]): string {
  return path.join(MODELS, shippedModelNameFor(questions.join('\n')));
}

export interface ModelChoice {
  /** Folder of the reward model; `null` is the shipped one that reads the questions. */
  readonly modelDirectory: string | null;
  /** Threads of one run. */
  readonly threads: number;
  /** Sessions side by side. */
  readonly workers: number;
}

/** One session a core; each takes some 150 MB, so not more than a few unless asked. */
export const DEFAULT_WORKERS = Math.min(availableParallelism(), 4);

/** Opens the model for these questions, or says which folder could not be opened and why. */
export async function openModel({ modelDirectory, threads, workers }: ModelChoice, questions: readonly string[]): Promise<Reply<RewardModel, string>> {
  const directory = modelDirectory ?? shippedModelFor(questions);
  const engine = await createNodeEngine({ modelDirectory: directory, threads, workers });
  if (engine.ok) return succeed(engine.value);
  return fail(`The reward model in ${directory} could not be opened (${engine.error.code}): ${engine.error.detail}`);
}
