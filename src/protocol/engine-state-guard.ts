// Guard for the engine's state as the worker reports it.

import * as v from 'valibot';
import { MODEL_ORIGINS } from './engine-state.ts';
import { EngineErrorGuard } from './judging-guards.ts';
import { ReliabilityGuard } from './manifest.ts';

const ByteCount = v.pipe(v.number(), v.minValue(0));
const ThreadCount = v.pipe(v.number(), v.integer(), v.minValue(1));

const Backend = v.variant('kind', [
  v.object({ kind: v.literal('webgpu'), adapter: v.string(), isFallbackAdapter: v.boolean() }),
  v.object({ kind: v.literal('wasm'), threads: ThreadCount }),
  v.object({ kind: v.literal('native'), threads: ThreadCount }),
]);
const WebBackendName = v.picklist(['webgpu', 'wasm']);

export const EngineNoticeGuard = v.variant('code', [
  v.object({ code: v.literal('no-webgpu') }),
  v.object({ code: v.literal('fallback-adapter'), adapter: v.string() }),
  v.object({ code: v.literal('backend-dropped'), backend: WebBackendName, error: EngineErrorGuard }),
  v.object({ code: v.literal('not-isolated') }),
  v.object({ code: v.literal('not-cached'), detail: v.string() }),
]);

export const EngineStateGuard = v.variant('status', [
  v.object({ status: v.literal('idle') }),
  v.object({ status: v.literal('downloading'), loadedBytes: ByteCount, totalBytes: ByteCount, isFromCache: v.boolean() }),
  v.object({ status: v.literal('preparing'), phase: v.picklist(['verify', 'session', 'warm-up', 'self-check']), backend: WebBackendName }),
  v.object({
    status: v.literal('ready'),
    backend: Backend,
    model: v.object({
      name: v.string(),
      version: v.string(),
      sha256: v.string(),
      bytes: ByteCount,
      origin: v.picklist(MODEL_ORIGINS),
      reliability: v.exactOptional(ReliabilityGuard),
    }),
    notices: v.array(EngineNoticeGuard),
  }),
  v.object({ status: v.literal('failed'), error: EngineErrorGuard, notices: v.array(EngineNoticeGuard) }),
]);
