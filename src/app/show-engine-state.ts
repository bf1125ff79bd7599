// `data-engine` on the root element: the state of the model for whoever looks at the page from outside.

import type { EngineState } from '../protocol/engine-state.ts';
import type { PlaygroundStore } from '../store/playground-state.ts';

export function showEngineState(store: PlaygroundStore): void {
  mark(store.getState().engine);
  store.subscribe((state, before) => {
    if (state.engine !== before.engine) mark(state.engine);
  });
}

function mark(engine: EngineState): void {
  const { dataset } = document.documentElement;
  dataset['engine'] = engineName(engine);
  if (engine.status === 'ready' && engine.backend.kind !== 'webgpu') dataset['engineThreads'] = String(engine.backend.threads);
  else delete dataset['engineThreads'];
}

function engineName(engine: EngineState): string {
  switch (engine.status) {
    case 'idle':
      return 'precomputed';
    case 'downloading':
    case 'preparing':
      return 'loading';
    case 'failed':
      return 'failed';
    case 'ready':
      return engine.backend.kind;
  }
}
