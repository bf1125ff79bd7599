// ONNX Runtime on the graphics card, through WebGPU. Its binaries are files of our own origin.

import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import loaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import * as ort from 'onnxruntime-web/webgpu';
import type { OrtRuntime } from './ort-runtime.ts';
import { openOrtSession } from './ort-runtime.ts';
import { absoluteUrl } from './urls.ts';

/** What names an adapter to the person who reads the badge. */
export interface AdapterName {
  readonly adapter: string;
  readonly isFallbackAdapter: boolean;
}

/** The WebGPU runtime. It makes its own device on the page's default adapter; threads have nothing to do there. */
export function createWebGpuRuntime({ adapter, isFallbackAdapter }: AdapterName): OrtRuntime {
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  ort.env.wasm.wasmPaths = { wasm: absoluteUrl(wasmUrl), mjs: absoluteUrl(loaderUrl) };
  let announceLoss: (reason: string) => void = () => undefined;
  const whenLost = new Promise<string>((resolve) => {
    announceLoss = resolve;
  });
  return {
    backend: { kind: 'webgpu', adapter, isFallbackAdapter },
    openSession: async (model, layout) => {
      const session = await openOrtSession(ort, {
        model,
        layout,
        options: { executionProviders: ['webgpu'], graphOptimizationLevel: 'all', logSeverityLevel: 3 },
      });
      void watchDevice(announceLoss);
      return session;
    },
    whenLost,
  };
}

/** Tells of the loss of the device that the session made. */
async function watchDevice(announceLoss: (reason: string) => void): Promise<void> {
  const device: unknown = await ort.env.webgpu.device;
  if (typeof device !== 'object' || device === null || !('lost' in device)) return;
  const info: unknown = await device.lost;
  const reason = typeof info === 'object' && info !== null && 'message' in info ? String(info.message) : '';
  announceLoss(reason === '' ? 'the browser gave no reason' : reason);
}
