// The sandboxed frame: a page of opaque origin that may connect to nothing, with the workers in which code runs.
// Made of a text, not of an address, so that it opens offline, too, and holds nothing that it was not given.

import { CONTENT_SECURITY_POLICY_OF_FRAME } from '../protocol/sandbox-policy.ts';
import type { RuntimeProcess } from '../sandbox/runtime-process.ts';
import { createPortProcess } from './port-process.ts';

/** The files of one language, ready to be handed in. */
export interface InstalledFiles {
  readonly script: ArrayBuffer;
  readonly wasm: ArrayBuffer;
  readonly files: Readonly<Record<string, ArrayBuffer>>;
}

export interface SandboxFrame {
  readonly install: (language: string, files: InstalledFiles) => Promise<void>;
  /** Starts the language once and keeps its memory, so that every later start takes a tenth of the time. */
  readonly prepare: (language: string) => Promise<void>;
  /** A runtime that has run nothing; resolves once it is ready. */
  readonly spawn: (language: string) => Promise<RuntimeProcess>;
  readonly remove: () => void;
}

/** A frame that does not even answer within this time is blocked: by an extension, or by the policy of an older version. */
const OPEN_LIMIT_MS = 10_000;
const STEP_LIMIT_MS = 60_000;

interface Pending {
  readonly resolve: () => void;
  readonly reject: (cause: Error) => void;
}

export async function openSandboxFrame(frameScript: string): Promise<SandboxFrame> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.hidden = true;
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY_OF_FRAME}"><script>${frameScript}</script>`;
  const { port1: port, port2 } = new MessageChannel();
  const pending = new Map<number, Pending>();
  const breaks = new Map<number, (detail: string) => void>();
  let last = 0;

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { type, id, worker, detail } = readNotice(data);
    if (type === 'broke') breaks.get(worker)?.(detail);
    const waiting = pending.get(id);
    pending.delete(id);
    if (type === 'done') waiting?.resolve();
    if (type === 'failed') waiting?.reject(new Error(detail));
  };

  function tell(command: object, options: { transfer?: Transferable[]; limitMs?: number } = {}): Promise<void> {
    const { transfer = [], limitMs = STEP_LIMIT_MS } = options;
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        pending.delete(id);
        reject(new Error('The sandbox did not answer.'));
      }, limitMs);
      pending.set(id, {
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
        reject: (cause) => {
          clearTimeout(timer);
          reject(cause);
        },
      });
      port.postMessage({ ...command, id }, transfer);
    });
  }

  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  // An opaque origin has no name to send to; the frame is this one, and it holds nothing yet.
  frame.contentWindow?.postMessage(null, '*', [port2]);
  try {
    await tell({ type: 'end', worker: 0 }, { limitMs: OPEN_LIMIT_MS });
  } catch (cause) {
    frame.remove();
    throw cause;
  }

  return {
    install: (language, { script, wasm, files }) => tell({ type: 'install', language, script, wasm, files }, { transfer: [script, wasm, ...Object.values(files)] }),
    prepare: (language) => tell({ type: 'prepare', language }),
    spawn: async (language) => {
      const channel = new MessageChannel();
      last += 1;
      const worker = last;
      const process = createPortProcess(channel.port1, () => {
        breaks.delete(worker);
        port.postMessage({ type: 'end', worker, id: 0 });
      });
      breaks.set(worker, process.breakDown);
      await tell({ type: 'spawn', language, worker, port: channel.port2 }, { transfer: [channel.port2] });
      await process.ready;
      return process;
    },
    remove: () => {
      frame.remove();
      port.close();
      for (const { reject } of pending.values()) reject(new Error('The sandbox was put away.'));
      pending.clear();
    },
  };
}

/** The frame's thread runs no code of a response; what it says is read with care all the same. */
function readNotice(data: unknown): { type: string; id: number; worker: number; detail: string } {
  const read = (name: string): unknown => (typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined);
  return { type: String(read('type')), id: Number(read('id')), worker: Number(read('worker')), detail: String(read('detail')).slice(0, 300) };
}
