// The text that a command reads: a file, or standard input for `-`.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

import { fail, type Reply, succeed } from '../protocol/reply.ts';

/** Opens the input, or says in one line why it cannot be. */
export async function openInput(input: string): Promise<Reply<AsyncIterable<string>, string>> {
  if (input === '-') return succeed(process.stdin.setEncoding('utf8'));
  const found = await stat(input).catch(() => null);
  if (found === null) return fail(`There is no file ${input}.`);
  if (found.isDirectory()) return fail(`${input} is a folder; name a file.`);
  return succeed(createReadStream(input, { encoding: 'utf8', highWaterMark: 256 * 1024 }));
}

/** All of an input at once, for formats that cannot be read line by line; refuses more than `limit` characters. */
export async function readWhole(chunks: AsyncIterable<string>, limit: number): Promise<Reply<string, string>> {
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return fail(`The input is longer than ${limit} characters; cut it into several files.`);
    parts.push(chunk);
  }
  return succeed(parts.join(''));
}
