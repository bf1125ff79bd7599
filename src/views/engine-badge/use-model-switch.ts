// Changing over to another model that ships: how far it is, and how it ended. The model in use goes on until the other is ready.

import { useState } from 'react';
import type { EngineError, EngineState } from '../../protocol/engine-state.ts';
import { type ShippedModel, usePage } from '../page-context.ts';
import { usePlayground } from '../playground-context.ts';

export type ModelSwitch =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly engine: EngineState | null }
  | { readonly status: 'failed'; readonly error: EngineError };

/**
 * The change under way, and the function that begins one and remembers it for the next visit. It goes on where its button has
 * closed. Where no model is loaded yet, it is the page's own load, with its progress in the badge.
 */
export function useModelSwitch(): [ModelSwitch, (model: ShippedModel) => void] {
  const { rememberModel, keptModelBytes } = usePage();
  const isFirst = usePlayground((state) => state.engine.status === 'idle') && keptModelBytes === null;
  const loadModel = usePlayground((state) => state.loadModel);
  const switchModel = usePlayground((state) => state.switchModel);
  const [current, setCurrent] = useState<ModelSwitch>({ status: 'idle' });
  const change = async (model: ShippedModel): Promise<void> => {
    if (isFirst) {
      rememberModel(model);
      return loadModel('auto');
    }
    setCurrent({ status: 'loading', engine: null });
    const reply = await switchModel(
      { kind: 'shipped', manifestUrl: model.manifestUrl },
      { signal: new AbortController().signal, onState: (engine) => setCurrent({ status: 'loading', engine }) },
    );
    if (reply.ok) rememberModel(model);
    setCurrent(reply.ok ? { status: 'idle' } : { status: 'failed', error: reply.error });
  };
  return [current, (model) => void change(model)];
}
