// Registers the service worker and, on the very first visit, reloads once so that the page becomes isolated and may use threads.
// Never reloads under a person's hands, never twice, never inside another page.

import { KEEP_ALL_MESSAGE } from '../protocol/service-worker-messages.ts';

/** How the page stands once nothing more will change by itself. */
export type PageIsolation =
  /** Threads may be used. */
  | 'isolated'
  /** One thread: the page is embedded, the person was quicker, or the host's headers forbid it. */
  | 'not-isolated'
  /** No service worker here: plain http, a private window, or an old browser. */
  | 'no-service-worker';

const RELOADED_KEY = 'reward-shaping-playground.reloaded-for-isolation';
const INTERACTIONS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'paste'] as const;

/** Longer than this nobody waits for isolation; the page then stays as it is. */
const WAIT_LIMIT_MS = 10_000;

/**
 * Resolves once it is settled whether the page is isolated; wait for it before loading the model on your own account.
 * Where a reload is due the promise never resolves: the page is on its way out.
 */
export async function registerServiceWorker(scriptUrl = new URL('sw.js', document.baseURI).href): Promise<PageIsolation> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return 'no-service-worker';
  const hands = watchInteractions();
  try {
    await navigator.serviceWorker.register(scriptUrl);
    await within(controlled(), WAIT_LIMIT_MS);
  } catch {
    hands.stop();
    return window.crossOriginIsolated ? 'isolated' : 'no-service-worker';
  }
  hands.stop();
  const isReloadDue = !window.crossOriginIsolated && window.self === window.top && !hands.haveActed() && !wasReloaded();
  if (!isReloadDue) {
    navigator.serviceWorker.controller?.postMessage(KEEP_ALL_MESSAGE);
    return window.crossOriginIsolated ? 'isolated' : 'not-isolated';
  }
  window.location.reload();
  return new Promise(() => undefined);
}

/** Settles when a service worker answers for this page. */
function controlled(): Promise<void> {
  return new Promise((resolve) => {
    if (navigator.serviceWorker.controller !== null) resolve();
    else navigator.serviceWorker.addEventListener('controllerchange', () => { resolve(); }, { once: true });
  });
}

function within(promise: Promise<void>, limitMs: number): Promise<void> {
  return Promise.race([
    promise,
    new Promise<void>((_resolve, reject) => {
      setTimeout(reject, limitMs, new Error('too slow'));
    }),
  ]);
}

function watchInteractions(): { haveActed: () => boolean; stop: () => void } {
  let acted = false;
  const note = () => { acted = true; };
  for (const type of INTERACTIONS) window.addEventListener(type, note, { capture: true, passive: true });
  return {
    haveActed: () => acted,
    stop: () => {
      for (const type of INTERACTIONS) window.removeEventListener(type, note, { capture: true });
    },
  };
}

/** Marks the reload; true when there was one already in this tab, or when it cannot be remembered. */
function wasReloaded(): boolean {
  try {
    if (sessionStorage.getItem(RELOADED_KEY) !== null) return true;
    sessionStorage.setItem(RELOADED_KEY, '1');
    return false;
  } catch {
    return true;
  }
}
