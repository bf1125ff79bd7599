// A limit for what may never settle.

/** Settles as the promise does, or rejects with a TimeoutError once the time is up. */
export async function withTimeout<Value>(promise: Promise<Value>, limitMs: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TimeoutError(limitMs));
    }, limitMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  constructor(limitMs: number) {
    super(`No answer within ${Math.round(limitMs / 1000)} seconds.`);
  }
}
