// Where the parsers of the syntax judge come from in a page: files of its own origin, fetched when first needed and kept by the
// service worker.

import harperUrl from '../../node_modules/harper.js/dist/harper_wasm_bg.wasm?url';
import javascriptUrl from 'tree-sitter-javascript/tree-sitter-javascript.wasm?url';
import pythonUrl from 'tree-sitter-python/tree-sitter-python.wasm?url';
import runtimeUrl from 'web-tree-sitter/web-tree-sitter.wasm?url';

import { GRAMMAR_BYTES } from '../judges/parsers/grammar-bytes.ts';
import { fetchBlob } from './fetch-blob.ts';
import type { ParserOpeners } from './parser-loader.ts';

const absolute = (url: string): string => new URL(url, import.meta.url).href;

export const OPEN_PARSERS: ParserOpeners = {
  latex: async () => (await import('../judges/parsers/latex-parser.ts')).createLatexParser(),
  expressions: async () => (await import('../judges/parsers/expression-parser.ts')).createExpressionParser(),
  code: async () =>
    (await import('../judges/parsers/code-parser.ts')).openCodeParser({
      runtime: absolute(runtimeUrl),
      grammars: { python: absolute(pythonUrl), javascript: absolute(javascriptUrl) },
    }),
  grammar: async ({ onBreak, onProgress }) => {
    const [{ openGrammarParser }, binary] = await Promise.all([
      import('../judges/parsers/grammar-parser.ts'),
      fetchBlob(absolute(harperUrl), { type: 'application/wasm', totalBytes: GRAMMAR_BYTES, onProgress: (loadedBytes) => onProgress(loadedBytes, GRAMMAR_BYTES) }),
    ]);
    const url = URL.createObjectURL(binary);
    try {
      return await openGrammarParser(url, onBreak);
    } finally {
      URL.revokeObjectURL(url);
    }
  },
};
