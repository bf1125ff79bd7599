// The way out of a worker.

/** Posts to the page that owns this worker. */
export function postEvent(event: object): void {
  globalThis.postMessage(event);
}
