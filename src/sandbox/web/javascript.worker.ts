// The worker in which QuickJS runs, inside the sandboxed frame. It fetches nothing: its WebAssembly is handed in.

import './no-import-scripts.ts';
import { LONGEST_TEST_MS } from '../run-limits.ts';
import { createJavaScriptRuntime } from '../javascript/javascript-runtime.ts';
import { startJavaScript } from '../javascript/start-javascript.ts';
import { serveRuntime } from '../serve-runtime.ts';
import { limitMemory, shutDoors, silenceConsole } from '../shut-doors.ts';
import { connectPort } from './connect-port.ts';
import { receiveStart, throwLater } from './start-message.ts';

/** Beyond the engine's own limit, for what the engine itself needs. */
const MEMORY_BYTES = 128 * 1024 * 1024;

receiveStart(async ({ module, port }) => {
  if (port === null) return;
  limitMemory(MEMORY_BYTES);
  const now = performance.now.bind(performance);
  const quickjs = await startJavaScript({
    instantiateWasm: (imports, receive) => {
      WebAssembly.instantiate(module, imports).then((instance) => receive(instance), throwLater);
      return {};
    },
  });
  const runtime = createJavaScriptRuntime(quickjs, { testMs: LONGEST_TEST_MS, now });
  shutDoors(globalThis);
  silenceConsole(globalThis);
  serveRuntime(runtime, connectPort(port), () => throwLater(new Error('The engine has stopped.')));
});
