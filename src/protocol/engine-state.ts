// The life of the reward model in the page, as page and worker both name it: one tagged union, one truth for the badge.

/** What runs the model. `native` is onnxruntime-node, outside the page. */
export type Backend =
  | { readonly kind: 'webgpu'; readonly adapter: string; readonly isFallbackAdapter: boolean }
  | { readonly kind: 'wasm'; readonly threads: number }
  | { readonly kind: 'native'; readonly threads: number };

export interface ModelInfo {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly bytes: number;
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
export type EngineErrorCode = (typeof ENGINE_ERROR_CODES)[number];

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
