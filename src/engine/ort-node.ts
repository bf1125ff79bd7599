// ONNX Runtime in Node, native. Its own file, so that no browser bundle ever contains it.

import * as ort from 'onnxruntime-node';
import type { OrtRuntime } from './ort-runtime.ts';
import { NEVER_LOST, openOrtSession } from './ort-runtime.ts';
import { unpackWeights } from './unpack-weights.ts';

/** The native runtime on the processor; `keepsPacked` opens the file as it stands, for benchmarks. */
export function createNodeRuntime(threads: number, { keepsPacked = false } = {}): OrtRuntime {
  return {
    backend: { kind: 'native', threads },
    openSession: (model, layout) =>
      openOrtSession(ort, {
        model: keepsPacked ? model : unpackWeights(model),
        layout,
        options: { executionProviders: ['cpu'], intraOpNumThreads: threads, interOpNumThreads: 1, graphOptimizationLevel: 'all', logSeverityLevel: 3 },
      }),
    whenLost: NEVER_LOST,
  };
}
