// Imported first: nothing in a worker of the sandbox may fetch a script. It is also how pyodide tells a worker that it takes.

Object.defineProperty(globalThis, 'importScripts', { value: undefined, writable: false, configurable: false });
