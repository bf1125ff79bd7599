// Text to compressed bytes and back, by the browser's own streams. Unfolding stops at a limit, so that a small link
// cannot fill the memory.

import type { Reply } from '../../protocol/reply.ts';

/** Raw deflate of the text's UTF-8; `null` where the browser has no CompressionStream. */
export async function deflateText(text: string): Promise<Uint8Array | null> {
  if (typeof CompressionStream === 'undefined') return null;
  const stream = new CompressionStream('deflate-raw');
  const reading = collect(stream.readable, Infinity);
  await feed(stream.writable, new TextEncoder().encode(text));
  const pieces = await reading;
  return pieces === null ? null : join(pieces);
}

/** The text again. `too-large` once more than `maxBytes` came out; `broken` for what is not deflate or not UTF-8. */
export async function inflateText(
  bytes: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Promise<Reply<string, 'broken' | 'too-large' | 'unsupported'>> {
  if (typeof DecompressionStream === 'undefined') return { ok: false, error: 'unsupported' };
  const stream = new DecompressionStream('deflate-raw');
  // Failures show on the reading side as well; there they are told.
  const feeding = feed(stream.writable, bytes).catch(() => undefined);
  try {
    const pieces = await collect(stream.readable, maxBytes);
    if (pieces === null) return { ok: false, error: 'too-large' };
    await feeding;
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(join(pieces)) };
  } catch {
    return { ok: false, error: 'broken' };
  }
}

/** One piece of a bomb unfolds to at most 17 MB, at deflate's best ratio of 1:1032, before the limit is looked at. */
const FEED_BYTES = 16_384;

async function feed(writable: WritableStream<BufferSource>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = writable.getWriter();
  for (let start = 0; start < bytes.length; start += FEED_BYTES) {
    await writer.write(bytes.subarray(start, start + FEED_BYTES));
  }
  await writer.close();
}

/** `null` once more than `maxBytes` arrived; the stream is cancelled then. */
async function collect(readable: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array[] | null> {
  const reader = readable.getReader();
  const pieces: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    total += value.length;
    if (total > maxBytes) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
