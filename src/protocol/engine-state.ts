// The life of the reward model in the page, as page and worker both name it: one tagged union, one truth for the badge.

import type { ReliabilityBin } from '../core/reliability.ts';

/** What runs the model. `native` is onnxruntime-node, outside the page. */
export type Backend =
  | { readonly kind: 'webgpu'; readonly adapter: string; readonly isFallbackAdapter: boolean }
  | { readonly kind: 'wasm'; readonly threads: number }
  | { readonly kind: 'native'; readonly threads: number };

/** Who brought the model: it ships with the page, or the person loaded it from files of their own. */
export const MODEL_ORIGINS = ['shipped', 'own'] as const;
export type ModelOrigin = (typeof MODEL_ORIGINS)[number];

export interface ModelInfo {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly origin: ModelOrigin;
  /** How often steps of each range of scores were right, where the model's manifest tells. */
  readonly reliability?: readonly ReliabilityBin[];
}

/** Expected failures of the engine. The interface words them: `engine.error.<code>`. */
export const ENGINE_ERROR_CODES = [
  'manifest-unreachable',
  'manifest-invalid',
  'model-unreachable',
  'model-corrupt',
  'session-failed',
  'self-check-failed',
  'device-lost',
  'run-failed',
  'timed-out',
  'cancelled',
  'worker-died',
] as const;

/** What can be wrong with a person's own model besides. The interface words them, and those above, as `ownModel.error.<code>`. */
export const OWN_MODEL_ERROR_CODES = [
  /** No JSON, or unreadable. */
  'own-manifest-unreadable',
  /** A field is missing or wrong. */
  'own-manifest-invalid',
  'own-self-check-missing',
  /** The browser could not read a file: moved, changed or forbidden. */
  'own-file-unreadable',
  'own-model-too-large',
  'own-not-onnx',
  /** The weights lie in another file. */
  'own-weights-elsewhere',
  /** Inputs or outputs are missing or of the wrong type. */
  'own-layout-wrong',
  'own-model-sum',
  'own-tokenizer-sum',
  'own-tokenizer-unreadable',
  'own-out-of-memory',
] as const;

export type OwnModelErrorCode = (typeof OWN_MODEL_ERROR_CODES)[number];
export type EngineErrorCode = (typeof ENGINE_ERROR_CODES)[number] | OwnModelErrorCode;

export interface EngineError {
  readonly code: EngineErrorCode;
  /** Technical detail in English, shown small under the worded message. */
  readonly detail: string;
}

/** Something the person should know though the engine runs: why it is not on the backend it might be on. */
export type EngineNotice =
  | { readonly code: 'no-webgpu' }
  | { readonly code: 'fallback-adapter'; readonly adapter: string }
  | { readonly code: 'backend-dropped'; readonly backend: 'webgpu' | 'wasm'; readonly error: EngineError }
  | { readonly code: 'not-isolated' }
  | { readonly code: 'not-cached'; readonly detail: string };

export type EngineState =
  | { readonly status: 'idle' }
  | { readonly status: 'downloading'; readonly loadedBytes: number; readonly totalBytes: number; readonly isFromCache: boolean }
  | { readonly status: 'preparing'; readonly phase: 'verify' | 'session' | 'warm-up' | 'self-check'; readonly backend: 'webgpu' | 'wasm' }
  | { readonly status: 'ready'; readonly backend: Backend; readonly model: ModelInfo; readonly notices: readonly EngineNotice[] }
  | { readonly status: 'failed'; readonly error: EngineError; readonly notices: readonly EngineNotice[] };
