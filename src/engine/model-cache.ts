// The browser's store of model files, named by content. Everything here may fail (no store on plain http, private windows,
// full disks), and then the page goes on without it.

import { MODEL_CACHE_NAME, cacheAddress } from '../protocol/manifest.ts';
import { describeCause } from './engine-error.ts';

export interface CachedFile {
  /** The model that the file belongs to. */
  readonly name: string;
  readonly sha256: string;
}

export interface ModelCache {
  readonly read: (file: CachedFile) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** `null` when kept, else why not. */
  readonly write: (file: CachedFile, content: Uint8Array<ArrayBuffer>) => Promise<string | null>;
  readonly remove: (file: CachedFile) => Promise<void>;
  /** Drops files of this model that are none of these: those of an earlier version. */
  readonly removeOthers: (name: string, sums: readonly string[]) => Promise<void>;
}

export function createModelCache(storage: CacheStorage | undefined, origin: string): ModelCache {
  const addressOf = ({ name, sha256 }: CachedFile) => cacheAddress({ origin, name, sha256 });
  const open = async (): Promise<Cache | null> => {
    try {
      return (await storage?.open(MODEL_CACHE_NAME)) ?? null;
    } catch {
      return null;
    }
  };
  return {
    read: async (file) => {
      try {
        const response = await (await open())?.match(addressOf(file));
        return response === undefined ? null : new Uint8Array(await response.arrayBuffer());
      } catch {
        return null;
      }
    },
    write: async (file, content) => {
      const cache = await open();
      if (cache === null) return 'this page has no storage for files';
      try {
        await cache.put(addressOf(file), new Response(content, { headers: { 'content-length': String(content.length) } }));
        return null;
      } catch (cause) {
        return describeCause(cause);
      }
    },
    remove: async (file) => {
      await (await open())?.delete(addressOf(file)).catch(() => false);
    },
    removeOthers: async (name, sums) => {
      const cache = await open();
      const kept = sums.map((sha256) => addressOf({ name, sha256 }));
      const folder = cacheAddress({ origin, name, sha256: '' });
      const present = await cache?.keys().catch(() => []);
      for (const { url } of present ?? []) {
        if (url.startsWith(folder) && !kept.includes(url)) await cache?.delete(url).catch(() => false);
      }
    },
  };
}
