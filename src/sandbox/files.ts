// Where the page finds what the sandbox is made of. The page fetches these and hands them in; the sandbox fetches nothing.

import quickjsWasmUrl from '@jitl/quickjs-wasmfile-release-sync/wasm?url';
import pythonWasmUrl from 'pyodide/pyodide.asm.wasm?url';
import pythonLibraryUrl from 'pyodide/python_stdlib.zip?url';
import type { CodeLanguage } from '../core/scene.ts';
import javascriptWorkerUrl from './web/javascript.worker.ts?worker&url';
import pythonWorkerUrl from './web/python.worker.ts?worker&url';
import frameScript from './web/frame.js?raw';

export { frameScript };

export interface RuntimeFiles {
  /** The worker's script, in one file. */
  readonly script: string;
  readonly wasm: string;
  /** More files by the names that the worker knows them by. */
  readonly others: Readonly<Record<string, string>>;
  /** Whether starting takes so long that it is done once and its memory kept. */
  readonly hasSnapshot: boolean;
  /** All files together, uncompressed: for showing how far the download is. */
  readonly totalBytes: number;
}

export const RUNTIME_FILES: Readonly<Record<CodeLanguage, RuntimeFiles>> = {
  python: { script: pythonWorkerUrl, wasm: pythonWasmUrl, others: { stdlib: pythonLibraryUrl }, hasSnapshot: true, totalBytes: 13_144_000 },
  javascript: { script: javascriptWorkerUrl, wasm: quickjsWasmUrl, others: {}, hasSnapshot: false, totalBytes: 568_000 },
};
