// Is there a graphics card to compute on? Looks at the adapter without making a device.

import type { AdapterName } from './ort-webgpu.ts';

/** Software that poses as an adapter: correct, but slower than WASM on the same processor. */
const SOFTWARE_NAMES = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|warp/i;

/** The browser's adapter, or `null` where WebGPU is absent or offers none. */
export async function findAdapter(navigator: object): Promise<AdapterName | null> {
  try {
    const gpu: unknown = Reflect.get(navigator, 'gpu');
    if (!isGpu(gpu)) return null;
    const adapter: unknown = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    return typeof adapter === 'object' && adapter !== null ? nameAdapter(adapter) : null;
  } catch {
    return null;
  }
}

function nameAdapter(adapter: object): AdapterName {
  const info: unknown = Reflect.get(adapter, 'info');
  const read = (key: string): string => {
    const value: unknown = typeof info === 'object' && info !== null ? Reflect.get(info, key) : '';
    return typeof value === 'string' ? value.trim() : '';
  };
  const name = read('description') || [read('vendor'), read('architecture')].filter(Boolean).join(' ') || 'unnamed adapter';
  const isFlagged = [info, adapter].some((of) => typeof of === 'object' && of !== null && Reflect.get(of, 'isFallbackAdapter') === true);
  const names = [name, read('vendor'), read('architecture'), read('device')].join(' ');
  return { adapter: name, isFallbackAdapter: isFlagged || SOFTWARE_NAMES.test(names) };
}

interface Gpu {
  readonly requestAdapter: (options: object) => Promise<unknown>;
}

function isGpu(value: unknown): value is Gpu {
  return typeof value === 'object' && value !== null && 'requestAdapter' in value && typeof value.requestAdapter === 'function';
}
