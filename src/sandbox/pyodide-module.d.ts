// pyodide ships its Emscripten module without types of its own.
declare module 'pyodide/pyodide.asm.mjs' {
  import type { PyodideConfig } from 'pyodide';
  const createPyodideModule: NonNullable<PyodideConfig['createPyodideModule']>;
  // eslint-disable-next-line import-x/no-default-export -- that is how Emscripten writes it
  export default createPyodideModule;
}
