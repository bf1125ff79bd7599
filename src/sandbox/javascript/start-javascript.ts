// Starts QuickJS from its WebAssembly module. The parts are put together by hand, so that the bundle is one file.

import { QuickJSFFI } from '@jitl/quickjs-wasmfile-release-sync/ffi';
import loadEmscriptenModule from '@jitl/quickjs-wasmfile-release-sync/emscripten-module';
import { QuickJSWASMModule } from 'quickjs-emscripten-core';

/** What Emscripten takes: the bytes, or a function that makes an instance of them. */
export interface EngineSource {
  readonly wasmBinary?: ArrayBuffer;
  readonly instantiateWasm?: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => WebAssembly.Exports;
}

export async function startJavaScript(source: EngineSource): Promise<QuickJSWASMModule> {
  const module = await loadEmscriptenModule(source);
  module.type = 'sync';
  return new QuickJSWASMModule(module, new QuickJSFFI(module));
}
