// Text to token ids, by the library that reads Hugging Face's tokenizer.json, mended where it differs from Python's.
// Knows nothing of steps or of special tokens in a sequence: laying out a response is core/encoding.ts.

import { Tokenizer as LibraryTokenizer } from '@huggingface/tokenizers';
import * as v from 'valibot';
import { chunkEnd, type StepTokenizer } from '../core/encoding.ts';
import type { BertNormalizerOptions } from './bert-normalizer.ts';
import { normalizeForBert } from './bert-normalizer.ts';

/** The ids that lay out a sequence, from the model's manifest. */
export interface SpecialTokenIds {
  readonly cls: number;
  readonly sep: number;
  readonly pad: number;
}

/** Half a character: no vocabulary has it, and a run of them takes the library long. */
const LONE_SURROGATE = /\p{Cs}+/gu;

const TokenizerFile = v.looseObject({
  model: v.looseObject({ type: v.string(), vocab: v.union([v.record(v.string(), v.number()), v.array(v.unknown())]) }),
  normalizer: v.nullable(v.looseObject({ type: v.string() })),
  pre_tokenizer: v.nullable(v.looseObject({ type: v.string() })),
  decoder: v.nullish(v.looseObject({ type: v.string() }), null),
});

const BertNormalizerEntry = v.object({
  type: v.literal('BertNormalizer'),
  clean_text: v.boolean(),
  handle_chinese_chars: v.boolean(),
  strip_accents: v.nullable(v.boolean()),
  lowercase: v.boolean(),
});

/**
 * A tokenizer from the parsed content of tokenizer.json; it encodes in time linear in the text's length, a piece at a time,
 * because the library's time is quadratic in a run of unknown characters and its stack bounded.
 *
 * Words such as `[SEP]` in a person's text are plain text: the file's added tokens are left out, so that no pasted text
 * can forge a step's end. Truncation and padding of the file are left out too: the window belongs to the encoding.
 * @throws ValiError when the content is not a tokenizer.
 */
export function createTokenizer(tokenizerJson: unknown, specialTokens: SpecialTokenIds): StepTokenizer {
  const file = v.parse(TokenizerFile, tokenizerJson);
  const bert = v.safeParse(BertNormalizerEntry, file.normalizer);
  const library = new LibraryTokenizer(
    {
      ...file,
      normalizer: bert.success ? null : file.normalizer,
      added_tokens: [],
      post_processor: null,
      truncation: null,
      padding: null,
    },
    {},
  );
  const normalize = bert.success ? (text: string) => normalizeForBert(text, bertOptions(bert.output)) : (text: string) => text.replace(LONE_SURROGATE, '\uFFFD');
  return {
    clsId: specialTokens.cls,
    sepId: specialTokens.sep,
    padId: specialTokens.pad,
    encodeText: (text) => {
      const ids: number[] = [];
      for (let at = 0; at < text.length; ) {
        const end = chunkEnd(text, at, text.length);
        for (const id of library.encode(normalize(text.slice(at, end)), { add_special_tokens: false }).ids) ids.push(id);
        at = end;
      }
      return ids;
    },
  };
}

const Vocabulary = v.union([v.record(v.string(), v.number()), v.array(v.tuple([v.string(), v.number()]))]);

/** Looks up ids in the `model.vocab` of tokenizer.json: a table of words, or, of a Unigram model, a list of pieces with their scores. */
export function readVocabulary(vocab: unknown): (token: string) => number | undefined {
  const read = v.safeParse(Vocabulary, vocab);
  if (!read.success) return () => undefined;
  const ids = new Map(Array.isArray(read.output) ? read.output.map(([piece], id) => [piece, id]) : Object.entries(read.output));
  return (token) => ids.get(token);
}

function bertOptions(entry: v.InferOutput<typeof BertNormalizerEntry>): BertNormalizerOptions {
  return {
    cleanText: entry.clean_text,
    handleChineseChars: entry.handle_chinese_chars,
    stripAccents: entry.strip_accents,
    lowercase: entry.lowercase,
  };
}
