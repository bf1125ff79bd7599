// Runtimes of code in Node, for the command line, the examples and the tests: one thread each, ended when they hang.

import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { CodeLanguage } from '../../core/scene.ts';
import type { SandboxEvent } from '../../protocol/sandbox-messages.ts';
import { parseSandboxEvent } from '../../protocol/sandbox-messages.ts';
import type { AskReply, RuntimeProcess } from '../runtime-process.ts';
import type { ThreadData } from './runtime-thread.ts';

let snapshot: Promise<Uint8Array> | null = null;

/** A runtime that has run nothing. Rejects where the language cannot be started. */
export async function openNodeRuntime(language: CodeLanguage): Promise<RuntimeProcess> {
  if (language === 'python') snapshot ??= makeSnapshot();
  const thread = startThread({ language, snapshot: language === 'python' ? await snapshot : null });
  await firstMessage(thread);
  let settle: ((reply: AskReply) => void) | null = null;
  let askedId = '';
  let isGone = false;
  const onGone = (): void => {
    isGone = true;
    settle?.({ kind: 'broke', detail: 'The thread ended.' });
  };
  thread.on('error', onGone);
  thread.on('exit', onGone);
  thread.on('message', (message: unknown) => {
    const event = parseSandboxEvent(message);
    if (event === null) settle?.({ kind: 'broke', detail: 'It said what nobody understands.' });
    else if (event.type !== 'ready' && event.id === askedId) settle?.(replyOf(event));
  });
  return {
    ask: (command, limitMs) =>
      new Promise((resolve) => {
        if (isGone) return resolve({ kind: 'broke', detail: 'The thread ended.' });
        const timer = setTimeout(() => settle?.({ kind: 'timed-out' }), limitMs);
        settle = (reply) => {
          clearTimeout(timer);
          settle = null;
          askedId = '';
          resolve(reply);
        };
        askedId = randomUUID();
        thread.postMessage({ ...command, id: askedId });
      }),
    end: () => {
      void thread.terminate();
    },
  };
}

function replyOf(event: SandboxEvent): AskReply {
  return event.type === 'overran' ? { kind: 'timed-out' } : { kind: 'answered', event };
}

async function makeSnapshot(): Promise<Uint8Array> {
  const thread = startThread({ language: 'python', snapshot: null });
  const made = await firstMessage(thread);
  await thread.terminate();
  if (!(made instanceof Uint8Array)) throw new Error('Python could not be started.');
  return made;
}

function startThread(data: ThreadData): Worker {
  return new Worker(new URL('./runtime-thread.ts', import.meta.url), { workerData: data, execArgv: ['--import', 'tsx'], stdout: true, stderr: true });
}

function firstMessage(thread: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The thread ended before it had started.')));
  });
}
