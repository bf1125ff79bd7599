// The one message that a runtime's worker gets from its frame: what it is made of, and the port to the page.

export interface StartMessage {
  /** The language's WebAssembly, compiled once in the frame. */
  readonly module: WebAssembly.Module;
  /** More files, by name. */
  readonly files: Readonly<Record<string, ArrayBuffer>>;
  /** Memory to start from; `null` in a worker whose only task is to make one. */
  readonly snapshot: ArrayBuffer | null;
  /** `null` in a worker whose only task is to make a snapshot. */
  readonly port: MessagePort | null;
}

/** Hears the start message, once. A failure is thrown where the frame hears of it as the worker's error. */
export function receiveStart(start: (message: StartMessage) => Promise<void>): void {
  const receive = (event: MessageEvent<StartMessage>): void => {
    start(event.data).catch(throwLater);
  };
  globalThis.addEventListener('message', receive, { once: true });
}

export function throwLater(cause: unknown): void {
  setTimeout(() => {
    throw cause;
  });
}
