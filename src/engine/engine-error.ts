// Expected failures of the engine as values, with the cause spelled out for whoever looks closer.

import type { EngineError, EngineErrorCode } from '../protocol/engine-state.ts';

export interface EngineFailure {
  readonly ok: false;
  readonly error: EngineError;
}

export function engineFailure(code: EngineErrorCode, cause: unknown): EngineFailure {
  return { ok: false, error: { code, detail: describeCause(cause) } };
}

/** What browsers and ONNX Runtime say when memory ran out; none of them has a code for it. */
const MEMORY_WORDS = /out of memory|bad_alloc|allocation failed|failed to allocate|cannot enlarge memory|memory access out of bounds|array buffer allocation/i;

export function isOutOfMemory(cause: unknown): boolean {
  return MEMORY_WORDS.test(describeCause(cause));
}

/** One line about anything that was thrown or said. */
export function describeCause(cause: unknown): string {
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return text.replace(/\s+/g, ' ').slice(0, 500);
}
