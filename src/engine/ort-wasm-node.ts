// The WASM build of ONNX Runtime in Node, on one thread: for benchmarks and tests against the native build.

import * as ort from 'onnxruntime-web/wasm';
import type { OrtRuntime } from './ort-runtime.ts';
import { NEVER_LOST, openOrtSession } from './ort-runtime.ts';
import { unpackWeights } from './unpack-weights.ts';

/** `keepsPacked` opens the file as it stands instead of as the page does. */
export function createWasmRuntimeInNode({ keepsPacked = false } = {}): OrtRuntime {
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = 1;
  return {
    backend: { kind: 'wasm', threads: 1 },
    openSession: (model, layout) =>
      openOrtSession(ort, { model: keepsPacked ? model : unpackWeights(model), layout, options: { executionProviders: ['wasm'], graphOptimizationLevel: 'all', logSeverityLevel: 3 } }),
    whenLost: NEVER_LOST,
  };
}
