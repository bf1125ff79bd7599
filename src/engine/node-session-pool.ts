// Several sessions of one model in Node, each in a thread of its own: a run of the native build holds its thread until it ends.
// A thread starts when there is a run that no other has time for, so a single response costs a single session.

import { Worker } from 'node:worker_threads';

import type { PaddedBatch } from '../core/padded-batch.ts';
import type { ModelLayout, ModelSession, OrtRuntime } from './ort-runtime.ts';
import { NEVER_LOST } from './ort-runtime.ts';

export interface SessionWorkerData {
  readonly model: SharedArrayBuffer;
  readonly layout: ModelLayout;
  readonly threads: number;
}

/** `ready` once, then one answer a batch; `failed` in the place of either. */
export type SessionAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'scores'; readonly scores: Float32Array }
  | { readonly kind: 'failed'; readonly detail: string };

export interface PoolOptions {
  /** Sessions at most. */
  readonly workers: number;
  /** Threads of one run. */
  readonly threads: number;
}

/** The native runtime with so many sessions side by side; its session takes as many runs at a time. */
export function createPooledNodeRuntime({ workers, threads }: PoolOptions): OrtRuntime {
  return {
    backend: { kind: 'native', threads },
    openSession: async (model, layout) => {
      const shared = new SharedArrayBuffer(model.byteLength);
      new Uint8Array(shared).set(model);
      return openPool({ model: shared, layout, threads }, workers);
    },
    whenLost: NEVER_LOST,
  };
}

interface Seat {
  readonly ask: (batch: PaddedBatch) => Promise<Float32Array>;
  readonly close: () => Promise<unknown>;
}

async function openPool(data: SessionWorkerData, size: number): Promise<ModelSession> {
  const idle: Seat[] = [];
  const seats: Promise<Seat>[] = [];
  const waiting: ((seat: Seat) => void)[] = [];
  const free = (seat: Seat): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(seat);
    else next(seat);
  };
  const takeSeat = (): Promise<Seat> => {
    const seat = idle.pop();
    if (seat !== undefined) return Promise.resolve(seat);
    if (seats.length < size) {
      const opened = openSeat(data);
      seats.push(opened);
      return opened;
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  // The first session opens now, so that a model that cannot be opened is known at once.
  free(await takeSeat());
  return {
    parallelRuns: size,
    run: async (batch) => {
      const seat = await takeSeat();
      try {
        return await seat.ask(batch);
      } finally {
        free(seat);
      }
    },
    release: async () => {
      const opened = await Promise.allSettled(seats);
      await Promise.all(opened.map((seat) => (seat.status === 'fulfilled' ? seat.value.close() : undefined)));
    },
  };
}

/** A thread with its session open. A thread that dies fails its run and every later one: nothing hangs, nothing is made up. */
async function openSeat(data: SessionWorkerData): Promise<Seat> {
  const worker = new Worker(new URL('./node-session-boot.mjs', import.meta.url), { workerData: data, execArgv: [] });
  let settle: ((answer: SessionAnswer) => void) | null = null;
  let end: string | null = null;
  const finish = (answer: SessionAnswer): void => {
    settle?.(answer);
    settle = null;
  };
  const stop = (detail: string): void => {
    end ??= detail;
    finish({ kind: 'failed', detail: end });
  };
  worker.on('message', finish);
  worker.on('error', (error) => {
    stop(`The session's thread failed: ${error.message}`);
  });
  worker.on('exit', () => {
    stop('The session’s thread has ended.');
  });
  const hear = (): Promise<SessionAnswer> =>
    new Promise((resolve) => {
      if (end === null) settle = resolve;
      else resolve({ kind: 'failed', detail: end });
    });
  const opened = await hear();
  if (opened.kind !== 'ready') {
    await worker.terminate();
    throw new Error(opened.kind === 'failed' ? opened.detail : 'The session’s thread answered before it was asked.');
  }
  return {
    ask: async (batch) => {
      const heard = hear();
      worker.postMessage(batch);
      const answer = await heard;
      if (answer.kind === 'scores') return answer.scores;
      throw new Error(answer.kind === 'failed' ? answer.detail : 'The session’s thread gave no scores.');
    },
    close: () => worker.terminate(),
  };
}
