// The page's tokenizer read from a tokenizer.json on disk, with a cache: training texts repeat their pieces many times.

import { readFileSync } from 'node:fs';

import type { StepTokenizer } from '../core/encoding.ts';
import { createTokenizer, readVocabulary } from '../engine/tokenizer.ts';

/**
 * The tokenizer in the file at `path`.
 * @throws Error when the file lacks [CLS], [SEP] or [PAD].
 */
export function createFileTokenizer(path: string): StepTokenizer {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { model: { vocab: unknown } };
  const lookUp = readVocabulary(file.model.vocab);
  const idOf = (token: string): number => {
    const id = lookUp(token);
    if (id === undefined) throw new Error(`${path} has no token ${token}.`);
    return id;
  };
  const tokenizer = createTokenizer(file, { cls: idOf('[CLS]'), sep: idOf('[SEP]'), pad: idOf('[PAD]') });
  const cache = new Map<string, readonly number[]>();
  return {
    ...tokenizer,
    encodeText(text) {
      const known = cache.get(text);
      if (known !== undefined) return known;
      const ids = tokenizer.encodeText(text);
      cache.set(text, ids);
      return ids;
    },
  };
}
