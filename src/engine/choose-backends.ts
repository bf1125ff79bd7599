// Which backends to try, in which order, and what to tell the person about it. Pure: the facts of the device are handed in.

import type { EngineNotice } from '../protocol/engine-state.ts';
import type { BackendPreference } from '../protocol/model-messages.ts';
import type { WebBackendName } from './load-reward-model.ts';
import type { AdapterName } from './ort-webgpu.ts';

export interface DeviceFacts {
  readonly preference: BackendPreference;
  readonly adapter: AdapterName | null;
  readonly isIos: boolean;
  readonly isIsolated: boolean;
  readonly cores: number;
  /** Backends that failed before, with their reasons. */
  readonly dropped: readonly EngineNotice[];
}

export interface BackendChoice {
  readonly order: readonly [WebBackendName, ...WebBackendName[]];
  readonly threads: number;
  readonly notices: readonly EngineNotice[];
}

/** More threads than this gain nothing at 384 dimensions. */
const MAX_THREADS = 4;

/**
 * WebGPU first on a real adapter, or on any when asked for; never on iOS unless asked for, never after it failed.
 * WASM is always the last resort.
 */
export function chooseBackends({ preference, adapter, isIos, isIsolated, cores, dropped }: DeviceFacts): BackendChoice {
  const hasFailed = dropped.some((notice) => notice.code === 'backend-dropped' && notice.backend === 'webgpu');
  const isWanted = preference === 'webgpu' || (preference === 'auto' && !isIos && adapter?.isFallbackAdapter === false);
  const usesWebGpu = adapter !== null && isWanted && !hasFailed;
  const notices: EngineNotice[] = [...dropped];
  if (preference !== 'wasm' && adapter === null && !hasFailed) notices.push({ code: 'no-webgpu' });
  if (preference === 'auto' && adapter?.isFallbackAdapter === true) notices.push({ code: 'fallback-adapter', adapter: adapter.adapter });
  if (!isIsolated && !usesWebGpu) notices.push({ code: 'not-isolated' });
  return {
    order: usesWebGpu ? ['webgpu', 'wasm'] : ['wasm'],
    threads: isIsolated ? Math.max(1, Math.min(MAX_THREADS, cores)) : 1,
    notices,
  };
}
