// Requests in single file: one is with the worker, the others wait here, where they can be cancelled for nothing.
// Every request ends exactly once: answered, cancelled, timed out, or failed with its worker.

import type { EngineError } from '../protocol/engine-state.ts';
import type { Reply } from '../protocol/reply.ts';
import { fail } from '../protocol/reply.ts';

export interface LaneOptions<Request> {
  readonly send: (id: number, request: Request) => void;
  /** Nobody waits for the request that is with the worker any more. */
  readonly cancelSent: (id: number) => void;
  readonly timeLimitMs: (request: Request) => number;
  /** The request with the worker has outrun its limit: the worker is to be replaced, then `open` called. */
  readonly onTimeout: () => void;
}

export interface RequestLane<Request, Value> {
  readonly add: (request: Request, signal: AbortSignal) => Promise<Reply<Value, EngineError>>;
  /** What the worker says; an answer to no open request is dropped. */
  readonly answer: (id: number, reply: Reply<Value, EngineError>) => void;
  /** The worker is at work on this request: its time begins anew. Hands the request back if it is the one with the worker. */
  readonly heardOf: (id: number) => Request | null;
  /** A worker is ready: requests flow. */
  readonly open: () => void;
  /** The worker is gone and another is coming: requests wait, and the one that was sent is sent once more, but only once. */
  readonly pause: (error: EngineError) => void;
  /** No worker is coming: all requests fail, and later ones at once, until the lane is opened or paused. */
  readonly refuse: (error: EngineError) => void;
}

interface Job<Request, Value> {
  readonly id: number;
  readonly request: Request;
  readonly settle: (reply: Reply<Value, EngineError>) => void;
  isSettled: boolean;
  sendings: number;
}

const MAX_SENDINGS = 2;
const CANCELLED: EngineError = { code: 'cancelled', detail: 'Nobody waits for this any more.' };

/** A lane that starts paused. */
export function createRequestLane<Request, Value>({ send, cancelSent, timeLimitMs, onTimeout }: LaneOptions<Request>): RequestLane<Request, Value> {
  let mode: { readonly kind: 'open' } | { readonly kind: 'paused' } | { readonly kind: 'refusing'; readonly error: EngineError } = { kind: 'paused' };
  let waiting: Job<Request, Value>[] = [];
  let sent: Job<Request, Value> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nextId = 1;

  function pump(): void {
    if (mode.kind !== 'open' || sent !== null) return;
    const job = waiting.shift();
    if (job === undefined) return;
    sent = job;
    job.sendings += 1;
    startTimer(job);
    try {
      send(job.id, job.request);
    } catch (cause) {
      takeBack()?.settle(fail({ code: 'worker-died', detail: cause instanceof Error ? cause.message : String(cause) }));
      pump();
    }
  }

  function startTimer(job: Job<Request, Value>): void {
    clearTimeout(timer);
    const limitMs = timeLimitMs(job.request);
    timer = setTimeout(() => {
      job.settle(fail({ code: 'timed-out', detail: `No answer within ${Math.round(limitMs / 1000)} seconds.` }));
      onTimeout();
    }, limitMs);
  }

  /** Takes the sent job out of the worker's hands. */
  function takeBack(): Job<Request, Value> | null {
    clearTimeout(timer);
    const job = sent;
    sent = null;
    return job;
  }

  return {
    add: (request, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve(fail(CANCELLED));
          return;
        }
        if (mode.kind === 'refusing') {
          resolve(fail(mode.error));
          return;
        }
        const job: Job<Request, Value> = {
          id: nextId,
          request,
          isSettled: false,
          sendings: 0,
          settle: (reply) => {
            if (job.isSettled) return;
            job.isSettled = true;
            signal.removeEventListener('abort', cancel);
            resolve(reply);
          },
        };
        const cancel = (): void => {
          waiting = waiting.filter((other) => other !== job);
          job.settle(fail(CANCELLED));
          // The worker is still busy with it: the next request goes out when the answer, which nobody reads, has come.
          if (sent === job) cancelSent(job.id);
        };
        nextId += 1;
        signal.addEventListener('abort', cancel, { once: true });
        waiting.push(job);
        pump();
      }),
    answer: (id, reply) => {
      if (sent?.id !== id) return;
      takeBack()?.settle(reply);
      pump();
    },
    heardOf: (id) => {
      if (sent?.id !== id) return null;
      startTimer(sent);
      return sent.isSettled ? null : sent.request;
    },
    open: () => {
      mode = { kind: 'open' };
      pump();
    },
    pause: (error) => {
      mode = { kind: 'paused' };
      const job = takeBack();
      if (job === null || job.isSettled) return;
      if (job.sendings < MAX_SENDINGS) waiting.unshift(job);
      else job.settle(fail(error));
    },
    refuse: (error) => {
      mode = { kind: 'refusing', error };
      const jobs = [takeBack(), ...waiting];
      waiting = [];
      for (const job of jobs) job?.settle(fail(error));
    },
  };
}
