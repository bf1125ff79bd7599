// Pairs of function words that no English sentence holds side by side, whatever stands around them: what shuffled or
// generated nonsense gives away. Pairs that stranded prepositions or relative clauses can bring about ("the shop he came from
// is", "what she was is") are left out.

import type { Deduction, StepText } from './step-text.ts';

const PAIRS: readonly (readonly [first: string, second: string])[] = [
  ['the|an|our|their|my|your', 'of|for|with|from|at|into|to|by|and|or|but|if|because|than|so|then|is|are|was|were|has|have|had|would|should|could|he|she|they|we'],
  ['the|an', 'the|an|our|their|my|your'],
  ['our|their|my|your', 'the|an|our|their|my|your'],
  ['he|she|they|we', 'of|into|the|an|our|my|your|he|she|they|we|than'],
  ['of|with|by|at|into', 'he|she|they|we'],
  ['of', 'for|with|by|into|to|of|but|if|because|than'],
  ['into|from|at|by', 'of|into|with|but|if'],
  ['for|with', 'of|into'],
  ['is|are|was|were', 'are|were|have'],
  ['would|should|could', 'can|will|would|should|could|must|is|are|was|were|has|had|and|but|than'],
  ['will|must', 'are|were|of|into|than'],
  ['because|if', 'is|are|were|has|have|would|could|should|and|or|but|than|because'],
  ['and|or|but|so|then|as', 'than|or|but'],
  ['has|have|had', 'into|have|they|we|he|she'],
];
const IMPOSSIBLE = new RegExp(String.raw`(?<![\w'’-])(?:${PAIRS.map(([first, second]) => `(?:${first}) (?=(?:${second})(?![\\w'’-]))`).join('|')})`, 'gi');
/** Side by side all the same: "and so", a second clause's "he", questions, "as or more expensive". */
const POSSIBLE = /^(?:as or|so but|have (?:they|we)|has (?:he|she)|had (?:he|she|they|we))$/i;
const AFTER_IF_AND = /^ (?:and|or) only if\b/i;
const SECOND_WORD = /^[A-Za-z]{1,12}/;

/** `the of`, `he the`, `would could`. The same word twice is a doubled word, not a slip of order. */
export function checkWordOrder({ prose }: Pick<StepText, 'prose'>): Deduction[] {
  const deductions: Deduction[] = [];
  for (const { 0: first, index } of prose.matchAll(IMPOSSIBLE)) {
    const second = SECOND_WORD.exec(prose.slice(index + first.length, index + first.length + 12))?.[0] ?? '';
    const words = `${first}${second}`;
    const isName = /^[A-Z]/.test(second) || (/^[A-Z]/.test(first) && !/(?:^|[.!?:\n•*-])\s*$/.test(prose.slice(Math.max(0, index - 4), index)));
    const isOnlyIf = AFTER_IF_AND.test(prose.slice(index + first.length - 1, index + first.length + 14));
    if (first.trim().toLowerCase() === second.toLowerCase() || POSSIBLE.test(words) || isName || isOnlyIf) continue;
    deductions.push({ code: 'words-out-of-order', params: { words }, start: index, end: index + words.length });
  }
  return deductions;
}
