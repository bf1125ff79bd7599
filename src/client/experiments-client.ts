// Long experiments as promises over a worker of their own, which lives as long as one experiment: stopping is ending it.

import type { DepthPoint } from '../core/tree-search.ts';
import type { EngineError } from '../protocol/engine-state.ts';
import type { DepthRequest, ExperimentCommand } from '../protocol/experiment-messages.ts';
import { parseExperimentEvent } from '../protocol/experiment-messages.ts';
import type { Reply } from '../protocol/reply.ts';
import { fail, succeed } from '../protocol/reply.ts';
import type { WorkerLike } from './worker-like.ts';
import { createWorkerSeat } from './worker-seat.ts';

export interface ExperimentsClient {
  /** Calls back with every point as it is measured. Settles exactly once; failures are replies, not rejections. */
  readonly measureDepths: (options: {
    readonly request: DepthRequest;
    readonly onPoint: (point: DepthPoint) => void;
    readonly signal: AbortSignal;
  }) => Promise<Reply<null, EngineError>>;
}

/** Between two points. The slowest, at the deepest trees with all seeds, takes some ten seconds on a phone. */
const SILENCE_LIMIT_MS = 120_000;

export interface ExperimentsClientOptions {
  readonly createWorker?: () => WorkerLike;
  readonly silenceLimitMs?: number;
}

export function createExperimentsClient({
  createWorker = createExperimentsWorker,
  silenceLimitMs = SILENCE_LIMIT_MS,
}: ExperimentsClientOptions = {}): ExperimentsClient {
  return {
    measureDepths: ({ request, onPoint, signal }) =>
      new Promise((resolve) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const seat = createWorkerSeat({
          createWorker,
          onMessage: (message) => {
            const event = parseExperimentEvent(message);
            if (event.type === 'done') return end(succeed(null));
            if (event.type === 'refused') return end(fail(event.error));
            watch();
            onPoint(event.point);
          },
          onBreak: (detail) => end(fail({ code: 'worker-died', detail })),
        });

        function end(reply: Reply<null, EngineError>): void {
          clearTimeout(timer);
          signal.removeEventListener('abort', cancel);
          seat.stop();
          resolve(reply);
        }
        function cancel(): void {
          end(fail({ code: 'cancelled', detail: 'The experiment was stopped.' }));
        }
        function watch(): void {
          clearTimeout(timer);
          timer = setTimeout(() => end(fail({ code: 'timed-out', detail: 'The experiment gave no sign of life.' })), silenceLimitMs);
        }

        if (signal.aborted) return cancel();
        signal.addEventListener('abort', cancel, { once: true });
        watch();
        try {
          seat.start();
          seat.post({ type: 'measure-depths', request } satisfies ExperimentCommand);
        } catch (cause) {
          end(fail({ code: 'worker-died', detail: cause instanceof Error ? cause.message : String(cause) }));
        }
      }),
  };
}

function createExperimentsWorker(): WorkerLike {
  return new Worker(new URL('../worker/experiments.worker.ts', import.meta.url), { type: 'module', name: 'experiments' });
}
