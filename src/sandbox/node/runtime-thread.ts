// The thread in which code runs in Node: the same runtimes as in the page, without the frame around them. Python in here can
// be ended at any time, but it is not walled off from the machine by an origin or a policy: it is for code one would run.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { CodeLanguage } from '../../core/scene.ts';
import type { SandboxCommand } from '../../protocol/sandbox-messages.ts';
import type { CodeRuntime } from '../code-runtime.ts';
import { createJavaScriptRuntime } from '../javascript/javascript-runtime.ts';
import { startJavaScript } from '../javascript/start-javascript.ts';
import { createPythonRuntime } from '../python/python-runtime.ts';
import { makePythonSnapshot, startPython } from '../python/start-python.ts';
import { LONGEST_TEST_MS } from '../run-limits.ts';
import { serveRuntime } from '../serve-runtime.ts';
import { limitMemory, silenceConsole } from '../shut-doors.ts';

export interface ThreadData {
  readonly language: CodeLanguage;
  readonly snapshot: Uint8Array | null;
}

const MEMORY_BYTES = 256 * 1024 * 1024;
const require = createRequire(import.meta.url);

async function start({ language, snapshot }: ThreadData): Promise<CodeRuntime | Uint8Array> {
  limitMemory(MEMORY_BYTES);
  if (language === 'javascript') {
    const file = readFileSync(require.resolve('@jitl/quickjs-wasmfile-release-sync/wasm'));
    const wasmBinary = new Uint8Array(file).buffer;
    return createJavaScriptRuntime(await startJavaScript({ wasmBinary }), { testMs: LONGEST_TEST_MS, now: () => performance.now() });
  }
  const where = { indexURL: path.dirname(require.resolve('pyodide/pyodide.asm.wasm')) };
  if (snapshot === null) return await makePythonSnapshot(where);
  return createPythonRuntime(await startPython(where, snapshot));
}

async function main(): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const started = await start(workerData as ThreadData);
  if (started instanceof Uint8Array) {
    port.postMessage(started);
    return;
  }
  silenceConsole(globalThis);
  const exit = process.exit.bind(process);
  serveRuntime(
    started,
    {
      send: (event) => port.postMessage(event),
      listen: (receive) => {
        port.on('message', (command: SandboxCommand) => receive(command));
      },
    },
    () => exit(1),
  );
}

await main();
