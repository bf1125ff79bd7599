// One run at a time: ONNX Runtime refuses a second run while one is under way. A failed run does not kill the later ones.

export interface RunQueue {
  /** Runs the task when all earlier ones have settled, and settles as it does. */
  readonly add: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** Settles when everything added so far has. */
  readonly drain: () => Promise<void>;
}

export function createRunQueue(): RunQueue {
  let tail: Promise<void> = Promise.resolve();
  return {
    add: (task) => {
      const run = tail.then(task);
      tail = run.then(ignore, ignore);
      return run;
    },
    drain: () => tail,
  };
}

function ignore(): void {
  // The caller of the task sees its outcome; the queue only waits for it.
}
