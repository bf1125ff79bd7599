// A worker that does nothing by itself: a test reads what it was sent and says what it answers.

import type { WorkerLike } from '../worker-like.ts';

export interface FakeWorker extends WorkerLike {
  readonly received: unknown[];
  isTerminated: boolean;
  /** Lets the worker say something to the page. */
  readonly say: (message: unknown) => void;
  /** Lets the worker throw. */
  readonly crash: (message: string) => void;
}

/** A factory of workers and the list of those that it made. */
export function createFakeWorkers(): { readonly create: () => FakeWorker; readonly made: FakeWorker[]; readonly last: () => FakeWorker } {
  const made: FakeWorker[] = [];
  return {
    made,
    last: () => {
      const worker = made.at(-1);
      if (worker === undefined) throw new Error('No worker was made.');
      return worker;
    },
    create: () => {
      const listeners: Record<string, ((event: Event) => void)[]> = {};
      const tell = (type: string, fields: object) => {
        const event = Object.assign(new Event(type), fields);
        for (const listener of listeners[type] ?? []) listener(event);
      };
      const worker: FakeWorker = {
        received: [],
        isTerminated: false,
        postMessage: (message) => {
          worker.received.push(structuredClone(message));
        },
        terminate: () => {
          worker.isTerminated = true;
        },
        addEventListener: (type, listener) => {
          (listeners[type] ??= []).push(listener);
        },
        say: (message) => {
          tell('message', { data: structuredClone(message) });
        },
        crash: (message) => {
          tell('error', { message });
        },
      };
      made.push(worker);
      return worker;
    },
  };
}
