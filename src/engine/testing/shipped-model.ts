// Where tests and benchmarks find the model that ships.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder with manifest.json, model.onnx and tokenizer.json. */
export const SHIPPED_MODEL_DIRECTORY = fileURLToPath(new URL('../../../models/prm-minilm-l6/', import.meta.url));

/** One of its JSON files, parsed but not yet checked. */
export function readShippedJson(file: string): unknown {
  return JSON.parse(readFileSync(`${SHIPPED_MODEL_DIRECTORY}${file}`, 'utf8'));
}
