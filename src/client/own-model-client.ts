// Looks at the files of a person's own model, in a worker that lives as long as one question.

import { parseModelEvent } from '../protocol/model-messages.ts';
import type { EngineError } from '../protocol/engine-state.ts';
import type { ModelCommand, ModelEvent } from '../protocol/model-messages.ts';
import type { FileFactsReply, FileHandle, OwnModelFiles, RecordedScoresReply } from '../protocol/own-model.ts';
import type { Reply } from '../protocol/reply.ts';
import { fail } from '../protocol/reply.ts';
import type { WorkerLike } from './worker-like.ts';
import { createWorkerSeat } from './worker-seat.ts';

export interface OwnModelClient {
  /** Sums, sizes, inputs and outputs, special tokens. */
  readonly inspect: (files: { readonly model: FileHandle; readonly tokenizer: FileHandle }, signal: AbortSignal) => Promise<FileFactsReply>;
  /** Scores of the manifest's self-check cases, computed on the processor. */
  readonly record: (files: OwnModelFiles, signal: AbortSignal) => Promise<RecordedScoresReply>;
}

/** Reading 600 MB, opening them and scoring a few responses, on a slow device. */
const TIME_LIMIT_MS = 300_000;

export interface OwnModelClientOptions {
  readonly createWorker?: () => WorkerLike;
}

export function createOwnModelClient({ createWorker = createModelWorker }: OwnModelClientOptions = {}): OwnModelClient {
  const askOnce = <Value>(command: ModelCommand, read: (event: ModelEvent) => Reply<Value, EngineError> | null, signal: AbortSignal) =>
    new Promise<Reply<Value, EngineError>>((resolve) => {
      const seat = createWorkerSeat({
        createWorker,
        onMessage: (message) => {
          const reply = read(parseModelEvent(message));
          if (reply !== null) end(reply);
        },
        onBreak: (detail) => end(fail({ code: 'worker-died', detail })),
      });
      const timer = setTimeout(() => end(fail({ code: 'timed-out', detail: 'The files were not read in time.' })), TIME_LIMIT_MS);
      function end(reply: Reply<Value, EngineError>): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        seat.stop();
        resolve(reply);
      }
      function cancel(): void {
        end(fail({ code: 'cancelled', detail: 'Nobody waits for this any more.' }));
      }
      if (signal.aborted) return cancel();
      signal.addEventListener('abort', cancel, { once: true });
      try {
        seat.start();
        seat.post(command);
      } catch (cause) {
        end(fail({ code: 'worker-died', detail: cause instanceof Error ? cause.message : String(cause) }));
      }
    });
  return {
    inspect: ({ model, tokenizer }, signal) =>
      askOnce({ type: 'inspect', model, tokenizer }, (event) => (event.type === 'inspected' ? event.reply : null), signal),
    record: (files, signal) => askOnce({ type: 'record', files }, (event) => (event.type === 'recorded' ? event.reply : null), signal),
  };
}

function createModelWorker(): WorkerLike {
  return new Worker(new URL('../worker/model.worker.ts', import.meta.url), { type: 'module', name: 'own-model' });
}
