// What the service worker answers with a network, without one, and with a slow one.
import { describe, expect, it, vi } from 'vitest';
import type { Stores } from './respond.ts';
import { cacheFirst, chooseStrategy, networkFirst, withAddedHeaders } from './respond.ts';

const scope = 'https://example.org/play/';
const strategyOf = (path: string, { mode = 'cors', method = 'GET' } = {}) =>
  chooseStrategy({ method, mode, scope, url: new URL(path, scope).href });

function createStores(fetch: Stores['fetch']): Stores & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    match: async (url) => {
      const body = kept.get(url);
      return body === undefined ? undefined : new Response(body);
    },
    keep: async (url, response) => void kept.set(url, await response.text()),
    fetch,
  };
}
const key = `${scope}index.html`;
const request = new Request(key);

describe('the strategy', () => {
  it.each([
    ['', 'navigate', 'page'],
    ['?lang=zh#s=abc', 'navigate', 'page'],
    ['index.html', 'navigate', 'page'],
    ['docs/other.html', 'navigate', 'pass'],
    ['assets/index-abc.js', 'cors', 'asset'],
    ['assets/ort-abc.wasm', 'cors', 'asset'],
    ['favicon.svg', 'no-cors', 'fresh'],
    ['models/prm/manifest.json', 'cors', 'fresh'],
    ['models/prm/model.onnx', 'cors', 'pass'],
    ['https://elsewhere.org/x.js', 'cors', 'pass'],
    ['/another-app/', 'navigate', 'pass'],
  ])('for %j (%s) is %s', (path, mode, strategy) => {
    expect(strategyOf(path, { mode })).toBe(strategy);
  });

  it('leaves everything but GET alone', () => {
    expect(strategyOf('', { method: 'POST' })).toBe('pass');
  });
});

describe('headers', () => {
  it('isolate the page and keep its own', async () => {
    const response = withAddedHeaders(new Response('page', { headers: { 'content-type': 'text/html', 'content-security-policy': "default-src *" } }));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'content-security-policy': expect.stringContaining("connect-src 'self'") as string,
    });
    expect(await response.text()).toBe('page');
  });

  it('go on an answer without a body too, and an opaque one is left as it is', () => {
    expect(withAddedHeaders(new Response(null, { status: 304 })).status).toBe(304);
    const opaque = Response.error();
    expect(withAddedHeaders(opaque)).toBe(opaque);
  });
});

describe('an asset', () => {
  it('is fetched once', async () => {
    const fetch = vi.fn(async () => new Response('code'));
    const stores = createStores(fetch);
    await cacheFirst(request, stores);
    expect(await (await cacheFirst(request, stores)).text()).toBe('code');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('that is not found is not kept', async () => {
    const stores = createStores(async () => new Response('gone', { status: 404 }));
    expect((await cacheFirst(request, stores)).status).toBe(404);
    expect(stores.kept.size).toBe(0);
  });
});

describe('the page', () => {
  const serve = (stores: Stores) => networkFirst(request, { key, limitMs: 20, stores });

  it('comes from the network and is kept', async () => {
    const stores = createStores(async () => new Response('new'));
    stores.kept.set(key, 'old');
    expect(await (await serve(stores)).text()).toBe('new');
    expect(stores.kept.get(key)).toBe('new');
  });

  it('comes from the kept copy without a network, and fails where there is none', async () => {
    const stores = createStores(async () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(serve(stores)).rejects.toThrow('Failed to fetch');
    stores.kept.set(key, 'old');
    expect(await (await serve(stores)).text()).toBe('old');
  });

  it('comes from the kept copy when the network is slow', async () => {
    const stores = createStores(() => new Promise((resolve) => { setTimeout(() => { resolve(new Response('late')); }, 200); }));
    stores.kept.set(key, 'old');
    expect(await (await serve(stores)).text()).toBe('old');
  });
});
