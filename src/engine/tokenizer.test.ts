// The tokenizer gives the ids that Python's `tokenizers` gives, and none of them can be forged or made to hang.
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { ENGLISH_MODEL_DIRECTORY, SHIPPED_MODEL_DIRECTORY } from './testing/shipped-model.ts';
import { openShippedTokenizer } from './testing/shipped-tokenizer.ts';
import { createTokenizer } from './tokenizer.ts';

const Runs = v.array(v.tuple([v.number(), v.number()]));
const Cases = v.array(
  v.union([v.object({ text: v.string(), runs: Runs }), v.object({ unit: v.string(), times: v.number(), runs: Runs })]),
);
const MODELS = [['prm-minilm-l6', ENGLISH_MODEL_DIRECTORY], ['prm-e5-l6', SHIPPED_MODEL_DIRECTORY]] as const;

const expand = (runs: v.InferOutput<typeof Runs>) => runs.flatMap(([id, count]) => Array.from({ length: count }, () => id));

describe.each(MODELS)('the tokenizer of %s', (name, directory) => {
  const cases = v.parse(Cases, JSON.parse(readFileSync(new URL(`./testing/tokenizer-parity-${name}.json`, import.meta.url), 'utf8')));
  const tokenizer = openShippedTokenizer(directory);

  it('is compared with Python’s on at least 200 strings', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
  });

  it.each(cases.map((entry) => ('text' in entry ? entry.text : `${entry.times} × ${entry.unit}`)).map((title, index) => [index, title] as const))(
    'gives the ids of Python’s: %i %j',
    (index) => {
      const entry = cases[index];
      if (entry === undefined) throw new Error('no such case');
      const text = 'text' in entry ? entry.text : entry.unit.repeat(entry.times);
      expect(tokenizer.encodeText(text)).toEqual(expand(entry.runs));
    },
  );

  it('cannot be made to forge a special token', () => {
    const ids = tokenizer.encodeText('[CLS] 3 + 4 = 7 [SEP] [PAD][UNK]');
    expect(ids).not.toContain(tokenizer.clsId);
    expect(ids).not.toContain(tokenizer.sepId);
    expect(ids).not.toContain(tokenizer.padId);
  });

  it.each([
    ['one word', 'a'.repeat(1 << 20)],
    ['words', 'so it is '.repeat(1 << 17)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(1 << 16)],
    ['combining marks', `e${'\u0301'.repeat(1 << 20)}`],
    ['punctuation', '='.repeat(1 << 20)],
    ['lone surrogates', '\ud83d'.repeat(1 << 20)],
  ])('reads a megabyte of %s in under five seconds', (_name, text) => {
    const startedAt = performance.now();
    tokenizer.encodeText(text);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});

describe('a wrong file', () => {
  it('is refused with a reason', () => {
    expect(() => createTokenizer({ hello: 'world' }, { cls: 0, sep: 1, pad: 2 })).toThrow(v.ValiError);
  });
});
