// A model from files of the person's own: read, measured and compared with the manifest before any runtime sees them.

import * as v from 'valibot';
import type { EngineError } from '../protocol/engine-state.ts';
import type { ModelManifest } from '../protocol/manifest.ts';
import { parseManifest } from '../protocol/manifest.ts';
import type { FileHandle, OwnModelFiles } from '../protocol/own-model.ts';
import { MAX_OWN_MODEL_BYTES } from '../protocol/own-model.ts';
import type { Reply } from '../protocol/reply.ts';
import { succeed } from '../protocol/reply.ts';
import { findLayoutFault } from './check-layout.ts';
import { describeCause, engineFailure, isOutOfMemory } from './engine-error.ts';
import type { FileListener, ModelFiles, ModelSource } from './model-source.ts';
import { type OnnxLayout, readOnnxLayout } from './onnx-layout.ts';
import { sha256Of } from './sha256.ts';
import { createTokenizer } from './tokenizer.ts';

export function createOwnModelSource(files: OwnModelFiles): ModelSource {
  return {
    origin: 'own',
    readManifest: async () => readOwnManifest(files.manifestText),
    readFiles: (manifest, listener) => readOwnFiles(files, manifest, listener),
  };
}

/** Says of each wrong field what is wrong; a manifest without a self-check has a code of its own, because the page can help. */
export function readOwnManifest(text: string): Reply<ModelManifest, EngineError> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    return engineFailure('own-manifest-unreadable', cause);
  }
  if (v.is(WithoutSelfCheck, content)) return engineFailure('own-self-check-missing', 'selfCheck');
  const manifest = parseManifest(content);
  return manifest.ok ? manifest : engineFailure('own-manifest-invalid', manifest.error);
}

const WithoutSelfCheck = v.union([
  v.looseObject({ formatVersion: v.literal(1), selfCheck: v.optional(v.null()) }),
  v.looseObject({ formatVersion: v.literal(1), selfCheck: v.looseObject({ cases: v.optional(v.pipe(v.array(v.unknown()), v.length(0))) }) }),
]);

async function readOwnFiles({ model, tokenizer }: OwnModelFiles, manifest: ModelManifest, listener: FileListener): Promise<Reply<ModelFiles, EngineError>> {
  const totalBytes = model.size + tokenizer.size;
  listener.onProgress({ loadedBytes: 0, totalBytes, isFromCache: true });
  const vocabulary = await readOwnTokenizer(tokenizer, manifest.specialTokens);
  if (!vocabulary.ok) return vocabulary;
  if (vocabulary.value.sha256 !== manifest.tokenizer.sha256) {
    return engineFailure('own-tokenizer-sum', describeSums(vocabulary.value.sha256, manifest.tokenizer.sha256));
  }
  const content = await readOwnModel(model);
  if (!content.ok) return content;
  listener.onProgress({ loadedBytes: totalBytes, totalBytes, isFromCache: true });
  listener.onVerify();
  const sum = await sha256Of(content.value.bytes);
  if (sum !== manifest.sha256) return engineFailure('own-model-sum', describeSums(sum, manifest.sha256));
  const fault = findLayoutFault(content.value.layout, manifest);
  if (fault !== null) return engineFailure('own-layout-wrong', fault);
  return succeed({ model: content.value.bytes, tokenizer: vocabulary.value.content, notices: [] });
}

export interface OwnModelContent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: OnnxLayout;
}

/** The model file, which is an ONNX file in one piece. */
export async function readOwnModel(file: FileHandle): Promise<Reply<OwnModelContent, EngineError>> {
  if (file.size > MAX_OWN_MODEL_BYTES) {
    return engineFailure('own-model-too-large', `${(file.size / 1e6).toFixed(0)} MB; at most ${MAX_OWN_MODEL_BYTES / 1e6} MB.`);
  }
  const read = await readBytes(file);
  if (!read.ok) return read;
  const bytes = read.value;
  const layout = readOnnxLayout(bytes);
  if (layout === null) return engineFailure('own-not-onnx', `It begins with ${JSON.stringify(new TextDecoder('latin1').decode(bytes.subarray(0, 24)))}.`);
  if (layout.hasWeightsElsewhere) return engineFailure('own-weights-elsewhere', 'data_location is EXTERNAL');
  return succeed({ bytes, layout });
}

export interface OwnTokenizerContent {
  readonly content: unknown;
  readonly sha256: string;
}

/** The tokenizer, tried out: it must read and encode a word. */
export async function readOwnTokenizer(file: FileHandle, specialTokens: ModelManifest['specialTokens']): Promise<Reply<OwnTokenizerContent, EngineError>> {
  if (file.size > MAX_TOKENIZER_BYTES) return engineFailure('own-tokenizer-unreadable', `${(file.size / 1e6).toFixed(0)} MB; at most ${MAX_TOKENIZER_BYTES / 1e6} MB.`);
  const read = await readBytes(file);
  if (!read.ok) return read;
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(read.value));
    createTokenizer(content, specialTokens).encodeText('2 + 3 = 5');
    return succeed({ content, sha256: await sha256Of(read.value) });
  } catch (cause) {
    return engineFailure('own-tokenizer-unreadable', cause);
  }
}

/** The largest published vocabularies take some 35 MB. */
const MAX_TOKENIZER_BYTES = 64_000_000;

async function readBytes(file: FileHandle): Promise<Reply<Uint8Array<ArrayBuffer>, EngineError>> {
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()));
  } catch (cause) {
    return engineFailure(isOutOfMemory(cause) ? 'own-out-of-memory' : 'own-file-unreadable', describeCause(cause));
  }
}

const describeSums = (found: string, expected: string): string => `The file has ${found}, the manifest says ${expected}.`;
