// Is the model already on this device? Asked before any worker is started.

import { cacheAddress, MODEL_CACHE_NAME, parseManifest } from '../protocol/manifest.ts';

/** True when the browser holds the very file that the manifest names; false when it does not or cannot tell. */
export async function isModelCached(manifestUrl: string): Promise<boolean> {
  try {
    if (!(await caches.has(MODEL_CACHE_NAME))) return false;
    const response = await fetch(manifestUrl);
    const manifest = parseManifest(await response.json());
    if (!manifest.ok) return false;
    const { name, sha256 } = manifest.value;
    const cache = await caches.open(MODEL_CACHE_NAME);
    return (await cache.match(cacheAddress({ origin: location.origin, name, sha256 }))) !== undefined;
  } catch {
    return false;
  }
}
