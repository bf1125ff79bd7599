// ONNX Runtime on the processor, through WebAssembly. Its binaries are files of our own origin.

import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import loaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import * as ort from 'onnxruntime-web/wasm';
import type { OrtRuntime } from './ort-runtime.ts';
import { NEVER_LOST, openOrtSession } from './ort-runtime.ts';
import { unpackWeights } from './unpack-weights.ts';
import { absoluteUrl } from './urls.ts';

/** The WASM runtime; the number of threads is settled at the first session and stays. */
export function createWasmRuntime(threads: number): OrtRuntime {
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = threads;
  ort.env.wasm.proxy = false;
  ort.env.wasm.wasmPaths = { wasm: absoluteUrl(wasmUrl), mjs: absoluteUrl(loaderUrl) };
  return {
    backend: { kind: 'wasm', threads },
    openSession: (model, layout) =>
      openOrtSession(ort, { model: unpackWeights(model), layout, options: { executionProviders: ['wasm'], graphOptimizationLevel: 'all', logSeverityLevel: 3 } }),
    whenLost: NEVER_LOST,
  };
}
