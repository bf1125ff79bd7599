// Runtimes of code in Node, for the command line, the examples and the tests: one process each, ended when they hang.

import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLanguage } from '../../core/scene.ts';
import type { SandboxEvent } from '../../protocol/sandbox-messages.ts';
import { parseSandboxEvent } from '../../protocol/sandbox-messages.ts';
import type { AskReply, RuntimeProcess } from '../runtime-process.ts';

let snapshot: Promise<Uint8Array> | null = null;

/** A runtime that has run nothing. Rejects where the language cannot be started. */
export async function openNodeRuntime(language: CodeLanguage): Promise<RuntimeProcess> {
  if (language === 'python') snapshot ??= makeSnapshot();
  const child = await startChild(language, language === 'python' ? ((await snapshot) ?? null) : null);
  let settle: ((reply: AskReply) => void) | null = null;
  let askedId = '';
  let isGone = false;
  const onGone = (): void => {
    isGone = true;
    settle?.({ kind: 'broke', detail: 'The process ended.' });
  };
  child.process.on('error', onGone);
  child.process.on('exit', onGone);
  child.process.on('message', (message: unknown) => {
    const event = parseSandboxEvent(message);
    if (event === null) settle?.({ kind: 'broke', detail: 'It said what nobody understands.' });
    else if (event.type !== 'ready' && event.id === askedId) settle?.(replyOf(event));
  });
  return {
    ask: (command, limitMs) =>
      new Promise((resolve) => {
        if (isGone) return resolve({ kind: 'broke', detail: 'The process ended.' });
        const timer = setTimeout(() => settle?.({ kind: 'timed-out' }), limitMs);
        settle = (reply) => {
          clearTimeout(timer);
          settle = null;
          askedId = '';
          resolve(reply);
        };
        askedId = randomUUID();
        child.process.send({ ...command, id: askedId }, (error) => {
          if (error) onGone();
        });
      }),
    end: () => {
      child.process.kill('SIGKILL');
    },
  };
}

function replyOf(event: SandboxEvent): AskReply {
  return event.type === 'overran' ? { kind: 'timed-out' } : { kind: 'answered', event };
}

async function makeSnapshot(): Promise<Uint8Array> {
  const child = await startChild('python', null);
  child.process.kill('SIGKILL');
  if (!(child.first instanceof Uint8Array)) throw new Error('Python could not be started.');
  return child.first;
}

/** The first message says that the runtime is ready, or is the snapshot that was asked for. */
async function startChild(language: CodeLanguage, memory: Uint8Array | null): Promise<{ readonly process: ChildProcess; readonly first: unknown }> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const started = fork(path.join(import.meta.dirname, 'runtime-child.ts'), [], {
    execArgv: ['--import', tsx],
    // Structured clones, for the snapshot; and nothing of the parent's surroundings.
    serialization: 'advanced',
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const first = await new Promise<unknown>((resolve, reject) => {
    started.once('message', resolve);
    started.once('error', reject);
    started.once('exit', () => reject(new Error('The process ended before it had started.')));
    started.send({ language, snapshot: memory });
  });
  return { process: started, first };
}
