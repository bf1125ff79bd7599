// Writes lines to a stream no faster than its reader takes them, and notices when the reader has gone (`… | head`).

import { once } from 'node:events';
import type { Writable } from 'node:stream';

export interface LineWriter {
  /** Settles when the next line may be written. */
  readonly write: (line: string) => Promise<void>;
  /** Has the reader gone? Then nothing more needs to be computed. */
  readonly isClosed: () => boolean;
}

export function createLineWriter(stream: Writable): LineWriter {
  let isClosed = false;
  stream.on('error', () => {
    isClosed = true;
  });
  return {
    write: async (line) => {
      if (isClosed) return;
      if (!stream.write(`${line}\n`)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);
    },
    isClosed: () => isClosed,
  };
}
