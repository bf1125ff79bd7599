// The reward model as promises over its worker: load, score, and a new worker when the old one dies or loses its device.

import { assertNever } from '../protocol/assert-never.ts';
import type { EngineError, EngineNotice, EngineState } from '../protocol/engine-state.ts';
import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import type { BackendPreference, ModelCommand, ModelEvent } from '../protocol/model-messages.ts';
import { parseModelEvent } from '../protocol/model-messages.ts';
import { isModelCached } from './cached-model.ts';
import type { ModelClient } from './client.ts';
import { isIosDevice } from './device-hints.ts';
import { createEngineStateStore } from './engine-state-store.ts';
import { createRequestLane } from './request-lane.ts';
import { createRespawnBudget } from './respawn-budget.ts';
import { scoreLimitMs } from './time-limits.ts';
import type { WorkerLike } from './worker-like.ts';
import { createWorkerSeat } from './worker-seat.ts';

export interface ModelClientOptions {
  /** Address of the model's manifest, absolute or relative to the page. */
  readonly manifestUrl: string;
  readonly createWorker?: () => WorkerLike;
}

const NOT_LOADED: EngineError = { code: 'run-failed', detail: 'The model is not loaded.' };
const PUT_AWAY: EngineError = { code: 'cancelled', detail: 'The model was put away.' };

export function createModelClient({ manifestUrl, createWorker = createModelWorker }: ModelClientOptions): ModelClient {
  let preference: BackendPreference = 'auto';
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
  const lane = createRequestLane<JudgeRequest, JudgeReport>({
    send: (id, request) => {
      post({ type: 'score', id, request });
    },
    cancelSent: (id) => {
      post({ type: 'cancel', id });
    },
    timeLimitMs: scoreLimitMs,
    onTimeout: () => {
      respawn({ code: 'timed-out', detail: 'The model did not answer in time.' });
    },
  });
  lane.refuse(NOT_LOADED);

  function start(): void {
    lifeLock = `reward-model-${Date.now()}-${Math.random()}`;
    state.set({ status: 'downloading', loadedBytes: 0, totalBytes: 0, isFromCache: false });
    try {
      seat.start();
    } catch (cause) {
      fail({ status: 'failed', error: { code: 'worker-died', detail: String(cause) }, notices: dropped });
      return;
    }
    const url = new URL(manifestUrl, globalThis.document?.baseURI).href;
    post({ type: 'load', manifestUrl: url, preference, isIos: isIosDevice(navigator), dropped, lifeLock });
  }

  /** A new worker for the old one's work; WebGPU is left out once it has hung, or lost its device for the second time. */
  function respawn(error: EngineError): void {
    lane.pause(error);
    if (!budget.take()) {
      fail({ status: 'failed', error, notices: dropped });
      return;
    }
    const isOnWebGpu = backendOf(state.get()) === 'webgpu';
    if (isOnWebGpu && (error.code === 'timed-out' || hasLostDevice)) dropped = [{ code: 'backend-dropped', backend: 'webgpu', error }];
    hasLostDevice ||= error.code === 'device-lost';
    start();
  }

  function fail(failed: Extract<EngineState, { status: 'failed' }>): void {
    seat.stop();
    lane.refuse(failed.error);
    state.set(failed);
  }

  function receive(event: ModelEvent): void {
    switch (event.type) {
      case 'alive':
        seat.watch(lifeLock);
        return;
      case 'state':
        if (event.state.status === 'failed') fail(event.state);
        else state.set(event.state);
        if (event.state.status === 'ready') lane.open();
        return;
      case 'scored':
        lane.answer(event.id, event.reply);
        return;
      case 'device-lost':
        respawn(event.error);
        return;
      default:
        assertNever(event);
    }
  }

  return {
    getState: state.get,
    subscribe: state.subscribe,
    load: async (wanted) => {
      const { status } = state.get();
      const isUnderWay = wanted === preference && (status === 'downloading' || status === 'preparing');
      if (wanted === preference && status === 'ready') return;
      const settled = state.whenSettled();
      if (!isUnderWay) {
        preference = wanted;
        dropped = [];
        hasLostDevice = false;
        budget.refill();
        lane.pause(NOT_LOADED);
        start();
      }
      await settled;
    },
    isCached: () => isModelCached(manifestUrl),
    score: lane.add,
    messageCount: seat.messageCount,
    dispose: () => {
      seat.stop();
      lane.refuse(PUT_AWAY);
      state.set({ status: 'idle' });
    },
  };
}

function backendOf(state: EngineState): 'webgpu' | 'wasm' | 'native' | null {
  if (state.status === 'preparing') return state.backend;
  return state.status === 'ready' ? state.backend.kind : null;
}

function createModelWorker(): WorkerLike {
  return new Worker(new URL('../worker/model.worker.ts', import.meta.url), { type: 'module', name: 'reward-model' });
}
