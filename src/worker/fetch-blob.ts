// One file of the page's own as a blob, telling how much of it has come: for libraries that take an address and tell nothing.

/** Progress is told in about this many parts. */
const PARTS = 50;

/** @throws Error where the file does not arrive. `totalBytes`, uncompressed, only paces what is told. */
export async function fetchBlob(url: string, options: { type: string; totalBytes: number; onProgress: (loadedBytes: number) => void }): Promise<Blob> {
  const { type, totalBytes, onProgress } = options;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}.`);
  if (response.body === null) return new Blob([await response.arrayBuffer()], { type });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  let told = 0;
  const reader = response.body.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (value === undefined) continue;
    parts.push(value);
    loaded += value.byteLength;
    if (loaded - told < totalBytes / PARTS && loaded < totalBytes) continue;
    told = loaded;
    onProgress(loaded);
  }
  return new Blob(parts, { type });
}
