// The engine in a browser's worker: looks at the device, picks the backends, loads the model from the page's origin or from
// files of the person's own.

import type { EngineNotice, EngineState } from '../protocol/engine-state.ts';
import type { BackendPreference } from '../protocol/model-messages.ts';
import type { ModelChoice } from '../protocol/own-model.ts';
import { chooseBackends } from './choose-backends.ts';
import type { LoadedModel, RuntimeCandidate, WebBackendName } from './load-reward-model.ts';
import { loadRewardModel } from './load-reward-model.ts';
import { createModelCache } from './model-cache.ts';
import type { ModelSource } from './model-source.ts';
import type { AdapterName } from './ort-webgpu.ts';
import { createOwnModelSource } from './own-model-source.ts';
import { createWebModelSource } from './web-model-source.ts';
import { findAdapter } from './webgpu-adapter.ts';

export interface WebLoadOptions {
  readonly choice: ModelChoice;
  readonly preference: BackendPreference;
  readonly isIos: boolean;
  readonly dropped: readonly EngineNotice[];
  readonly onState: (state: EngineState) => void;
}

/** Loads the model in this worker; `null` when it failed, and then the last state says why. */
export async function loadWebModel({ choice: wanted, preference, isIos, dropped, onState }: WebLoadOptions): Promise<LoadedModel | null> {
  const adapter = preference === 'wasm' ? null : await findAdapter(navigator);
  const choice = chooseBackends({
    preference,
    adapter,
    isIos,
    dropped,
    isIsolated: globalThis.crossOriginIsolated,
    cores: navigator.hardwareConcurrency,
  });
  const [first, ...rest] = choice.order;
  const candidate = (name: WebBackendName) => createCandidate(name, { adapter, threads: choice.threads });
  return loadRewardModel({
    source: createSource(wanted),
    candidates: [candidate(first), ...rest.map(candidate)],
    notices: choice.notices,
    onState,
  });
}

function createSource(wanted: ModelChoice): ModelSource {
  if (wanted.kind === 'own') return createOwnModelSource(wanted.files);
  return createWebModelSource({ manifestUrl: wanted.manifestUrl, cache: createModelCache(globalThis.caches, globalThis.location.origin) });
}

/** Each build of ONNX Runtime is fetched only when its backend is tried. */
function createCandidate(name: WebBackendName, { adapter, threads }: { adapter: AdapterName | null; threads: number }): RuntimeCandidate {
  if (name === 'webgpu' && adapter !== null) {
    return { name, create: async () => (await import('./ort-webgpu.ts')).createWebGpuRuntime(adapter) };
  }
  return { name: 'wasm', create: async () => (await import('./ort-wasm.ts')).createWasmRuntime(threads) };
}
