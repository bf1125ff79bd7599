// A runtime at the other end of a port, as something that is asked one thing at a time. Every answer is guarded: beside
// untrusted code, one that fits no question means that the runtime is of no use any more.

import type { SandboxEvent } from '../protocol/sandbox-messages.ts';
import { parseSandboxEvent } from '../protocol/sandbox-messages.ts';
import type { AskReply, RuntimeProcess } from '../sandbox/runtime-process.ts';

export interface PortLike {
  onmessage: ((message: MessageEvent<unknown>) => void) | null;
  postMessage: (message: unknown) => void;
  close: () => void;
}

export interface PortProcess extends RuntimeProcess {
  /** Settles once the runtime has started; rejects where it cannot. */
  readonly ready: Promise<void>;
  /** The thread is known to have died. */
  readonly breakDown: (detail: string) => void;
}

/** Starting takes a quarter of a second where nothing else runs. */
const START_LIMIT_MS = 60_000;

export function createPortProcess(port: PortLike, end: () => void): PortProcess {
  let broken: string | null = null;
  let settle: ((reply: AskReply) => void) | null = null;
  let askedId = '';
  let onReady: () => void = () => undefined;
  let onFailure: (cause: Error) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => breakDown('It did not start in time.'), START_LIMIT_MS);
    onReady = () => {
      clearTimeout(timer);
      resolve();
    };
    onFailure = (cause) => {
      clearTimeout(timer);
      reject(cause);
    };
  });
  // Who waits for `ready` hears of its failure; a spare that nobody waits for must not become an unhandled rejection.
  ready.catch(() => undefined);

  function breakDown(detail: string): void {
    broken ??= detail;
    onFailure(new Error(detail));
    settle?.({ kind: 'broke', detail });
  }
  function receive(event: SandboxEvent | null): void {
    if (event === null) return breakDown('It said what nobody understands.');
    if (event.type === 'ready') return onReady();
    // An answer to another question comes too late, or was made up: it is dropped.
    if (event.id !== askedId) return;
    settle?.(event.type === 'overran' ? { kind: 'timed-out' } : { kind: 'answered', event });
  }
  port.onmessage = ({ data }) => receive(parseSandboxEvent(data));

  return {
    ready,
    breakDown,
    ask: (command, limitMs) =>
      new Promise((resolve) => {
        if (broken !== null) return resolve({ kind: 'broke', detail: broken });
        const id = crypto.randomUUID();
        const timer = setTimeout(() => settle?.({ kind: 'timed-out' }), limitMs);
        settle = (reply) => {
          clearTimeout(timer);
          settle = null;
          askedId = '';
          resolve(reply);
        };
        askedId = id;
        port.postMessage({ ...command, id });
      }),
    end: () => {
      broken ??= 'It was ended.';
      onFailure(new Error(broken));
      settle?.({ kind: 'broke', detail: broken });
      port.close();
      end();
    },
  };
}
