// Where tests and benchmarks find the models that ship.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { DEFAULT_MODEL, ENGLISH_MODEL } from '../../core/shipped-model-names.ts';

/** The folders with manifest.json, model.onnx and tokenizer.json: of the model for English and Chinese, which is the default, and of that for English alone. */
export const SHIPPED_MODEL_DIRECTORY = fileURLToPath(new URL(`../../../models/${DEFAULT_MODEL}/`, import.meta.url));
export const ENGLISH_MODEL_DIRECTORY = fileURLToPath(new URL(`../../../models/${ENGLISH_MODEL}/`, import.meta.url));

/** A JSON file of one of them, parsed but not yet checked. */
export function readShippedJson(file: string, directory = SHIPPED_MODEL_DIRECTORY): unknown {
  return JSON.parse(readFileSync(`${directory}${file}`, 'utf8'));
}
