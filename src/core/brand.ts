// Nominal types for numbers that look alike. Knows nothing of what is branded.

declare const brand: unique symbol;

/** A `T` that only a named constructor hands out, so that a weight is never passed for a score. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
