// What the page says to the service worker.

/** The page has settled: keep what else it may need without a network. */
export const KEEP_ALL_MESSAGE = 'keep-all';
