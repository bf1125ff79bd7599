// Starts a Python interpreter with the harness in it: from nothing, or in a tenth of the time from a snapshot of one that
// was started before and has run nothing of anybody's.

import type { PyodideConfig, PyodideInterface } from 'pyodide';
import { loadPyodide } from 'pyodide';
import { PYTHON_HARNESS } from './harness.ts';

/** No packages: the standard library is all there is, and nothing is ever fetched. */
const LOCK_FILE = JSON.stringify({
  info: { arch: 'wasm32', platform: 'emscripten_5_0_3', version: '314.0.7', python: '3.14.2', abi_version: '2026_0' },
  packages: {},
});

/** `where` says where the files are, in the way of the platform. */
export async function startPython(where: PyodideConfig, snapshot: Uint8Array): Promise<PyodideInterface> {
  return await loadPyodide({ ...withSilence(where), _loadSnapshot: snapshot });
}

/** The memory of a fresh interpreter with the harness in it, about 31 MB. */
export async function makePythonSnapshot(where: PyodideConfig): Promise<Uint8Array> {
  const python = await loadPyodide({ ...withSilence(where), _makeSnapshot: true });
  python.runPython(PYTHON_HARNESS);
  return python.makeMemorySnapshot();
}

function withSilence(where: PyodideConfig): PyodideConfig {
  const silent = (): void => undefined;
  return {
    ...where,
    lockFileContents: LOCK_FILE,
    // Without an order of sets and dictionaries by chance, the same code gives the same words.
    env: { PYTHONHASHSEED: '0' },
    stdin: () => null,
    stdout: silent,
    stderr: silent,
  };
}
