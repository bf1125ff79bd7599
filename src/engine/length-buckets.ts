// Lengths that runs are padded to. Few lengths mean few shader pipelines on a graphics card; short steps mean little padding
// where the time is linear in the tokens: on a graphics card that software plays, and on a processor, where it is so to the token.

import type { Backend } from '../protocol/engine-state.ts';

const GRAPHICS_STEP = 128;
const EMULATED_STEP = 16;
const PROCESSOR_STEP = 4;
/**
 * Tokens of one run of many rows. A graphics card wants many. On a processor one response fills the thread, and beyond 512 tokens
 * the numbers of a layer leave its cache: 2,048 took 15 % longer per token (native, one thread, median of five).
 */
const GRAPHICS_TOKENS = 2048;
const PROCESSOR_TOKENS = 512;

/** The padded length of a window: 77 tokens take 128 on a graphics card, 80 on a processor. Never beyond the model's window. */
export function paddedLength(length: number, { backend, window }: { backend: Backend; window: number }): number {
  const step = isGraphicsCard(backend) ? GRAPHICS_STEP : backend.kind === 'webgpu' ? EMULATED_STEP : PROCESSOR_STEP;
  return Math.max(length, Math.min(window, Math.ceil(length / step) * step));
}

/** Tokens of one run at most, padding included, where many responses are scored together. */
export function tokensPerRun(backend: Backend): number {
  return isGraphicsCard(backend) ? GRAPHICS_TOKENS : PROCESSOR_TOKENS;
}

function isGraphicsCard(backend: Backend): boolean {
  return backend.kind === 'webgpu' && !backend.isFallbackAdapter;
}
