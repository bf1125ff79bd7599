// Loads the parsers of the syntax judge when there is something to judge: the small ones together, then the grammar checker.
// A load that fails is told, and tried again with the next request. Knows the parsers only by how they are opened.

import { missingParsers, NO_SYNTAX_PARSERS, type SyntaxParsers } from '../judges/syntax/parsers.ts';
import { NO_PARSERS, type ParserName, type ParsersState, type ParserState } from '../protocol/parsers-state.ts';

export interface OpenOptions {
  /** Called once when the parser breaks later on. */
  readonly onBreak: (detail: string) => void;
  readonly onProgress: (loadedBytes: number, totalBytes: number) => void;
}

export type ParserOpeners = { readonly [Name in ParserName]: (options: OpenOptions) => Promise<NonNullable<SyntaxParsers[Name]>> };

export interface ParserLoader {
  /** Those that are ready. */
  readonly parsers: () => SyntaxParsers;
  /** Loads what is missing; settles when the small ones are ready or have failed. The grammar checker comes after. */
  readonly load: (options?: { readonly isByHand?: boolean }) => Promise<void>;
}

const SMALL = ['latex', 'expressions', 'code'] as const satisfies readonly ParserName[];
/** A parser that fails this often is asked for again only by hand: it would fail, or break, once more. */
const MAX_TRIES = 3;

export function createParserLoader({ open, onChange }: { open: ParserOpeners; onChange: (state: ParsersState, parsers: SyntaxParsers) => void }): ParserLoader {
  let state: ParsersState = NO_PARSERS;
  let parsers: SyntaxParsers = NO_SYNTAX_PARSERS;
  let tries: Readonly<Record<ParserName, number>> = { latex: 0, expressions: 0, code: 0, grammar: 0 };

  function change(name: ParserName, next: ParserState): void {
    state = { ...state, [name]: next };
    onChange(state, parsers);
  }

  function fail(name: ParserName, detail: string): void {
    parsers = { ...parsers, [name]: null };
    change(name, { status: 'failed', detail });
  }

  async function loadOne<Name extends ParserName>(name: Name): Promise<void> {
    if (parsers[name] !== null || state[name].status === 'loading' || tries[name] >= MAX_TRIES) return;
    tries = { ...tries, [name]: tries[name] + 1 };
    change(name, { status: 'loading' });
    try {
      const parser = await open[name]({
        onBreak: (detail) => fail(name, detail),
        onProgress: (loadedBytes, totalBytes) => change(name, { status: 'loading', loadedBytes: Math.min(loadedBytes, totalBytes), totalBytes }),
      });
      parsers = { ...parsers, [name]: parser };
      change(name, { status: 'ready' });
    } catch (cause) {
      fail(name, cause instanceof Error ? cause.message : String(cause));
    }
  }

  return {
    parsers: () => parsers,
    load: async ({ isByHand = false } = {}) => {
      if (missingParsers(parsers).length === 0) return;
      if (isByHand) tries = { latex: 0, expressions: 0, code: 0, grammar: 0 };
      await Promise.all(SMALL.map(loadOne));
      // Not awaited: a request is judged without it.
      void loadOne('grammar');
    },
  };
}
