// Lengths that runs are padded to. Few lengths mean few shader pipelines on a graphics card; short steps mean little padding
// where the time is linear in the tokens: on a processor, and on a graphics card that software plays.

import type { Backend } from '../protocol/engine-state.ts';

const GRAPHICS_STEP = 128;
const PROCESSOR_STEP = 16;

/** The padded length of a window: 77 tokens take 128 on a graphics card, 80 on a processor. Never beyond the model's window. */
export function paddedLength(length: number, { backend, window }: { backend: Backend; window: number }): number {
  const step = backend.kind === 'webgpu' && !backend.isFallbackAdapter ? GRAPHICS_STEP : PROCESSOR_STEP;
  return Math.max(length, Math.min(window, Math.ceil(length / step) * step));
}
