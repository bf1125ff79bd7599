// Expected failures are values, not exceptions.

export type Reply<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };
