// The state of the engine in a few words.

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Backend, EngineState } from '../../protocol/engine-state.ts';
import type { ProvenanceKind } from '../../store/provenance.ts';
import { formatMegabytes } from '../format.ts';

export const BACKEND_NAMES = { webgpu: 'WebGPU', wasm: 'WASM' } as const;

/** `coherence` says where the coherence scores on screen come from: without the model that is all there is to tell. */
export function useEngineWords(engine: EngineState, coherence: ProvenanceKind): string {
  const { t } = useTranslation();
  switch (engine.status) {
    case 'idle':
      if (coherence === 'precomputed') return t('engine.precomputed');
      if (coherence === 'shared') return t('engine.shared');
      if (coherence === 'saved') return t('engine.saved');
      return t('engine.notLoaded');
    case 'downloading':
      if (engine.isFromCache) return t('engine.fromCache');
      if (engine.totalBytes === 0) return t('engine.starting');
      return t('engine.downloading', {
        loaded: (engine.loadedBytes / 1e6).toFixed(1),
        total: formatMegabytes(engine.totalBytes),
      });
    case 'preparing':
      return t(`engine.phase.${engine.phase}`, { backend: BACKEND_NAMES[engine.backend] });
    case 'ready':
      if (engine.model.origin === 'own') return t('engine.own', { name: engine.model.name, backend: backendWords(t, engine.backend) });
      return backendWords(t, engine.backend);
    case 'failed':
      return t('engine.failed');
  }
}

export function backendWords(t: TFunction, backend: Backend): string {
  switch (backend.kind) {
    case 'webgpu':
      return t('engine.webgpu', { adapter: backend.adapter });
    case 'wasm':
      return t('engine.wasm', { count: backend.threads });
    case 'native':
      return t('engine.native', { count: backend.threads });
  }
}
