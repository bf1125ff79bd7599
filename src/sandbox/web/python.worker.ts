// The worker in which Python runs, inside the sandboxed frame. It fetches nothing: all its files are handed in.

import './no-import-scripts.ts';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { limitMemory, shutDoors, silenceConsole } from '../shut-doors.ts';
import { createPythonRuntime } from '../python/python-runtime.ts';
import { makePythonSnapshot, startPython } from '../python/start-python.ts';
import { serveRuntime } from '../serve-runtime.ts';
import { connectPort } from './connect-port.ts';
import type { StartMessage } from './start-message.ts';
import { receiveStart, throwLater } from './start-message.ts';

/** The interpreter itself takes 31 MB; what a unit test needs beside it is small. */
const MEMORY_BYTES = 256 * 1024 * 1024;

/** No such place: names by which pyodide asks for what was handed in. */
const FILES_URL = 'https://files.invalid/';

receiveStart(async ({ module, files, snapshot, port }) => {
  answerFromFiles({ module, files });
  limitMemory(MEMORY_BYTES);
  const where = { indexURL: FILES_URL, stdLibURL: `${FILES_URL}stdlib`, createPyodideModule };
  const toFrame = globalThis.postMessage.bind(globalThis);
  if (snapshot === null || port === null) {
    const made = await makePythonSnapshot(where);
    toFrame({ snapshot: made.slice().buffer });
    return;
  }
  const runtime = createPythonRuntime(await startPython(where, new Uint8Array(snapshot)));
  shutDoors(globalThis);
  silenceConsole(globalThis);
  serveRuntime(runtime, connectPort(port), () => throwLater(new Error('The interpreter has stopped.')));
});

/** Stands in for the network while the interpreter starts. */
function answerFromFiles({ module, files }: Pick<StartMessage, 'module' | 'files'>): void {
  globalThis.fetch = async (asked) => {
    const name = String(asked instanceof Request ? asked.url : asked).slice(FILES_URL.length);
    const bytes = files[name];
    return bytes ? new Response(bytes) : new Response(null, { status: name.endsWith('.wasm') ? 200 : 404 });
  };
  WebAssembly.instantiateStreaming = async (source, imports) => {
    await source;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}
