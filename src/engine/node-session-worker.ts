// The thread of one session in Node: opens the model that it is handed, then answers batch after batch.

import { parentPort, workerData } from 'node:worker_threads';

import { describeCause } from './engine-error.ts';
import { createNodeRuntime } from './ort-node.ts';
import type { SessionAnswer, SessionWorkerData } from './node-session-pool.ts';
import type { PaddedBatch } from '../core/padded-batch.ts';

const { model, layout, threads } = workerData as SessionWorkerData;
const port = parentPort;
if (port === null) throw new Error('This file is the entry of a worker thread.');

function answer(message: SessionAnswer): void {
  port?.postMessage(message, message.kind === 'scores' ? [message.scores.buffer as ArrayBuffer] : []);
}

try {
  // Copied: the native binding takes no memory that threads share.
  const session = await createNodeRuntime(threads).openSession(new Uint8Array(model), layout);
  port.on('message', (batch: PaddedBatch) => {
    session.run(batch).then(
      (scores) => {
        answer({ kind: 'scores', scores: new Float32Array(scores) });
      },
      (cause: unknown) => {
        answer({ kind: 'failed', detail: describeCause(cause) });
      },
    );
  });
  answer({ kind: 'ready' });
} catch (cause) {
  answer({ kind: 'failed', detail: describeCause(cause) });
}
