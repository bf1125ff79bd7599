// The inside of a runtime's thread: a runtime on one end of a port. Browser and Node each bring a port of their own.

import type { SandboxCommand, SandboxEvent } from '../protocol/sandbox-messages.ts';
import type { CodeRuntime } from './code-runtime.ts';
import { answerCommand } from './code-runtime.ts';

export interface RuntimePort {
  readonly send: (event: SandboxEvent) => void;
  readonly listen: (receive: (command: SandboxCommand) => void) => void;
}

/** Answers commands one by one. A runtime that fails is silent from then on and says so by `fail`. */
export function serveRuntime(runtime: CodeRuntime, { send, listen }: RuntimePort, fail: () => void): void {
  listen((command) => {
    try {
      send(answerCommand(runtime, command));
    } catch {
      fail();
    }
  });
  send({ type: 'ready' });
}
