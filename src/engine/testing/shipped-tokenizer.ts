// The tokenizer of a model that ships, as the page opens it.

import * as v from 'valibot';

import { createTokenizer, readVocabulary } from '../tokenizer.ts';
import { readShippedJson } from './shipped-model.ts';

export function openShippedTokenizer(directory: string) {
  const file = v.parse(v.looseObject({ model: v.looseObject({ vocab: v.unknown() }) }), readShippedJson('tokenizer.json', directory));
  const lookUp = readVocabulary(file.model.vocab);
  const idOf = (token: string): number => v.parse(v.number(), lookUp(token));
  return createTokenizer(file, { cls: idOf('[CLS]'), sep: idOf('[SEP]'), pad: idOf('[PAD]') });
}
