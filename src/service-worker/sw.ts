// The service worker: isolation headers on any static host, and the page without a network. One file at the root of the site.
// An update waits until the last page of the old version is closed, so that no open page loses its files.

import { KEEP_ALL_MESSAGE } from '../protocol/service-worker-messages.ts';
import type { Stores } from './respond.ts';
import { cacheFirst, chooseStrategy, networkFirst, withAddedHeaders } from './respond.ts';

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: a name for this version; what the first view needs; what more to keep when there is time; all files. */
declare const BUILD: {
  readonly id: string;
  readonly essential: readonly string[];
  readonly rest: readonly string[];
  readonly files: readonly string[];
};

const PAGE_CACHE = `reward-shaping-playground-page-${BUILD.id}`;
/** WebAssembly is large and rarely changes: kept apart, from version to version. */
const BINARY_CACHE = 'reward-shaping-playground-binaries';
const OWN_PREFIXES = ['reward-shaping-playground-page-'];

/** A slow network is given this long for the page before the kept copy is shown. */
const PAGE_LIMIT_MS = 4_000;

const scope = self.registration.scope;
const absolute = (path: string): string => new URL(path, scope).href;

// Little is kept before the worker takes over, because the first visit waits for it to become isolated.
self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles(BUILD.essential));
});

// The page asks for the rest once it has settled, at every visit, so that what failed once is made up for.
self.addEventListener('message', (event) => {
  if (event.data === KEEP_ALL_MESSAGE) event.waitUntil(keepFiles(BUILD.rest).catch(() => undefined));
});

/** Keeps those files that are not kept yet. */
async function keepFiles(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(PAGE_CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = paths.map(absolute).filter((url) => !kept.has(url));
  // Files named by content come from the HTTP cache where the page has just loaded them; the others are asked for anew.
  await cache.addAll(missing.map((url) => new Request(url, { cache: url.includes('/assets/') ? 'default' : 'no-cache' })));
}

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldFiles().then(() => self.clients.claim()));
});

async function dropOldFiles(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name !== PAGE_CACHE && OWN_PREFIXES.some((prefix) => name.startsWith(prefix))) await caches.delete(name);
  }
  const current = new Set(BUILD.files.map(absolute));
  const binaries = await caches.open(BINARY_CACHE);
  for (const { url } of await binaries.keys()) {
    if (!current.has(url)) await binaries.delete(url);
  }
}

const stores: Stores = {
  match: async (url) => (await caches.open(cacheNameFor(url))).match(url),
  keep: async (url, response) => {
    try {
      await (await caches.open(cacheNameFor(url))).put(url, response);
    } catch {
      // A full disk: the page goes on, only the next visit offline lacks this file.
    }
  },
  fetch: (request) => fetch(request),
};

function cacheNameFor(url: string): string {
  return url.endsWith('.wasm') ? BINARY_CACHE : PAGE_CACHE;
}

async function answer(request: Request, strategy: 'page' | 'asset' | 'fresh'): Promise<Response> {
  switch (strategy) {
    case 'page':
      return networkFirst(request, { key: absolute('index.html'), limitMs: PAGE_LIMIT_MS, stores });
    case 'asset':
      return cacheFirst(request, stores);
    case 'fresh':
      return networkFirst(request, { key: request.url, limitMs: PAGE_LIMIT_MS, stores });
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const strategy = chooseStrategy({ method: request.method, url: request.url, mode: request.mode, scope });
  if (strategy === 'pass') return;
  event.respondWith(answer(request, strategy).then(withAddedHeaders));
});
