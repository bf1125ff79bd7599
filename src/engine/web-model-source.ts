// The model from the page's own origin: manifest, then files from the cache or, once, from the network; nothing unverified passes.

import type { EngineError, EngineNotice } from '../protocol/engine-state.ts';
import type { ModelManifest } from '../protocol/manifest.ts';
import { parseManifest } from '../protocol/manifest.ts';
import type { Reply } from '../protocol/reply.ts';
import { succeed } from '../protocol/reply.ts';
import { describeCause, engineFailure } from './engine-error.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { ModelCache } from './model-cache.ts';
import type { FileListener, ModelFiles, ModelSource } from './model-source.ts';
import { sha256Of } from './sha256.ts';

export interface WebSourceOptions {
  readonly manifestUrl: string;
  readonly cache: ModelCache;
  readonly fetch?: typeof globalThis.fetch;
}

export function createWebModelSource({ manifestUrl, cache, fetch = globalThis.fetch.bind(globalThis) }: WebSourceOptions): ModelSource {
  return {
    readManifest: () => readManifest(manifestUrl, fetch),
    readFiles: (manifest, listener) => readFiles(manifest, { manifestUrl, cache, fetch, listener }),
  };
}

async function readManifest(url: string, fetch: typeof globalThis.fetch): Promise<Reply<ModelManifest, EngineError>> {
  let text: string;
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(MANIFEST_LIMIT_MS) });
    if (!response.ok) return engineFailure('manifest-unreachable', `${url} answered ${response.status}.`);
    text = await response.text();
  } catch (cause) {
    return engineFailure('manifest-unreachable', cause);
  }
  try {
    const manifest = parseManifest(JSON.parse(text));
    return manifest.ok ? manifest : engineFailure('manifest-invalid', manifest.error);
  } catch (cause) {
    return engineFailure('manifest-invalid', cause);
  }
}

const MANIFEST_LIMIT_MS = 30_000;

interface FilesContext extends Required<WebSourceOptions> {
  readonly listener: FileListener;
}

async function readFiles(manifest: ModelManifest, context: FilesContext): Promise<Reply<ModelFiles, EngineError>> {
  const { tokenizer, name } = manifest;
  const totalBytes = manifest.bytes + tokenizer.bytes;
  const report = reportSparsely(context.listener, totalBytes);
  const vocabulary = await readFile({ ...tokenizer, name }, { ...context, report });
  if (!vocabulary.ok) return vocabulary;
  const model = await readFile(
    { file: manifest.file, sha256: manifest.sha256, bytes: manifest.bytes, name },
    { ...context, report: (loaded, isFromCache) => { report(tokenizer.bytes + loaded, isFromCache); } },
  );
  if (!model.ok) return model;
  await context.cache.removeOthers(name, [manifest.sha256, tokenizer.sha256]);
  const notices: EngineNotice[] = [model.value, vocabulary.value].flatMap(({ notCached }) =>
    notCached === null ? [] : [{ code: 'not-cached', detail: notCached } as const],
  );
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(vocabulary.value.content));
    return succeed({ model: model.value.content, tokenizer: content, notices: notices.slice(0, 1) });
  } catch (cause) {
    return engineFailure('manifest-invalid', `${tokenizer.file}: ${describeCause(cause)}`);
  }
}

/** At most ten progress reports a second, and the last one always. */
function reportSparsely(listener: FileListener, totalBytes: number) {
  let reportedAt = Number.NEGATIVE_INFINITY;
  return (loadedBytes: number, isFromCache: boolean) => {
    const now = performance.now();
    if (now - reportedAt < 100 && loadedBytes < totalBytes) return;
    reportedAt = now;
    listener.onProgress({ loadedBytes, totalBytes, isFromCache });
  };
}

interface FileEntry {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
}
interface FileContext extends FilesContext {
  readonly report: (loadedBytes: number, isFromCache: boolean) => void;
}
interface ReadFile {
  readonly content: Uint8Array;
  /** Why the browser did not keep it; `null` when it did. */
  readonly notCached: string | null;
}

/** The tokenizer's sum takes no time worth a word. */
function announceVerify({ bytes }: FileEntry, listener: FileListener): void {
  if (bytes > 2_000_000) listener.onVerify();
}

async function readFile(entry: FileEntry, context: FileContext): Promise<Reply<ReadFile, EngineError>> {
  const { cache, listener, report } = context;
  const cached = await cache.read(entry);
  if (cached !== null) {
    report(cached.length, true);
    announceVerify(entry, listener);
    if ((await sha256Of(cached)) === entry.sha256) return succeed({ content: cached, notCached: null });
    await cache.remove(entry);
  }
  return downloadFile(entry, context);
}

/** From the network; a file with the wrong sum is fetched once more, then given up. */
async function downloadFile(entry: FileEntry, { manifestUrl, cache, fetch, listener, report }: FileContext): Promise<Reply<ReadFile, EngineError>> {
  const url = new URL(entry.file, manifestUrl).href;
  for (let attempt = 1; ; attempt += 1) {
    report(0, false);
    const onBytes = (loaded: number) => { report(loaded, false); };
    const fetched = await fetchBytes({ url, expectedBytes: entry.bytes, onBytes, fetch });
    if (!fetched.ok) return fetched;
    announceVerify(entry, listener);
    const sum = await sha256Of(fetched.value);
    if (sum === entry.sha256) return succeed({ content: fetched.value, notCached: await cache.write(entry, fetched.value) });
    if (attempt === 2) return engineFailure('model-corrupt', `${url} has sha256 ${sum}, the manifest says ${entry.sha256}.`);
  }
}
