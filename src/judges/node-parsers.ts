// The parsers of the syntax judge in Node, all of them, from node_modules: for the command line, the examples and the tests.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { openCodeParser } from './parsers/code-parser.ts';
import { createExpressionParser } from './parsers/expression-parser.ts';
import { openGrammarParser } from './parsers/grammar-parser.ts';
import { createLatexParser } from './parsers/latex-parser.ts';
import type { SyntaxParsers } from './syntax/parsers.ts';

const PACKAGES = path.resolve(import.meta.dirname, '../../node_modules');

const opened = new Map<boolean, Promise<SyntaxParsers>>();

/** Opens them once; the grammar checker takes some seconds, and can be left out. @throws Error when a file is missing. */
export function openNodeParsers({ hasGrammar = true }: { readonly hasGrammar?: boolean } = {}): Promise<SyntaxParsers> {
  const opening = opened.get(hasGrammar) ?? openAll(hasGrammar);
  opened.set(hasGrammar, opening);
  return opening;
}

async function openAll(hasGrammar: boolean): Promise<SyntaxParsers> {
  const file = (name: string): string => path.join(PACKAGES, name);
  const [python, javascript] = await Promise.all([readFile(file('tree-sitter-python/tree-sitter-python.wasm')), readFile(file('tree-sitter-javascript/tree-sitter-javascript.wasm'))]);
  return {
    latex: createLatexParser(),
    expressions: createExpressionParser(),
    code: await openCodeParser({ runtime: file('web-tree-sitter/web-tree-sitter.wasm'), grammars: { python, javascript } }),
    grammar: hasGrammar ? await openGrammarParser(pathToFileURL(file('harper.js/dist/harper_wasm_bg.wasm')).href) : null,
  };
}
