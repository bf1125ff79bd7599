// The reward model as promises over its worker: load, score, and a new worker when the old one dies or loses its device.

import type { EngineError, EngineNotice, EngineState } from '../protocol/engine-state.ts';
import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import type { BackendPreference, ModelCommand, ModelEvent } from '../protocol/model-messages.ts';
import { parseModelEvent } from '../protocol/model-messages.ts';
import { assertNever } from '../protocol/assert-never.ts';
import { isModelCached } from './cached-model.ts';
import type { ModelClient } from './client.ts';
import { isIosDevice } from './device-hints.ts';
import { createRequestLane } from './request-lane.ts';
import { createRespawnBudget } from './respawn-budget.ts';
import { loadSilenceLimitMs, scoreLimitMs } from './time-limits.ts';
import { watchLife } from './worker-life.ts';
import type { WorkerLike } from './worker-like.ts';
import { listenTo } from './worker-like.ts';

export interface ModelClientOptions {
  /** Address of the model's manifest, absolute or relative to the page. */
  readonly manifestUrl: string;
  readonly createWorker?: () => WorkerLike;
}

const NOT_LOADED: EngineError = { code: 'run-failed', detail: 'The model is not loaded.' };
const PUT_AWAY: EngineError = { code: 'cancelled', detail: 'The model was put away.' };

export function createModelClient({ manifestUrl, createWorker = createModelWorker }: ModelClientOptions): ModelClient {
  let state: EngineState = { status: 'idle' };
  let worker: WorkerLike | null = null;
  let preference: BackendPreference = 'auto';
  let dropped: EngineNotice[] = [];
  let messages = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let stopWatchingLife: () => void = () => undefined;
  const settleLoads: (() => void)[] = [];
  const listeners = new Set<(state: EngineState) => void>();
  const budget = createRespawnBudget();

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

  function post(command: ModelCommand): void {
    messages += 1;
    worker?.postMessage(command);
  }

  function setState(next: EngineState): void {
    state = next;
    clearTimeout(silence);
    const isLoading = next.status === 'downloading' || next.status === 'preparing';
    if (isLoading) {
      silence = setTimeout(() => {
        respawn({ code: 'timed-out', detail: `Nothing was heard of the model while ${next.status}.` });
      }, loadSilenceLimitMs(next));
    } else {
      for (const settle of settleLoads.splice(0)) settle();
    }
    for (const listener of [...listeners]) listener(next);
  }

  function stopWorker(): void {
    stopWatchingLife();
    worker?.terminate();
    worker = null;
  }

  function startWorker(): void {
    stopWorker();
    const lifeLock = `reward-model-${crypto.randomUUID?.() ?? Math.random()}`;
    setState({ status: 'downloading', loadedBytes: 0, totalBytes: 0, isFromCache: false });
    try {
      const started = createWorker();
      worker = started;
      listenTo(started, {
        onMessage: (message) => {
          if (started === worker) receive(parseModelEvent(message), lifeLock);
        },
        onBreak: (detail) => {
          if (started === worker) respawn({ code: 'worker-died', detail });
        },
      });
    } catch (cause) {
      giveUp({ code: 'worker-died', detail: cause instanceof Error ? cause.message : String(cause) });
      return;
    }
    post({ type: 'load', manifestUrl: new URL(manifestUrl, document.baseURI).href, preference, isIos: isIosDevice(navigator), dropped, lifeLock });
  }

  function giveUp(error: EngineError): void {
    stopWorker();
    lane.refuse(error);
    setState({ status: 'failed', error, notices: dropped });
  }

  /** A new worker for the old one's work; a backend that has failed twice is left out. */
  function respawn(error: EngineError): void {
    const backend = backendOf(state);
    lane.pause(error);
    if (!budget.take()) {
      giveUp(error);
      return;
    }
    if (backend === 'webgpu' && (error.code === 'timed-out' || hasLostDevice)) dropped = [{ code: 'backend-dropped', backend, error }];
    hasLostDevice ||= error.code === 'device-lost';
    startWorker();
  }
  let hasLostDevice = false;

  function receive(event: ModelEvent, lifeLock: string): void {
    switch (event.type) {
      case 'alive':
        stopWatchingLife = watchLife(lifeLock, () => {
          respawn({ code: 'worker-died', detail: 'It ended without a word.' });
        });
        return;
      case 'state':
        if (event.state.status === 'failed') {
          giveUpWith(event.state);
          return;
        }
        setState(event.state);
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

  function giveUpWith(failed: Extract<EngineState, { status: 'failed' }>): void {
    stopWorker();
    lane.refuse(failed.error);
    setState(failed);
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    load: (wanted) =>
      new Promise((resolve) => {
        const isSame = wanted === preference && state.status !== 'idle' && state.status !== 'failed';
        if (isSame && state.status === 'ready') {
          resolve();
          return;
        }
        settleLoads.push(resolve);
        if (isSame) return;
        preference = wanted;
        dropped = [];
        hasLostDevice = false;
        budget.refill();
        lane.pause(NOT_LOADED);
        startWorker();
      }),
    isCached: () => isModelCached(manifestUrl),
    score: (request, signal) => lane.add(request, signal),
    messageCount: () => messages,
    dispose: () => {
      stopWorker();
      lane.refuse(PUT_AWAY);
      setState({ status: 'idle' });
      listeners.clear();
    },
  };
}

function backendOf(state: EngineState): 'webgpu' | 'wasm' | null {
  if (state.status === 'preparing') return state.backend;
  if (state.status !== 'ready' || state.backend.kind === 'native') return null;
  return state.backend.kind;
}

function createModelWorker(): WorkerLike {
  return new Worker(new URL('../worker/model.worker.ts', import.meta.url), { type: 'module', name: 'reward-model' });
}
