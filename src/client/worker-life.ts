// Hears of a worker's death at once: a worker that crashes or closes itself tells nobody, but the browser frees its locks.

/** Waits for a lock that a living worker holds; calls back once it is free. Returns the function that stops waiting. */
export function watchLife(lockName: string, onDeath: () => void): () => void {
  const abort = new AbortController();
  void navigator.locks
    ?.request(lockName, { signal: abort.signal }, () => {
      if (!abort.signal.aborted) onDeath();
    })
    .catch(() => undefined);
  return () => {
    abort.abort();
  };
}
