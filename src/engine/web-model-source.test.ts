// Fetch once, keep, verify; a broken copy is thrown away, a full disk is no reason to stop.
import { describe, expect, it, vi } from 'vitest';
import { createHash } from 'node:crypto';
import type { ModelManifest } from '../protocol/manifest.ts';
import type { CachedFile, ModelCache } from './model-cache.ts';
import type { DownloadProgress } from './model-source.ts';
import { FAKE_MANIFEST, FAKE_TOKENIZER } from './testing/fake-model.ts';
import { createWebModelSource } from './web-model-source.ts';

const manifestUrl = 'https://example.org/app/models/manifest.json';
const encode = (text: string) => new TextEncoder().encode(text);
const sum = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const modelBytes = encode('weights '.repeat(1000));
const tokenizerBytes = encode(JSON.stringify(FAKE_TOKENIZER));
const manifest: ModelManifest = {
  ...FAKE_MANIFEST,
  sha256: sum(modelBytes),
  bytes: modelBytes.length,
  tokenizer: { file: 'tokenizer.json', sha256: sum(tokenizerBytes), bytes: tokenizerBytes.length },
};

function createMemoryCache(refusal: string | null = null): ModelCache & { readonly kept: Map<string, Uint8Array<ArrayBuffer>> } {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const key = ({ name, sha256 }: CachedFile) => `${name}/${sha256}`;
  return {
    kept,
    read: async (file) => kept.get(key(file)) ?? null,
    write: async (file, content) => {
      if (refusal === null) kept.set(key(file), content);
      return refusal;
    },
    remove: async (file) => void kept.delete(key(file)),
    removeOthers: async (name, sums) => {
      for (const entry of kept.keys()) if (entry.startsWith(name) && !sums.some((one) => entry.endsWith(one))) kept.delete(entry);
    },
  };
}

/** Answers by file name; a list is answered one after the other. */
function createNetwork(answers: Record<string, Uint8Array | number | (Uint8Array | number)[]>) {
  const asked: string[] = [];
  const fetch = vi.fn(async (input: string | URL | Request) => {
    const name = String(input).split('/').at(-1) ?? '';
    asked.push(name);
    const answer = answers[name];
    const one = Array.isArray(answer) ? answer.shift() : answer;
    if (one === undefined) throw new TypeError('Failed to fetch');
    return typeof one === 'number' ? new Response('', { status: one }) : new Response(new Uint8Array(one));
  });
  return { asked, fetch };
}

async function read(network: ReturnType<typeof createNetwork>, cache: ModelCache) {
  const progress: DownloadProgress[] = [];
  const source = createWebModelSource({ manifestUrl, cache, fetch: network.fetch });
  const reply = await source.readFiles(manifest, { onProgress: (one) => progress.push(one), onVerify: () => undefined });
  return { reply, progress };
}
const sound = { 'model.onnx': modelBytes, 'tokenizer.json': tokenizerBytes };

describe('files', () => {
  it('come from the network once and from the cache ever after', async () => {
    const cache = createMemoryCache();
    const network = createNetwork(sound);
    const first = await read(network, cache);
    expect(first.reply).toMatchObject({ ok: true, value: { notices: [] } });
    expect(first.progress.at(-1)).toEqual({ loadedBytes: modelBytes.length + tokenizerBytes.length, totalBytes: modelBytes.length + tokenizerBytes.length, isFromCache: false });
    const second = await read(network, cache);
    expect(second.reply.ok).toBe(true);
    expect(second.progress.at(-1)?.isFromCache).toBe(true);
    expect(network.asked).toEqual(['tokenizer.json', 'model.onnx']);
  });

  it('never count down while they load', async () => {
    const { progress } = await read(createNetwork(sound), createMemoryCache());
    const loaded = progress.map(({ loadedBytes }) => loadedBytes);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
  });

  it('that went bad in the cache are thrown away and fetched anew', async () => {
    const cache = createMemoryCache();
    cache.kept.set(`fake/${manifest.sha256}`, encode('junk'));
    const network = createNetwork(sound);
    expect((await read(network, cache)).reply.ok).toBe(true);
    expect(network.asked).toContain('model.onnx');
    expect(cache.kept.get(`fake/${manifest.sha256}`)).toEqual(modelBytes);
  });

  it('that arrive damaged are fetched once more, then given up', async () => {
    const good = createNetwork({ ...sound, 'model.onnx': [encode('damaged'), modelBytes] });
    expect((await read(good, createMemoryCache())).reply.ok).toBe(true);
    const bad = createNetwork({ ...sound, 'model.onnx': encode('damaged') });
    const cache = createMemoryCache();
    expect((await read(bad, cache)).reply).toMatchObject({ ok: false, error: { code: 'model-corrupt' } });
    expect(bad.asked.filter((name) => name === 'model.onnx')).toHaveLength(2);
    expect(cache.kept.has(`fake/${manifest.sha256}`)).toBe(false);
  });

  it('longer than promised are not read to their end', async () => {
    const { reply, progress } = await read(createNetwork({ ...sound, 'model.onnx': new Uint8Array(modelBytes.length + 1) }), createMemoryCache());
    expect(reply).toMatchObject({ ok: false, error: { code: 'model-corrupt' } });
    expect(progress.every(({ loadedBytes, totalBytes }) => loadedBytes <= totalBytes)).toBe(true);
  });

  it('that the disk has no room for are used all the same, and that is said', async () => {
    const { reply } = await read(createNetwork(sound), createMemoryCache('QuotaExceededError'));
    expect(reply).toMatchObject({ ok: true, value: { notices: [{ code: 'not-cached', detail: 'QuotaExceededError' }] } });
  });

  it('of an earlier version of the model are dropped', async () => {
    const cache = createMemoryCache();
    cache.kept.set('fake/old', encode('old'));
    cache.kept.set('other/old', encode('another model'));
    await read(createNetwork(sound), cache);
    expect([...cache.kept.keys()]).toEqual(expect.arrayContaining(['other/old']));
    expect(cache.kept.has('fake/old')).toBe(false);
  });

  it.each([[404, 'answered 404'], [undefined, 'Failed to fetch']])('that cannot be had (%s) say so', async (answer, detail) => {
    const network = createNetwork({ 'tokenizer.json': tokenizerBytes, ...(answer === undefined ? {} : { 'model.onnx': answer }) });
    const { reply } = await read(network, createMemoryCache());
    expect(reply).toMatchObject({ ok: false, error: { code: 'model-unreachable', detail: expect.stringContaining(detail) as string } });
  });
});

describe('the manifest', () => {
  it.each([
    ['is not there', 404, 'manifest-unreachable'],
    ['is a web page', encode('<!doctype html>'), 'manifest-invalid'],
    ['is of a later form', encode(JSON.stringify({ ...manifest, formatVersion: 2 })), 'manifest-invalid'],
    ['names a file elsewhere', encode(JSON.stringify({ ...manifest, file: 'https://example.com/model.onnx' })), 'manifest-invalid'],
    ['lacks a score', encode(JSON.stringify({ ...manifest, selfCheck: { tolerance: 0.01, cases: [{ question: '', steps: ['a', 'b'], scores: [0.5] }] } })), 'manifest-invalid'],
  ])('that %s is refused', async (_what, answer, code) => {
    const source = createWebModelSource({ manifestUrl, cache: createMemoryCache(), fetch: createNetwork({ 'manifest.json': answer }).fetch });
    expect(await source.readManifest()).toMatchObject({ ok: false, error: { code } });
  });

  it('that is sound is read', async () => {
    const source = createWebModelSource({ manifestUrl, cache: createMemoryCache(), fetch: createNetwork({ 'manifest.json': encode(JSON.stringify(manifest)) }).fetch });
    expect(await source.readManifest()).toEqual({ ok: true, value: manifest });
  });
});
