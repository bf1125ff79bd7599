// What the files of a person's own model say of themselves, so that the page can write their manifest.

import * as v from 'valibot';
import type { EngineError } from '../protocol/engine-state.ts';
import type { FileFacts, FileHandle, SpecialTokens } from '../protocol/own-model.ts';
import type { Reply } from '../protocol/reply.ts';
import { succeed } from '../protocol/reply.ts';
import { readOwnModel, readOwnTokenizer } from './own-model-source.ts';
import { sha256Of } from './sha256.ts';
import { readVocabulary } from './tokenizer.ts';

/** Reads both files and measures them; the first that cannot be what it should be is the failure. */
export async function inspectOwnFiles({ model, tokenizer }: { readonly model: FileHandle; readonly tokenizer: FileHandle }): Promise<Reply<FileFacts, EngineError>> {
  const vocabulary = await readOwnTokenizer(tokenizer, { cls: 0, sep: 0, pad: 0 });
  if (!vocabulary.ok) return vocabulary;
  const content = await readOwnModel(model);
  if (!content.ok) return content;
  const { bytes, layout } = content.value;
  const byRole = (values: typeof layout.inputs) => values.map(({ name }) => name);
  return succeed({
    model: { sha256: await sha256Of(bytes), bytes: bytes.length, inputs: byRole(layout.inputs), outputs: byRole(layout.outputs) },
    tokenizer: { sha256: vocabulary.value.sha256, bytes: tokenizer.size, specialTokens: findSpecialTokens(vocabulary.value.content) },
  });
}

const AddedTokens = v.looseObject({
  added_tokens: v.optional(v.array(v.looseObject({ id: v.number(), content: v.string() })), []),
  model: v.looseObject({ vocab: v.optional(v.unknown()) }),
});

/** Names that tokenizers of BERT and of RoBERTa give to the tokens that lay out a sequence. */
const NAMES: Readonly<Record<keyof SpecialTokens, readonly string[]>> = { cls: ['[CLS]', '<s>'], sep: ['[SEP]', '</s>'], pad: ['[PAD]', '<pad>'] };

/** The ids of the tokens that lay out a sequence; `null` where one of them has no usual name. */
export function findSpecialTokens(content: unknown): SpecialTokens | null {
  const file = v.safeParse(AddedTokens, content);
  if (!file.success) return null;
  const { added_tokens: added, model } = file.output;
  const lookUp = readVocabulary(model.vocab);
  const idOf = (names: readonly string[]): number | undefined =>
    names
      .map((name) => added.find((token) => token.content === name)?.id ?? lookUp(name))
      .find((id) => id !== undefined);
  const [cls, sep, pad] = [idOf(NAMES.cls), idOf(NAMES.sep), idOf(NAMES.pad)];
  return cls === undefined || sep === undefined || pad === undefined ? null : { cls, sep, pad };
}
