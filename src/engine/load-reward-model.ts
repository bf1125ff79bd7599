// The way from nothing to a model that may be trusted: manifest, files, session, warm-up, self-check; backend after backend.

import type { StepTokenizer } from '../core/encoding.ts';
import type { EngineError, EngineNotice, EngineState, ModelOrigin } from '../protocol/engine-state.ts';
import type { ModelManifest } from '../protocol/manifest.ts';
import type { Reply } from '../protocol/reply.ts';
import { fail, succeed } from '../protocol/reply.ts';
import { engineFailure, isOutOfMemory } from './engine-error.ts';
import type { FileListener, ModelSource } from './model-source.ts';
import type { ModelSession, OrtRuntime } from './ort-runtime.ts';
import type { RewardModel } from './reward-model.ts';
import { createRewardModel } from './reward-model.ts';
import { besideAnother, checkAgainstManifest, type ScoreCase } from './self-check.ts';
import { createTokenizer } from './tokenizer.ts';
import { TimeoutError, withTimeout } from './with-timeout.ts';

export type WebBackendName = 'webgpu' | 'wasm';

/** A backend to try, and how to get at it. */
export interface RuntimeCandidate {
  readonly name: WebBackendName;
  readonly create: () => Promise<OrtRuntime>;
}

export interface LoadRequest {
  readonly source: ModelSource;
  /** In the order in which they are to be tried; at least one. */
  readonly candidates: readonly [RuntimeCandidate, ...RuntimeCandidate[]];
  /** What was already said while choosing the candidates. */
  readonly notices: readonly EngineNotice[];
  readonly onState: (state: EngineState) => void;
  /** Only for recording the scores that a later self-check compares with. */
  readonly isSelfCheckLeftOut?: boolean;
}

export interface LoadedModel {
  readonly model: RewardModel;
  /** Settles with the reason when the device is lost. */
  readonly whenLost: Promise<string>;
}

/** Limit of each phase, and of each case of the self-check: the slowest first shader compilation that was reported took 34 s. */
const PHASE_LIMIT_MS = 120_000;

/** Loads the model; every state on the way goes to `onState`, and the last one is `ready` or `failed`. */
export async function loadRewardModel({ source, candidates, notices, onState, isSelfCheckLeftOut = false }: LoadRequest): Promise<LoadedModel | null> {
  const said: EngineNotice[] = [...notices];
  const giveUp = (error: EngineError): null => {
    onState({ status: 'failed', error, notices: said });
    return null;
  };
  const manifest = await source.readManifest();
  if (!manifest.ok) return giveUp(manifest.error);
  const files = await source.readFiles(manifest.value, listenFor(candidates[0].name, onState));
  if (!files.ok) return giveUp(files.error);
  said.push(...files.value.notices);
  const tokenizer = readTokenizer(files.value.tokenizer, manifest.value);
  if (!tokenizer.ok) return giveUp(tokenizer.error);

  let lastError: EngineError = { code: 'session-failed', detail: 'No backend was tried.' };
  for (const [index, candidate] of candidates.entries()) {
    const opened = await openOn(candidate, {
      origin: source.origin,
      manifest: manifest.value,
      tokenizer: tokenizer.value,
      modelBytes: files.value.model,
      onState,
      isSelfCheckLeftOut,
    });
    if (opened.ok) {
      const { model } = opened.value;
      onState({ status: 'ready', backend: model.backend, model: model.info, notices: said });
      return opened.value;
    }
    lastError = opened.error;
    if (index < candidates.length - 1) said.push({ code: 'backend-dropped', backend: candidate.name, error: lastError });
  }
  return giveUp(lastError);
}

function listenFor(backend: WebBackendName, onState: (state: EngineState) => void): FileListener {
  return {
    onProgress: (progress) => {
      onState({ status: 'downloading', ...progress });
    },
    onVerify: () => {
      onState({ status: 'preparing', phase: 'verify', backend });
    },
  };
}

function readTokenizer(content: unknown, manifest: ModelManifest): Reply<StepTokenizer, EngineError> {
  try {
    return succeed(createTokenizer(content, manifest.specialTokens));
  } catch (cause) {
    return engineFailure('manifest-invalid', cause);
  }
}

interface OpenContext {
  readonly origin: ModelOrigin | undefined;
  readonly isSelfCheckLeftOut: boolean;
  readonly manifest: ModelManifest;
  readonly tokenizer: StepTokenizer;
  readonly modelBytes: Uint8Array;
  readonly onState: (state: EngineState) => void;
}

async function openOn(candidate: RuntimeCandidate, context: OpenContext): Promise<Reply<LoadedModel, EngineError>> {
  const { origin = 'shipped', manifest, tokenizer, modelBytes, onState, isSelfCheckLeftOut } = context;
  const enter = (phase: 'session' | 'warm-up' | 'self-check') => {
    onState({ status: 'preparing', phase, backend: candidate.name });
  };
  let session: ModelSession | null = null;
  try {
    enter('session');
    const runtime = await withTimeout(candidate.create(), PHASE_LIMIT_MS);
    session = await withTimeout(runtime.openSession(modelBytes, manifest), PHASE_LIMIT_MS);
    const model = createRewardModel({ manifest, tokenizer, session, backend: runtime.backend, origin });
    enter('warm-up');
    const warmUp = await withTimeout(model.score(WARM_UP), PHASE_LIMIT_MS);
    if (!warmUp.ok) throw new EngineFault(warmUp.error);
    if (isSelfCheckLeftOut) return succeed({ model, whenLost: runtime.whenLost });
    const { cases } = manifest.selfCheck;
    const checks: { score: ScoreCase; cases: typeof cases }[] = [{ score: model.score, cases }];
    if (manifest.tree !== undefined) checks.push({ score: besideAnother(model.scoreMany), cases: cases.slice(0, 1) });
    for (const { score, cases: asked } of checks) {
      const check = await checkAgainstManifest((request) => {
        // Said anew for each case: a slow device that makes progress is not a hung one.
        enter('self-check');
        return withTimeout(score(request), PHASE_LIMIT_MS);
      }, { ...manifest.selfCheck, cases: asked });
      if (!check.ok) throw new EngineFault(check.error);
    }
    return succeed({ model, whenLost: runtime.whenLost });
  } catch (cause) {
    await session?.release().catch(() => undefined);
    if (cause instanceof EngineFault) return fail(cause.error);
    if (origin === 'own' && isOutOfMemory(cause)) return engineFailure('own-out-of-memory', cause);
    return engineFailure(cause instanceof TimeoutError ? 'timed-out' : 'session-failed', cause);
  }
}

/** Short on purpose: it compiles and allocates; whether the numbers are right is the self-check's question. */
const WARM_UP = { prompt: 'What is 2 + 3?', steps: ['2 + 3 = 5.'] };

class EngineFault extends Error {
  readonly error: EngineError;
  constructor(error: EngineError) {
    super(error.detail);
    this.error = error;
  }
}
