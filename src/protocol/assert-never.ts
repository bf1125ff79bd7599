// The end of every switch over a tagged union.

/** @throws Error when reached: a case was forgotten, and the compiler would have said so. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
