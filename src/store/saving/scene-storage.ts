// Where scenes are kept in the browser: IndexedDB, and a small synchronous copy for the moment at which a page closes.
// Knows slots and values; what is in them is checked by who reads them.

import { createStore, get, set } from 'idb-keyval';

/** `set-aside` holds work that something else took the place of: a link was opened, or it could not be read. */
export type SceneSlot = 'current' | 'set-aside';

export interface SceneStorage {
  readonly read: (slot: SceneSlot) => Promise<unknown>;
  readonly write: (slot: SceneSlot, value: unknown) => Promise<void>;
}

/** The part of `localStorage` that is used: written in one go while the page goes away. */
export type ClosingStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Safari has been seen never to answer the first request after a start; nobody should wait longer than this, in ms. */
const ANSWER_WITHIN_MS = 3_000;

/** IndexedDB by way of idb-keyval. Rejects where the browser refuses (private mode, full disk) or does not answer. */
export function createBrowserStorage(): SceneStorage {
  let database: ReturnType<typeof createStore> | null = null;
  // Made at first use: where IndexedDB is forbidden, that throws, and the caller's promise must say so.
  const open = (): ReturnType<typeof createStore> => (database ??= createStore('reward-shaping-playground', 'scenes'));

  async function ask<Value>(request: (opened: ReturnType<typeof createStore>) => Promise<Value>): Promise<Value> {
    try {
      return await within(request(open()));
    } catch (cause) {
      // A database that failed to open stays failed; the next request opens it anew.
      database = null;
      throw cause;
    }
  }
  return {
    read: (slot) => ask((opened) => get<unknown>(slot, opened)),
    write: (slot, value) => ask((opened) => set(slot, value, opened)),
  };
}

async function within<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser database does not answer.')), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `localStorage`, or `null` where the browser forbids it. */
export function findClosingStorage(): ClosingStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
