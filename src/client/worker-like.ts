// What the client needs of a worker; tests hand in one of their own.

export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: Event) => void): void;
}

export interface WorkerListener {
  readonly onMessage: (message: unknown) => void;
  /** The worker could not be started, threw, or sent what cannot be read; it is of no use any more. */
  readonly onBreak: (detail: string) => void;
}

/** Connects a worker's events. What the listener throws counts as a break: it could not read the message. */
export function listenTo(worker: WorkerLike, { onMessage, onBreak }: WorkerListener): void {
  worker.addEventListener('message', (event) => {
    try {
      onMessage('data' in event ? event.data : undefined);
    } catch (cause) {
      onBreak(`Its message was not understood: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onBreak('message' in event && typeof event.message === 'string' && event.message !== '' ? event.message : 'Its script could not be loaded.');
  });
  worker.addEventListener('messageerror', () => {
    onBreak('Its message could not be read.');
  });
}
