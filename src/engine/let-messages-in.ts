// The one pause of a busy worker.

/** A pause in which a worker can hear that nobody waits any more: a run itself never yields. */
export function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
