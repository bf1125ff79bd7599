// Where a model comes from: the page's own origin, or a folder on disk.

import type { EngineError, EngineNotice, ModelOrigin } from '../protocol/engine-state.ts';
import type { ModelManifest } from '../protocol/manifest.ts';
import type { Reply } from '../protocol/reply.ts';

/** Bytes so far of all files together. */
export interface DownloadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly isFromCache: boolean;
}

/** The files of a model, verified against the manifest's sums. */
export interface ModelFiles {
  readonly model: Uint8Array;
  /** Parsed content of tokenizer.json. */
  readonly tokenizer: unknown;
  readonly notices: readonly EngineNotice[];
}

export interface FileListener {
  readonly onProgress: (progress: DownloadProgress) => void;
  /** Called when a file has arrived and its sum is being computed. */
  readonly onVerify: () => void;
}

export interface ModelSource {
  /** Shipped where nothing is said. */
  readonly origin?: ModelOrigin;
  readonly readManifest: () => Promise<Reply<ModelManifest, EngineError>>;
  readonly readFiles: (manifest: ModelManifest, listener: FileListener) => Promise<Reply<ModelFiles, EngineError>>;
}
