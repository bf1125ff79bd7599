import { statSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

import { GRAMMAR_BYTES } from '../judges/parsers/grammar-bytes.ts';
import { syntaxJudgeName } from '../judges/syntax/parsers.ts';
import type { ParsersState } from '../protocol/parsers-state.ts';
import { createParserLoader, type ParserOpeners } from './parser-loader.ts';

const LATEX = { parse: () => ({ status: 'parsed' as const }) };
const GRAMMAR = { check: () => [], misspellings: () => [] };

function setUp(changed: Partial<ParserOpeners> = {}) {
  const open: ParserOpeners = { latex: async () => LATEX, expressions: async () => LATEX, code: async () => ({ parse: () => [] }), grammar: async () => GRAMMAR, ...changed };
  const states: ParsersState[] = [];
  const names: string[] = [];
  const loader = createParserLoader({
    open,
    onChange: (state, parsers) => {
      states.push(state);
      names.push(syntaxJudgeName(parsers));
    },
  });
  const last = (): ParsersState | undefined => states.at(-1);
  return { loader, last, names, states };
}

describe('the loader', () => {
  it('loads the small parsers first, and the grammar checker after them', async () => {
    const order: string[] = [];
    const noting = <Parser>(name: string, parser: Parser) => async () => {
      order.push(name);
      return parser;
    };
    const { loader, names } = setUp({ latex: noting('latex', LATEX), expressions: noting('expressions', LATEX), grammar: noting('grammar', GRAMMAR) });
    await loader.load();
    await vi.waitFor(() => expect(names.at(-1)).toBe('syntax 2'));
    expect(order).toEqual(['latex', 'expressions', 'grammar']);
    await loader.load();
    expect(order).toHaveLength(3);
  });

  it('is ready to judge before the grammar checker is', async () => {
    let arrive: (parser: typeof GRAMMAR) => void = () => undefined;
    const { loader, last } = setUp({ grammar: () => new Promise((resolve) => { arrive = resolve; }) });
    await loader.load();
    expect(syntaxJudgeName(loader.parsers())).toBe('syntax 2 without grammar');
    expect(last()?.grammar).toEqual({ status: 'loading' });
    arrive(GRAMMAR);
    await vi.waitFor(() => expect(last()?.grammar).toEqual({ status: 'ready' }));
    expect(syntaxJudgeName(loader.parsers())).toBe('syntax 2');
  });

  it('tells how far the grammar checker has come', async () => {
    const { loader, states } = setUp({
      grammar: async ({ onProgress }) => {
        onProgress(4_000_000, 16_000_000);
        onProgress(17_000_000, 16_000_000);
        return GRAMMAR;
      },
    });
    await loader.load();
    await vi.waitFor(() => expect(states.at(-1)?.grammar).toEqual({ status: 'ready' }));
    expect(states.map(({ grammar }) => (grammar.status === 'loading' ? grammar.loadedBytes : undefined)).filter((bytes) => bytes !== undefined)).toEqual([4_000_000, 16_000_000]);
  });

  it('counts towards the size that the file has', () => {
    expect(GRAMMAR_BYTES).toBe(statSync(new URL('../../node_modules/harper.js/dist/harper_wasm_bg.wasm', import.meta.url)).size);
  });

  it('tells a failure, tries again with the next request, and after three only by hand', async () => {
    const grammar = vi.fn<ParserOpeners['grammar']>().mockRejectedValue(new Error('no network'));
    const { loader, last } = setUp({ grammar });
    for (let request = 0; request < 5; request += 1) {
      await loader.load();
      await vi.waitFor(() => expect(last()?.grammar).toEqual({ status: 'failed', detail: 'no network' }));
    }
    expect(grammar).toHaveBeenCalledTimes(3);
    grammar.mockResolvedValue(GRAMMAR);
    await loader.load({ isByHand: true });
    await vi.waitFor(() => expect(last()?.grammar).toEqual({ status: 'ready' }));
  });

  it('takes away a parser that breaks', async () => {
    let breakIt: (detail: string) => void = () => undefined;
    const { loader, last, names } = setUp({ grammar: async ({ onBreak }) => { breakIt = onBreak; return GRAMMAR; } });
    await loader.load();
    await vi.waitFor(() => expect(names.at(-1)).toBe('syntax 2'));
    breakIt('unreachable');
    expect(last()?.grammar).toEqual({ status: 'failed', detail: 'unreachable' });
    expect(loader.parsers().grammar).toBeNull();
  });
});
