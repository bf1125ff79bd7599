// Does a step break off in the middle of a sentence? Only words after which no English sentence can stop.

import type { Deduction, StepText } from './step-text.ts';

const OPEN_WORDS = new Set(
  'and or the an of with because but from than his its our my your their into is are was were equals therefore hence thus so if when while where although since until between'.split(' '),
);
/** `a` is often the name of a side or a variable; after these it is an article. */
const BEFORE_ARTICLE = new Set('is was has had have buys bought sells sold in with as gets got makes made eats ate needs for'.split(' '));
/** A step that ends so and goes on in a formula, a list or a number on the next line is whole. */
const GOES_ON = /^(?:[\d$\\([{*•+=–-]|[a-z])/;

/** `She gave the`, `5 apples and`; not "is" before a formula of its own line. */
export function checkEnding({ prose, next }: Pick<StepText, 'prose' | 'next'>): Deduction[] {
  const match = /(?:^|[\s,(])([A-Za-z]{1,20})(?:[^\S\n]{1,3}([A-Za-z]{1,12}))?$/.exec(prose.slice(-80));
  if (match === null || GOES_ON.test(next)) return [];
  const last = match[2] ?? match[1] ?? '';
  const before = (match[2] === undefined ? '' : match[1] ?? '').toLowerCase();
  const isOpen = (OPEN_WORDS.has(last) && !isWhole(before, last)) || (last === 'a' && BEFORE_ARTICLE.has(before));
  const isOneWord = prose.trim() === last;
  return isOpen && !isOneWord ? [{ code: 'ending-unfinished', params: { word: last }, start: prose.length - last.length, end: prose.length }] : [];
}

/** "to start with", "than it is", "including his": these may end a sentence. */
function isWhole(before: string, last: string): boolean {
  if (last === 'with') return /^(?:start|begin|end|started|began|ended|deal|work|play|go|come|came|left|up|away|along)$/.test(before);
  if (/^(?:is|are|was|were)$/.test(last)) return /^(?:it|he|she|they|we|there|what|who|this|that|which|these|those)$/.test(before);
  if (/^(?:his|her|its|my|our|your|their)$/.test(last)) return !/^(?:of|in|on|with|for|to|from|by|at|and|is|was|gave|gives)$/.test(before) || last === 'its';
  return last === 'so' ? /^(?:do|does|did|or|and)$/.test(before) : false;
}
