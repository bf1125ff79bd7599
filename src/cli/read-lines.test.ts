import fc from 'fast-check';
import { expect, it } from 'vitest';

import { readLines } from './read-lines.ts';

async function collect(chunks: readonly string[], maxLength?: number): Promise<(string | null)[]> {
  async function* stream(): AsyncGenerator<string> {
    yield* chunks;
  }
  const lines: (string | null)[] = [];
  for await (const { line, text } of readLines(stream(), maxLength)) {
    expect(line).toBe(lines.length + 1);
    lines.push(text);
  }
  return lines;
}

it('gives the lines back however the stream cuts them', () =>
  fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', 'é', ' ') })), async (chunks) => {
    const whole = chunks.join('');
    const expected = whole.split('\n');
    if (expected.at(-1) === '') expected.pop();
    expect(await collect(chunks)).toEqual(expected);
  })));

it('takes off line ends and the byte order mark', async () => {
  expect(await collect(['\ufeffa\r\nb'])).toEqual(['a', 'b']);
});

it('gives up a line that is too long, and reads on', async () => {
  expect(await collect(['a', 'aa', 'aaa\nb', '\ncccc'], 3)).toEqual([null, 'b', null]);
});
