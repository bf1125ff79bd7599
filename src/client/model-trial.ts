// Loads a model in a worker of its own, beside the one in use. Fetched when a person first wants another model.

import type { EngineError, EngineState, ModelInfo } from '../protocol/engine-state.ts';
import type { ModelCommand } from '../protocol/model-messages.ts';
import { parseModelEvent } from '../protocol/model-messages.ts';
import type { Reply } from '../protocol/reply.ts';
import { fail, succeed } from '../protocol/reply.ts';
import type { SwitchOptions } from './client.ts';
import { loadSilenceLimitMs } from './time-limits.ts';
import type { WorkerLike } from './worker-like.ts';
import { listenTo } from './worker-like.ts';

export interface ReadyWorker {
  readonly worker: WorkerLike;
  readonly state: Extract<EngineState, { status: 'ready' }>;
  readonly model: ModelInfo;
  /** The worker holds its life lock. */
  readonly isAlive: boolean;
}

export interface TrialOptions extends SwitchOptions {
  readonly createWorker: () => WorkerLike;
  readonly command: Extract<ModelCommand, { type: 'load' }>;
}

const CANCELLED: EngineError = { code: 'cancelled', detail: 'The load was cancelled.' };

/** A worker whose model is ready, to be seated; or why there is none, and then the worker has been ended. */
export function tryModel({ createWorker, command, onState, signal }: TrialOptions): Promise<Reply<ReadyWorker, EngineError>> {
  return new Promise((resolve) => {
    let worker: WorkerLike | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isAlive = false;
    let isOver = false;

    function end(reply: Reply<ReadyWorker, EngineError>): void {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      if (!reply.ok) worker?.terminate();
      resolve(reply);
    }
    const cancel = (): void => end(fail(CANCELLED));
    function enter(state: EngineState): void {
      clearTimeout(timer);
      timer = setTimeout(() => end(fail({ code: 'timed-out', detail: `Nothing was heard of the model while ${state.status}.` })), loadSilenceLimitMs(state));
      onState(state);
    }

    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const started = createWorker();
      worker = started;
      listenTo(started, {
        onMessage: (message) => {
          if (isOver) return;
          const event = parseModelEvent(message);
          if (event.type === 'alive') isAlive = true;
          if (event.type === 'device-lost') end(fail(event.error));
          if (event.type !== 'state') return;
          const { state } = event;
          if (state.status === 'failed') end(fail(state.error));
          else if (state.status === 'ready') end(succeed({ worker: started, state, model: state.model, isAlive }));
          else enter(state);
        },
        onBreak: (detail) => end(fail({ code: 'worker-died', detail })),
      });
      enter({ status: 'downloading', loadedBytes: 0, totalBytes: 0, isFromCache: false });
      started.postMessage(command);
    } catch (cause) {
      end(fail({ code: 'worker-died', detail: cause instanceof Error ? cause.message : String(cause) }));
    }
  });
}
