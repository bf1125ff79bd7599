// What the sandboxed frame may do, as a content security policy: run its one script and WebAssembly, start workers from
// what it was handed, and nothing else. Every kind of connection is refused.

/** Of src/sandbox/web/frame.js; a test compares the two. */
export const FRAME_SCRIPT_HASH = "'sha256-g90p8O58nWh0zT9+JQeIoUZipH1FDC27MaQlLbC88Oo='";

export const CONTENT_SECURITY_POLICY_OF_FRAME = [
  "default-src 'none'",
  `script-src ${FRAME_SCRIPT_HASH} 'wasm-unsafe-eval'`,
  'worker-src blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
