// Fetches a file of the page's own, telling how much of it has come.

/** Nothing for this long means that nothing more will come. */
const SILENCE_LIMIT_MS = 30_000;

/** @throws Error where the file does not arrive whole. */
export async function fetchWithProgress(url: string, onProgress: (loadedBytes: number) => void): Promise<ArrayBuffer> {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), SILENCE_LIMIT_MS);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`${new URL(url, location.href).pathname} answered ${response.status}.`);
    if (response.body === null) return await response.arrayBuffer();
    const parts: BlobPart[] = [];
    let loaded = 0;
    const reader = response.body.getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(), SILENCE_LIMIT_MS);
      if (value === undefined) continue;
      parts.push(value);
      loaded += value.byteLength;
      onProgress(loaded);
    }
    return await new Blob(parts).arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
}
