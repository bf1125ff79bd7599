// The process in which code runs in Node: the same runtimes as in the page, without the frame around them. It can be ended at
// any time, but no origin and no policy wall Python off from the machine here: it is for code that one would run oneself.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CodeLanguage } from '../../core/scene.ts';
import type { SandboxCommand } from '../../protocol/sandbox-messages.ts';
import type { CodeRuntime } from '../code-runtime.ts';
import { createJavaScriptRuntime } from '../javascript/javascript-runtime.ts';
import { startJavaScript } from '../javascript/start-javascript.ts';
import { createPythonRuntime } from '../python/python-runtime.ts';
import { makePythonSnapshot, startPython } from '../python/start-python.ts';
import { LONGEST_TEST_MS } from '../run-limits.ts';
import { serveRuntime } from '../serve-runtime.ts';
import { limitMemory } from '../shut-doors.ts';

/** The first message from the parent. */
interface StartMessage {
  readonly language: CodeLanguage;
  readonly snapshot: Uint8Array | null;
}

const MEMORY_BYTES = 256 * 1024 * 1024;
const require = createRequire(import.meta.url);
const send = process.send?.bind(process);
const exit = process.exit.bind(process);

async function start({ language, snapshot }: StartMessage): Promise<CodeRuntime | Uint8Array> {
  limitMemory(MEMORY_BYTES);
  if (language === 'javascript') {
    const file = readFileSync(require.resolve('@jitl/quickjs-wasmfile-release-sync/wasm'));
    const wasmBinary = new Uint8Array(file).buffer;
    return createJavaScriptRuntime(await startJavaScript({ wasmBinary }), { testMs: LONGEST_TEST_MS, now: () => performance.now() });
  }
  const where = { indexURL: path.dirname(require.resolve('pyodide/pyodide.asm.wasm')) };
  if (snapshot === null) return await makePythonSnapshot(where);
  // A copy, because what arrives may start at any byte, and memory starts at a word.
  return createPythonRuntime(await startPython(where, new Uint8Array(snapshot)));
}

async function serve(message: StartMessage): Promise<void> {
  const started = await start(message);
  if (started instanceof Uint8Array) {
    send?.(started);
    return;
  }
  serveRuntime(
    started,
    {
      send: (event) => send?.(event),
      listen: (receive) => {
        process.on('message', (command) => receive(command as SandboxCommand));
      },
    },
    () => exit(1),
  );
}

process.once('message', (message) => {
  serve(message as StartMessage).catch(() => exit(1));
});
