// harper as the checker of English grammar, with the rules of grammar-rules.ts switched on and all others off; and as the
// speller, which is asked word by word: to search its dictionary for what an unknown word may mean takes it 10 ms or more.

import { type BinaryModule, createBinaryModuleFromUrl, Dialect, type Lint, SuggestionKind } from 'harper.js';

import type { GrammarParser, GrammarSlip, Misspelling } from '../syntax/parsers.ts';
import { GRAMMAR_RULES, SPELLING_RULE } from './grammar-rules.ts';

const PLAIN_TEXT = 0;
/** Words that are looked up at once. */
const WORDS_AT_ONCE = 8;
/** Words that are remembered before all are forgotten. */
const MAX_WORDS = 20_000;

/** The linter behind harper's promises, which answers at once. The package does not type it, so its shape is checked. */
interface BareLinter {
  readonly set_lint_config_from_json: (json: string) => void;
  readonly get_lint_config_as_json: () => string;
  readonly organized_lints: (text: string, language: number, allHeadings: boolean, mask: undefined, dedup: boolean, isolateEnglish: boolean) => readonly { readonly group: string; readonly lints: readonly Lint[] }[];
}

/**
 * Fetches and starts the checker from its WebAssembly file (16 MB, 8 MB on the way). A checker that breaks tells `onBreak`
 * once, and throws at every question from then on. @throws Error when it does not start.
 */
export async function openGrammarParser(binaryUrl: string, onBreak: (detail: string) => void = () => undefined): Promise<GrammarParser> {
  const binary = createBinaryModuleFromUrl(binaryUrl, 'full');
  await binary.setup();
  const grammar = await openLinter(binary, (rule) => GRAMMAR_RULES.has(rule));
  const speller = await openLinter(binary, (rule) => rule === SPELLING_RULE);
  // The first questions build the rules and the search, which takes a second.
  lint(grammar, 'This sentence is right.');
  lint(speller, 'mispeling');
  let broken: Error | null = null;
  const guarded = <Answer>(ask: () => Answer): Answer => {
    if (broken !== null) throw broken;
    try {
      return ask();
    } catch (cause) {
      broken = new Error(`The grammar checker broke: ${cause instanceof Error ? cause.message : String(cause)}`);
      onBreak(broken.message);
      throw broken;
    }
  };
  const misspellings = createSpeller(speller);
  return {
    check: (prose) => guarded(() => lint(grammar, prose)),
    misspellings: (words, limit) => guarded(() => misspellings(words, limit)),
  };
}

async function openLinter(binary: BinaryModule, isOn: (rule: string) => boolean): Promise<BareLinter> {
  if (!('createLinter' in binary) || typeof binary.createLinter !== 'function') throw new Error('harper.js has no createLinter any more.');
  const linter = await (binary.createLinter as (dialect: Dialect) => Promise<BareLinter>)(Dialect.American);
  const rules = Object.keys(JSON.parse(linter.get_lint_config_as_json()) as object);
  linter.set_lint_config_from_json(JSON.stringify(Object.fromEntries(rules.map((rule) => [rule, isOn(rule)]))));
  return linter;
}

function lint(linter: BareLinter, text: string): GrammarSlip[] {
  return linter.organized_lints(text, PLAIN_TEXT, false, undefined, true, false).flatMap(({ group, lints }) => lints.map((found) => readLint(group, found)));
}

function readLint(rule: string, found: Lint): GrammarSlip {
  const span = found.span();
  const suggestions = found.suggestions();
  const [first] = suggestions;
  const words = first?.get_replacement_text() ?? null;
  const suggestion = first?.kind() === SuggestionKind.InsertAfter ? `${found.get_problem_text()}${words ?? ''}` : words;
  const slip = { rule, kind: found.lint_kind(), message: found.message(), start: span.start, end: span.end, suggestion };
  for (const owned of [span, ...suggestions, found]) owned.free();
  return slip;
}

function createSpeller(linter: BareLinter): GrammarParser['misspellings'] {
  const known = new Map<string, Misspelling | null>();
  const look = (words: readonly string[]): void => {
    if (known.size > MAX_WORDS) known.clear();
    const text = words.join('\n');
    for (const word of words) known.set(word, null);
    for (const { rule, message, start, end, suggestion } of lint(linter, text)) {
      const word = text.slice(start, end);
      if (rule === SPELLING_RULE) known.set(word, { word, message, suggestion });
    }
  };
  return (words, limit) => {
    const found: Misspelling[] = [];
    for (let at = 0; at < words.length && found.length < limit; at += WORDS_AT_ONCE) {
      const some = words.slice(at, at + WORDS_AT_ONCE);
      const unknown = some.filter((word) => !known.has(word));
      if (unknown.length > 0) look(unknown);
      for (const word of some) {
        const misspelling = known.get(word) ?? null;
        if (misspelling !== null && found.length < limit) found.push(misspelling);
      }
    }
    return found;
  };
}
