// How far the parsers of the syntax judge are: each is loaded in the text-judges worker, the small ones first.

export const PARSER_NAMES = ['latex', 'expressions', 'code', 'grammar'] as const;
export type ParserName = (typeof PARSER_NAMES)[number];

export type ParserState =
  /** Not asked for yet. */
  | { readonly status: 'idle' }
  /** With the bytes that have come, uncompressed, where the file is large. */
  | { readonly status: 'loading'; readonly loadedBytes?: number; readonly totalBytes?: number }
  | { readonly status: 'ready' }
  /** Not available; asked for again with the next request, or by hand. */
  | { readonly status: 'failed'; readonly detail: string };

export type ParsersState = Readonly<Record<ParserName, ParserState>>;

export const NO_PARSERS: ParsersState = { latex: { status: 'idle' }, expressions: { status: 'idle' }, code: { status: 'idle' }, grammar: { status: 'idle' } };
