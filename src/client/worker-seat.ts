// The place of one worker at a time: start, replace, post, count. What an earlier worker still says is not heard.

import { watchLife } from './worker-life.ts';
import type { WorkerLike } from './worker-like.ts';
import { listenTo } from './worker-like.ts';

export interface WorkerSeatOptions {
  readonly createWorker: () => WorkerLike;
  readonly onMessage: (message: unknown) => void;
  /** The worker is of no use any more; the seat still holds it until `start` or `stop`. */
  readonly onBreak: (detail: string) => void;
}

export interface WorkerSeat {
  /** Ends the worker in the seat, if any, and seats a new one; throws where the browser gives none. */
  readonly start: () => void;
  /** Ends the worker in the seat, if any, and seats this one, which is at work already. */
  readonly seat: (worker: WorkerLike) => void;
  readonly stop: () => void;
  readonly isTaken: () => boolean;
  readonly post: (message: unknown) => void;
  /** Messages posted to all workers so far. */
  readonly messageCount: () => number;
  /** Listens for the death of the worker in the seat, which holds this lock while it lives. */
  readonly watch: (lifeLock: string) => void;
}

export function createWorkerSeat({ createWorker, onMessage, onBreak }: WorkerSeatOptions): WorkerSeat {
  let seated: WorkerLike | null = null;
  let stopWatching: () => void = () => undefined;
  let messages = 0;

  function stop(): void {
    stopWatching();
    stopWatching = () => undefined;
    seated?.terminate();
    seated = null;
  }

  function seat(worker: WorkerLike): void {
    stop();
    seated = worker;
    listenTo(worker, {
      onMessage: (message) => {
        if (worker === seated) onMessage(message);
      },
      onBreak: (detail) => {
        if (worker === seated) onBreak(detail);
      },
    });
  }

  return {
    start: () => {
      stop();
      seat(createWorker());
    },
    seat,
    stop,
    isTaken: () => seated !== null,
    post: (message) => {
      messages += 1;
      seated?.postMessage(message);
    },
    messageCount: () => messages,
    watch: (lifeLock) => {
      stopWatching();
      const watched = seated;
      stopWatching = watchLife(lifeLock, () => {
        if (watched === seated) onBreak('It ended without a word.');
      });
    },
  };
}
