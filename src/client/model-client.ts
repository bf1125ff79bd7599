// The reward model as promises over its worker: load, score, and a new worker when the old one dies or loses its device.

import type { OcclusionRequest } from '../core/occlusion/pieces.ts';
import { assertNever } from '../protocol/assert-never.ts';
import type { EngineError, EngineNotice, EngineState } from '../protocol/engine-state.ts';
import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import type { BackendPreference, ModelCommand, ModelEvent } from '../protocol/model-messages.ts';
import { parseModelEvent } from '../protocol/model-messages.ts';
import type { OcclusionReport } from '../protocol/occlusion.ts';
import type { OwnModelFiles } from '../protocol/own-model.ts';
import { succeed } from '../protocol/reply.ts';
import { isModelCached } from './cached-model.ts';
import type { ModelClient, OcclusionProgress, WantedModel } from './client.ts';
import { isIosDevice } from './device-hints.ts';
import { createEngineStateStore } from './engine-state-store.ts';
import { createRequestLane } from './request-lane.ts';
import { createRespawnBudget } from './respawn-budget.ts';
import { OCCLUSION_SILENCE_LIMIT_MS, scoreLimitMs } from './time-limits.ts';
import type { WorkerLike } from './worker-like.ts';
import { createWorkerSeat } from './worker-seat.ts';

export interface ModelClientOptions {
  /** Address of the manifest of the shipped model to load, absolute or relative to the page; asked anew for each first load. */
  readonly pickManifest: () => string;
  /** A model of the person's own that an earlier visit kept; asked for at the first load. `null` when it is gone. */
  readonly readKeptModel?: () => Promise<OwnModelFiles | null>;
  readonly createWorker?: () => WorkerLike;
}

const NOT_LOADED: EngineError = { code: 'run-failed', detail: 'The model is not loaded.' };
const PUT_AWAY: EngineError = { code: 'cancelled', detail: 'The model was put away.' };

/**
 * Runs after which a worker on iOS is replaced: tabs there have crashed after some 500 runs of ONNX Runtime
 * (microsoft/onnxruntime#27584). A load and its self-check take a dozen.
 */
export const IOS_RUNS_PER_WORKER = 300;

type OcclusionJob = { readonly request: OcclusionRequest } & Pick<OcclusionProgress, 'onProgress'>;

export function createModelClient({ pickManifest, readKeptModel, createWorker = createModelWorker }: ModelClientOptions): ModelClient {
  let preference: BackendPreference = 'auto';
  let wantedModel: WantedModel = { kind: 'shipped' };
  let readKept = readKeptModel;
  let takingKept: Promise<void> | null = null;
  let dropped: EngineNotice[] = [];
  let hasLostDevice = false;
  let lifeLock = '';
  const budget = createRespawnBudget();
  const state = createEngineStateStore(({ status }) => {
    respawn({ code: 'timed-out', detail: `Nothing was heard of the model while ${status}.` });
  });
  const seat = createWorkerSeat({
    createWorker,
    onMessage: (message) => {
      receive(parseModelEvent(message));
    },
    onBreak: (detail) => {
      respawn({ code: 'worker-died', detail });
    },
  });
  const post: (command: ModelCommand) => void = seat.post;
  const onTimeout = (): void => {
    respawn({ code: 'timed-out', detail: 'The model did not answer in time.' });
  };
  const scores = createRequestLane<JudgeRequest, JudgeReport>({
    send: (id, request) => {
      post({ type: 'score', id, request });
    },
    cancelSent: (id) => {
      post({ type: 'cancel', id });
    },
    timeLimitMs: scoreLimitMs,
    onTimeout,
  });
  const occlusions = createRequestLane<OcclusionJob, OcclusionReport>({
    send: (id, { request }) => {
      post({ type: 'occlude', id, request });
    },
    cancelSent: (id) => {
      post({ type: 'cancel-occlusion', id });
    },
    timeLimitMs: () => OCCLUSION_SILENCE_LIMIT_MS,
    onTimeout,
  });
  const lanes = [scores, occlusions];
  for (const lane of lanes) lane.refuse(NOT_LOADED);

  function loadCommand(wanted: WantedModel): Extract<ModelCommand, { type: 'load' }> {
    const choice = wanted.kind === 'own' ? wanted : { kind: wanted.kind, manifestUrl: new URL(wanted.manifestUrl ?? pickManifest(), globalThis.document?.baseURI).href };
    return { type: 'load', choice, preference, isIos: isIosDevice(navigator), dropped, lifeLock: `reward-model-${Date.now()}-${Math.random()}` };
  }

  function start(): void {
    state.set({ status: 'downloading', loadedBytes: 0, totalBytes: 0, isFromCache: false });
    try {
      seat.start();
    } catch (cause) {
      fail({ status: 'failed', error: { code: 'worker-died', detail: String(cause) }, notices: dropped });
      return;
    }
    const command = loadCommand(wantedModel);
    // A new worker for the old one's work loads the same model.
    if (command.choice.kind === 'shipped') wantedModel = command.choice;
    lifeLock = command.lifeLock;
    post(command);
  }

  /** A new worker for the old one's work; WebGPU is left out once it has hung, or lost its device for the second time. */
  function respawn(error: EngineError): void {
    for (const lane of lanes) lane.pause(error);
    if (!budget.take()) {
      fail({ status: 'failed', error, notices: dropped });
      return;
    }
    const isOnWebGpu = backendOf(state.get()) === 'webgpu';
    if (isOnWebGpu && (error.code === 'timed-out' || hasLostDevice)) dropped = [{ code: 'backend-dropped', backend: 'webgpu', error }];
    hasLostDevice ||= error.code === 'device-lost';
    start();
  }

  /** A new worker before the old one can crash; nothing has gone wrong, so the budget is not touched. */
  function recycle(): void {
    for (const lane of lanes) lane.pause(NOT_LOADED);
    start();
  }

  function fail(failed: Extract<EngineState, { status: 'failed' }>): void {
    seat.stop();
    for (const lane of lanes) lane.refuse(failed.error);
    state.set(failed);
  }

  function beReady(ready: Extract<EngineState, { status: 'ready' }>): void {
    state.set(ready);
    for (const lane of lanes) lane.open();
  }

  function startAfresh(): void {
    dropped = [];
    hasLostDevice = false;
    budget.refill();
    for (const lane of lanes) lane.pause(NOT_LOADED);
  }

  function receive(event: ModelEvent): void {
    switch (event.type) {
      case 'alive':
        seat.watch(lifeLock);
        return;
      case 'state':
        if (event.state.status === 'failed') fail(event.state);
        else if (event.state.status === 'ready') beReady(event.state);
        else state.set(event.state);
        return;
      case 'scored':
        scores.answer(event.id, event.reply);
        recycleWhenDue(event.runs);
        return;
      case 'occlusion-progress':
        occlusions.heardOf(event.id)?.onProgress(event.done, event.total);
        return;
      case 'occluded':
        occlusions.answer(event.id, event.reply);
        recycleWhenDue(event.runs);
        return;
      case 'device-lost':
        respawn(event.error);
        return;
      case 'inspected':
      case 'recorded':
        // Answers of workers that look at files; none of them sits in this seat.
        return;
      default:
        assertNever(event);
    }
  }

  function recycleWhenDue(runs: number): void {
    if (runs >= IOS_RUNS_PER_WORKER && isIosDevice(navigator)) recycle();
  }

  return {
    getState: state.get,
    subscribe: state.subscribe,
    load: async (wanted) => {
      if (readKept !== undefined) await (takingKept ??= takeKeptModel());
      const { status } = state.get();
      const isUnderWay = wanted === preference && (status === 'downloading' || status === 'preparing');
      if (wanted === preference && status === 'ready') return;
      const settled = state.whenSettled();
      if (!isUnderWay) {
        preference = wanted;
        startAfresh();
        start();
      }
      await settled;
    },
    switchModel: async (wanted, options) => {
      readKept = undefined;
      const { tryModel } = await import('./model-trial.ts');
      const command = { ...loadCommand(wanted), dropped: [] };
      const tried = await tryModel({ ...options, createWorker, command });
      if (!tried.ok) return tried;
      wantedModel = command.choice;
      startAfresh();
      seat.seat(tried.value.worker);
      lifeLock = command.lifeLock;
      if (tried.value.isAlive) seat.watch(lifeLock);
      beReady(tried.value.state);
      return succeed(tried.value.model);
    },
    isCached: async () => (readKept !== undefined || wantedModel.kind === 'own' ? true : isModelCached(wantedModel.manifestUrl ?? pickManifest())),
    score: scores.add,
    occlude: (request, { onProgress, signal }) => occlusions.add({ request, onProgress }, signal),
    messageCount: seat.messageCount,
    dispose: () => {
      seat.stop();
      for (const lane of lanes) lane.refuse(PUT_AWAY);
      state.set({ status: 'idle' });
    },
  };

  async function takeKeptModel(): Promise<void> {
    const files = await readKept?.().catch(() => null);
    readKept = undefined;
    if (files) wantedModel = { kind: 'own', files };
  }
}

function backendOf(state: EngineState): 'webgpu' | 'wasm' | 'native' | null {
  if (state.status === 'preparing') return state.backend;
  return state.status === 'ready' ? state.backend.kind : null;
}

function createModelWorker(): WorkerLike {
  return new Worker(new URL('../worker/model.worker.ts', import.meta.url), { type: 'module', name: 'reward-model' });
}
