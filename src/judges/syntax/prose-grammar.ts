// The prose of a step, given to a grammar checker. Formulas, code, numbers and what no reader takes for English are stood in
// for by digits first, and what the checker says beside such a stand-in is left out: its own guesses end at words.

import { COSTS } from './costs.ts';
import type { GrammarParser, GrammarSlip } from './parsers.ts';
import { type Deduction, MASK, type StepText } from './step-text.ts';

/** The checker reads this much of one step; what comes after is named as not checked. */
export const MAX_GRAMMAR_STEP = 4_000;
/** And this much of one response. */
export const MAX_GRAMMAR_RESPONSE = 40_000;

/** A number is the noun that grammar lets stand nearly anywhere. */
const STAND_IN = '7';
/** Runs of marks cost the checker time in proportion to their square, endless words crash it. */
const UNREADABLE = /[^\s\p{L}\p{N}.,;:!?'"’“”()%&/$-]|[\ud800-\udfff]|[^\s\p{L}\p{N}]{4,}|[\p{L}\p{M}\p{N}'’-]{30,}|[^\p{ASCII}’“”–]/gu;

/** Slips of grammar and spelling, beside those `already` found: one span, one deduction. */
export function checkProseGrammar({ prose }: Pick<StepText, 'prose'>, already: readonly Deduction[], parser: GrammarParser): Deduction[] {
  const read = prose.slice(0, lastSpaceBefore(prose, MAX_GRAMMAR_STEP));
  const text = standIn(read);
  const deductions: Deduction[] = [];
  const add = (deduction: Deduction): void => {
    if (![...already, ...deductions].some(({ start, end }) => start < deduction.end && end > deduction.start)) deductions.push(deduction);
  };
  try {
    if (/[A-Za-z]{2}/.test(text)) {
      for (const slip of parser.check(text)) if (slip.end > slip.start && !isDoubtful(slip, text, read)) add(describe(slip, read));
      for (const deduction of checkSpelling(read, text, parser)) add(deduction);
    }
  } catch {
    // A checker that breaks says nothing of the step.
    return [{ code: 'grammar-not-checked', params: {}, start: 0, end: prose.length }];
  }
  if (read.length < prose.length) deductions.push({ code: 'grammar-not-checked', params: {}, start: read.length, end: prose.length });
  return deductions;
}

/** Names, units and symbols are capitalised, short or joined to something; what is left is a word. */
const PLAIN_WORD = /(?<![\p{L}\p{N}\p{M}'’._@/\\-])[a-z]{4,20}(?![\p{L}\p{N}\p{M}'’_@/-])/gu;
/** A step with more unknown words than this is about something that the dictionary does not know. */
const MAX_MISSPELLINGS = 3;

function checkSpelling(prose: string, text: string, parser: GrammarParser): Deduction[] {
  const words = [...new Set(text.match(PLAIN_WORD) ?? [])];
  const wrong = new Map(parser.misspellings(words, MAX_MISSPELLINGS).map((misspelling) => [misspelling.word, misspelling]));
  return [...prose.matchAll(PLAIN_WORD)].flatMap(({ 0: word, index }): Deduction[] => {
    const { suggestion = null, message = '' } = wrong.get(word) ?? {};
    if (suggestion === null || !isLikelyMisspelling(word, suggestion)) return [];
    return [{ code: 'spelling', params: { text: word, suggestion, message, rule: 'SpellCheck' }, start: index, end: index + word.length }];
  });
}

/** Kinds of rules whose slips no reader stumbles over cost half. */
const LIGHT_KINDS: ReadonlySet<string> = new Set(['Punctuation', 'Formatting', 'Capitalization', 'BoundaryError']);

function describe({ message, start, end, suggestion, kind, rule }: GrammarSlip, prose: string): Deduction {
  const context = suggestion === null || suggestion === '' ? { context: 'plain' } : {};
  const params = { text: shorten(prose.slice(start, end)), suggestion: suggestion ?? '', message, rule, ...context };
  return { code: 'grammar', params, start, end, ...(LIGHT_KINDS.has(kind) ? { cost: COSTS.grammar / 2 } : {}) };
}

function standIn(prose: string): string {
  return prose
    .replace(UNREADABLE, (run) => run.replace(/[^\n]/g, MASK))
    .replace(new RegExp(`${MASK}+`, 'g'), (run) => STAND_IN.repeat(run.length));
}

/** Beside a stand-in, an article before a letter that names something, a verb without a better one, a word that may be right. */
function isDoubtful({ start, end, rule, suggestion }: GrammarSlip, text: string, prose: string): boolean {
  if (text.slice(Math.max(0, start - 2), end + 2) !== prose.slice(Math.max(0, start - 2), end + 2)) return true;
  const word = prose.slice(start, end);
  if (rule === 'AnA') return /^\s?(?:[A-Za-z](?![A-Za-z])|[^A-Za-z\s]|$)/.test(prose.slice(end, end + 3)) || (/^[AN]+$/.test(word) && !isSentenceStart(prose, start));
  // "She hand washes them": the verb comes after.
  if (rule === 'PronounVerbAgreement') return suggestion === null || /^ [a-z]{2,}s\b/.test(prose.slice(end, end + 20)) || /\bthank you $/i.test(prose.slice(Math.max(0, start - 11), start));
  if (rule === 'RegularIrregulars') return word.endsWith('os');
  // Will and May are names, and fish is canned.
  if (rule === 'WillNonLemma' || rule === 'DoubleModal') return /^[A-Z]/.test(word) || /^ (?:an?|the|\d)/.test(prose.slice(end, end + 5));
  return false;
}

function isSentenceStart(prose: string, at: number): boolean {
  return /(?:^|[.!?:\n]\s{0,2})$/.test(prose.slice(Math.max(0, at - 4), at));
}

/** Rare words are in no dictionary; a misspelling is one letter away from a word that is. */
function isLikelyMisspelling(word: string, suggestion: string): boolean {
  return /^[a-z]+$/.test(suggestion) && isOneEditApart(word, suggestion) && !isVariant(word, suggestion) && !isBritish(word) && !LATEX_WORDS.has(word);
}

/** A plural or a name of which the dictionary knows a part or a longer form, `-able` for `-ible`, and short words that only look like another. */
function isVariant(word: string, suggestion: string): boolean {
  if (suggestion === word.slice(0, -1) || suggestion.slice(0, -1) === word || word.replace(/y/g, 'i') === suggestion.replace(/y/g, 'i') || word.replace('able', 'ible') === suggestion) return true;
  return word.length < (word.length === suggestion.length ? 8 : 6) && [...word].sort().join('') !== [...suggestion].sort().join('');
}

/** Commands named in prose, or robbed of their backslash, which is another rule's finding. */
const LATEX_WORDS: ReadonlySet<string> = new Set('frac dfrac tfrac sqrt cdot times boxed mathrm textbf quad leq geq neq approx implies infty alpha beta theta lambda sigma omega'.split(' '));

/** The checker spells as Americans do; what is right elsewhere is no slip. */
function isBritish(word: string): boolean {
  return /(?:our|ours|oured|ouring|ourite|ourites|ourful)$|[iy]s(?:e|es|ed|ing|ation|er|ers)$|(?:tre|bre|tres|bres)$|ll(?:ed|ing|er|ers)$|ogues?$|wards$|mme$|^(?:grey|greys|greyish|flyers?|tyres?|cheques?|pyjamas|mum|mums|maths|storeys?|learnt|earnt|burnt|spelt|spilt|dreamt|whilst|amongst|doughnuts?|yoghurts?|jewellery|instalments?|ploughs?|moulds?|cosy|enrol|fulfil|skilful|licence|defence|offence|practise|behaviour|neighbours?|neighbourhood|favourites?|colours?|coloured|kerb|draughts?|aluminium|aeroplanes?)$/.test(word);
}

/** A letter more, less, other, or two swapped. `isOneEditApart('recieve', 'receive')` is true. */
export function isOneEditApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return left !== right;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function lastSpaceBefore(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const at = text.lastIndexOf(' ', limit);
  return at > limit / 2 ? at : limit;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
