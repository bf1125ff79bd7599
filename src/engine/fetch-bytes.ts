// One download: bytes with progress, and a limit on silence instead of on the whole, so that slow connections may take their time.

import type { EngineError } from '../protocol/engine-state.ts';
import type { Reply } from '../protocol/reply.ts';
import { succeed } from '../protocol/reply.ts';
import { engineFailure } from './engine-error.ts';

export interface FetchBytesRequest {
  readonly url: string;
  readonly expectedBytes: number;
  readonly onBytes: (loadedBytes: number) => void;
  /** Given up after this long without a byte. */
  readonly silenceLimitMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

const SILENCE_LIMIT_MS = 30_000;

/** The content, cut at the expected length: whether it is the right one is for its sum to say. */
export async function fetchBytes(request: FetchBytesRequest): Promise<Reply<Uint8Array<ArrayBuffer>, EngineError>> {
  const { url, silenceLimitMs = SILENCE_LIMIT_MS, fetch = globalThis.fetch } = request;
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heardSomething = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      abort.abort(new Error(`Nothing arrived for ${Math.round(silenceLimitMs / 1000)} seconds.`));
    }, silenceLimitMs);
  };
  try {
    heardSomething();
    // The engine keeps its own copy by content; a second one in the HTTP cache would only cost disk and could be stale.
    const response = await fetch(url, { cache: 'no-store', signal: abort.signal });
    if (!response.ok || response.body === null) return engineFailure('model-unreachable', `${url} answered ${response.status}.`);
    return succeed(await readStream(response.body, { ...request, heardSomething }));
  } catch (cause) {
    return engineFailure('model-unreachable', abort.signal.aborted ? abort.signal.reason : cause);
  } finally {
    clearTimeout(timer);
  }
}

interface ReadContext {
  readonly expectedBytes: number;
  readonly onBytes: (loadedBytes: number) => void;
  readonly heardSomething: () => void;
}

async function readStream(body: ReadableStream<Uint8Array>, { expectedBytes, onBytes, heardSomething }: ReadContext): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(expectedBytes);
  const reader = body.getReader();
  let loaded = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    heardSomething();
    if (loaded + value.length > expectedBytes) {
      // Not the file that was promised; its sum will say so, and nothing beyond the promise is kept in memory.
      await reader.cancel();
      break;
    }
    whole.set(value, loaded);
    loaded += value.length;
    onBytes(loaded);
  }
  return whole.subarray(0, loaded);
}
