// A small world for tests of the way to a model: a manifest, a tokenizer and runtimes that answer as told.

import type { Backend } from '../../protocol/engine-state.ts';
import type { ModelManifest } from '../../protocol/manifest.ts';
import type { OrtRuntime } from '../ort-runtime.ts';
import { NEVER_LOST } from '../ort-runtime.ts';

const WORDS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'two', 'plus', 'three', 'is', 'five', '2', '3', '5', '+', '='];

export const FAKE_TOKENIZER = {
  model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab: Object.fromEntries(WORDS.map((word, id) => [word, id])) },
  normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
};

/** A manifest whose self-check expects 0.5 for each of two steps. */
export const FAKE_MANIFEST: ModelManifest = {
  formatVersion: 1,
  name: 'fake',
  version: '1.0.0',
  file: 'model.onnx',
  sha256: 'a'.repeat(64),
  bytes: 4,
  tokenizer: { file: 'tokenizer.json', sha256: 'b'.repeat(64), bytes: 2 },
  inputs: ['input_ids', 'step_ids', 'kind_ids'],
  output: 'scores',
  window: 64,
  specialTokens: { cls: 2, sep: 3, pad: 0 },
  threshold: 0.5,
  languages: ['en'],
  selfCheck: { tolerance: 0.01, cases: [{ question: 'two plus three', steps: ['2 + 3 = 5', 'five'], scores: [0.5, 0.5] }] },
};

export interface FakeRuntime extends OrtRuntime {
  runs: number;
  isReleased: boolean;
}

export const FAKE_WASM: Backend = { kind: 'wasm', threads: 1 };

/** A runtime whose model gives the same score everywhere; a function may throw instead, or decide per run. */
export function createFakeRuntime(scoreOf: (run: number) => number, backend: Backend = FAKE_WASM): FakeRuntime {
  const runtime: FakeRuntime = {
    backend,
    runs: 0,
    isReleased: false,
    whenLost: NEVER_LOST,
    openSession: () =>
      Promise.resolve({
        parallelRuns: 1,
        run: async ({ rows, endCount }) => {
          runtime.runs += 1;
          return new Float32Array(rows * endCount).fill(scoreOf(runtime.runs));
        },
        release: async () => {
          runtime.isReleased = true;
        },
      }),
  };
  return runtime;
}
