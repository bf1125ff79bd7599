// tree-sitter as the parser of code, with a grammar for each language that is checked.

import { Language, type Node, Parser } from 'web-tree-sitter';

import { CODE_LANGUAGES, type CodeFault, type CodeLanguage, type CodeParser } from '../syntax/parsers.ts';

/** Where the WebAssembly files are: addresses in a page, contents in Node. */
export interface CodeParserFiles {
  readonly runtime: string;
  readonly grammars: Readonly<Record<CodeLanguage, string | Uint8Array>>;
}

/** More faults than this are not looked for. */
const MAX_FAULTS = 200;

/** @throws Error when a file does not arrive. */
export async function openCodeParser({ runtime, grammars }: CodeParserFiles): Promise<CodeParser> {
  await Parser.init({ locateFile: () => runtime });
  const languages = new Map<CodeLanguage, Language>();
  for (const language of CODE_LANGUAGES) languages.set(language, await Language.load(grammars[language]));
  const parser = new Parser();
  return {
    parse: (source, language) => {
      parser.setLanguage(languages.get(language) ?? null);
      const tree = parser.parse(source);
      if (tree === null) return [];
      try {
        return findFaults(tree.rootNode);
      } finally {
        tree.delete();
      }
    },
  };
}

/** ERROR and MISSING nodes in the order of the source; only branches that hold one are walked, without recursion. */
function findFaults(root: Node): CodeFault[] {
  const faults: CodeFault[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined && faults.length < MAX_FAULTS; node = open.pop()) {
    if (!node.hasError && !node.isMissing) continue;
    if (node.isMissing) faults.push({ start: node.startIndex, end: node.endIndex, missing: node.type });
    else if (node.isError) faults.push({ start: node.startIndex, end: node.endIndex, missing: null });
    // Not by siblings: to find the next one, tree-sitter counts from the first.
    for (const child of node.children) if (child.hasError || child.isMissing) open.push(child);
  }
  return faults.sort((a, b) => a.start - b.start || a.end - b.end);
}
