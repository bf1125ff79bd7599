// One question, one worker: answered, cancelled, crashed.
import { describe, expect, it } from 'vitest';
import { createOwnModelClient } from './own-model-client.ts';
import { createFakeWorkers } from './testing/fake-worker.ts';

const files = { model: new Blob(['onnx']), tokenizer: new Blob(['{}']) };
const facts = {
  model: { sha256: 'a', bytes: 4, inputs: ['a', 'b', 'c'], outputs: ['scores'] },
  tokenizer: { sha256: 'b', bytes: 2, specialTokens: null },
};
const never = new AbortController().signal;

describe('a look at files', () => {
  it('ends with the answer, and its worker with it', async () => {
    const workers = createFakeWorkers();
    const inspected = createOwnModelClient({ createWorker: workers.create }).inspect(files, never);
    expect(workers.last().received).toMatchObject([{ type: 'inspect' }]);
    workers.last().say({ type: 'inspected', reply: { ok: true, value: facts } });
    expect(await inspected).toEqual({ ok: true, value: facts });
    expect(workers.last().isTerminated).toBe(true);
  });

  it('that is cancelled ends the worker at once', async () => {
    const workers = createFakeWorkers();
    const abort = new AbortController();
    const recorded = createOwnModelClient({ createWorker: workers.create }).record({ ...files, manifestText: '{}' }, abort.signal);
    abort.abort();
    expect(await recorded).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(workers.last().isTerminated).toBe(true);
  });

  it('whose worker dies says so', async () => {
    const workers = createFakeWorkers();
    const recorded = createOwnModelClient({ createWorker: workers.create }).record({ ...files, manifestText: '{}' }, never);
    workers.last().crash('no memory');
    expect(await recorded).toMatchObject({ ok: false, error: { code: 'worker-died', detail: 'no memory' } });
  });
});
