// Loads the model without being asked: when it is in the cache, or when bytes cost the person nothing.

import type { Playground } from './start-playground.ts';

/** What `navigator.connection` tells, where a browser has it. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  readonly type?: string;
}

/** `?model=off` suppresses it, for classrooms and tests. */
export function loadModelUnasked({ store, modelClient }: Pick<Playground, 'store' | 'modelClient'>): void {
  if (new URLSearchParams(location.search).get('model') === 'off') return;
  whenIdle(async () => {
    const isFree = isUnmetered(readConnection()) || (await modelClient.isCached());
    if (isFree && store.getState().engine.status === 'idle') store.getState().loadModel('auto');
  });
}

/** Only what is known to be free: a browser that tells nothing of its connection counts as metered. */
export function isUnmetered(connection: Connection | null): boolean {
  if (connection === null) return false;
  return connection.saveData === false && connection.effectiveType === '4g' && connection.type !== 'cellular';
}

function readConnection(): Connection | null {
  if (!('connection' in navigator)) return null;
  const { connection } = navigator;
  return typeof connection === 'object' ? connection : null;
}

/** After the first view has settled; Safari has no idle callback. */
function whenIdle(run: () => Promise<void>): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => void run(), { timeout: 3_000 });
  else setTimeout(() => void run(), 1_000);
}
