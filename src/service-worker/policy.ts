// The headers that make the page private and isolated. One text for the first view's meta tag and for the service worker.

import { FRAME_SCRIPT_HASH } from '../protocol/sandbox-policy.ts';

/**
 * Connections go to the page's own origin alone, and to blobs, which are its own memory; no script but its own files. `wasm-unsafe-eval` compiles WebAssembly and
 * nothing else; inline styles are how React positions things. The one inline script by its hash, and workers from blobs,
 * are the sandboxed frame's, which takes over this policy and narrows it to no connection at all.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' ${FRAME_SCRIPT_HASH}`,
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** With these a page may use threads; everything that it loads is of its own origin, so nothing is locked out. */
export const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Workers take their policy from their own response, so every response carries it. */
export const ADDED_HEADERS: Readonly<Record<string, string>> = {
  ...ISOLATION_HEADERS,
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
};
