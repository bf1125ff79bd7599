// What the service worker answers: pure of events, so that it can be tested with a cache and a network of the test's own.

import { ADDED_HEADERS } from './policy.ts';

/** How a request is served. `pass` leaves it to the browser. */
export type Strategy = 'page' | 'asset' | 'fresh' | 'pass';

export interface RequestFacts {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  readonly scope: string;
}

/**
 * `page`: the page itself, from the network, else as last kept. `asset`: named by its content, so kept once and never asked
 * for again. `fresh`: the model's manifest. The model's own files pass: the engine keeps them by their sums.
 */
export function chooseStrategy({ method, url, mode, scope }: RequestFacts): Strategy {
  if (method !== 'GET' || !url.startsWith(scope)) return 'pass';
  const path = url.slice(scope.length).replace(/[?#].*$/, '');
  if (mode === 'navigate') return path === '' || path === 'index.html' ? 'page' : 'pass';
  if (path.startsWith('models/')) return path.endsWith('/manifest.json') ? 'fresh' : 'pass';
  return path.startsWith('assets/') ? 'asset' : 'fresh';
}

/** The same response with the isolation headers and the content security policy. */
export function withAddedHeaders(response: Response): Response {
  // A redirect on its way to the browser, or a foreign response, cannot be rebuilt.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ADDED_HEADERS)) headers.set(name, value);
  const hasBody = ![101, 204, 205, 304].includes(response.status);
  return new Response(hasBody ? response.body : null, { status: response.status, statusText: response.statusText, headers });
}

export interface Stores {
  readonly match: (url: string) => Promise<Response | undefined>;
  /** Keeps a copy; never rejects. */
  readonly keep: (url: string, response: Response) => Promise<void>;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The kept copy, else the network's, which is then kept. */
export async function cacheFirst(request: Request, { match, keep, fetch }: Stores): Promise<Response> {
  const kept = await match(request.url);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.status === 200) await keep(request.url, response.clone());
  return response;
}

/** The network's answer, which is kept; without a network, or when it is slow, the kept copy. */
export async function networkFirst(request: Request, { key, limitMs, stores }: { key: string; limitMs: number; stores: Stores }): Promise<Response> {
  const fetched = stores.fetch(request).then(async (response) => {
    if (response.status === 200) await stores.keep(key, response.clone());
    return response;
  });
  try {
    const kept = await stores.match(key);
    if (kept === undefined) return await fetched;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooSlow = new Promise<Response>((resolve) => {
      timer = setTimeout(resolve, limitMs, kept);
    });
    return await Promise.race([fetched, tooSlow]).finally(() => {
      clearTimeout(timer);
    });
  } catch (cause) {
    const kept = await stores.match(key);
    if (kept !== undefined) return kept;
    throw cause;
  } finally {
    fetched.catch(() => undefined);
  }
}
