// Lengths that runs are padded to. Few lengths mean few shader pipelines on WebGPU; short steps mean little padding on a
// processor, whose time is linear in the tokens.

import type { Backend } from '../protocol/engine-state.ts';

const WEBGPU_STEP = 128;
const PROCESSOR_STEP = 16;

/** The padded length of a window: 77 tokens take 128 on WebGPU, 80 on a processor. Never beyond the model's window. */
export function paddedLength(length: number, { backend, window }: { backend: Backend['kind']; window: number }): number {
  const step = backend === 'webgpu' ? WEBGPU_STEP : PROCESSOR_STEP;
  return Math.max(length, Math.min(window, Math.ceil(length / step) * step));
}
