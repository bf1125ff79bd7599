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
    const parts: Uint8Array[] = [];
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
    return joinParts(parts, loaded);
  } finally {
    clearTimeout(timer);
  }
}

function joinParts(parts: readonly Uint8Array[], length: number): ArrayBuffer {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole.buffer;
}
