// English slips that a few words decide and that the grammar checker lets pass: articles before numbers, agreement of nouns,
// number, some verb forms. Each pattern is closed over word lists and reads at most a handful of words.

import { checkAgreement } from './agreement.ts';
import type { Deduction, StepText } from './step-text.ts';
import { oneOf, PLURALS, SINGULARS, WRONG_PLURALS } from './word-lists.ts';

type Prose = Pick<StepText, 'prose'>;
const SINGULAR = oneOf(SINGULARS.keys());
const PLURAL = oneOf(PLURALS.keys());
/** What may stand after a noun that is not the first half of a compound such as "3 apple pies". */
const NOUN_ENDS = String.raw`(?=[ ]?[.,;:?!)=]|[ ](?:and|in|on|for|from|to|is|are|was|were|left|more|each|per|altogether|total|because|so|than|at|by|that|who|which)\b|\s*$)`;

/** All the grammar rules, in the order of the text. */
export function checkGrammar(step: Prose): Deduction[] {
  return [...checkArticles(step), ...checkAgreement(step), ...checkNounNumber(step), ...checkForms(step)];
}

const BEFORE_NUMBER = /(?<![\w'’.\u00a4-])([Aa]) (\$?(?:8\d{0,3}|11|18)(?![\d,.]))|(?<![\w'’.\u00a4-])([Aa]n) (\$?(?:[1-79]\d{0,3})(?![\d,.]))/g;
function checkArticles({ prose }: Prose): Deduction[] {
  const slips: Deduction[] = [];
  const add = (index: number, article: string, word: string): void => {
    const isAn = article.toLowerCase() === 'an';
    const expected = isAn ? article.charAt(0) : `${article}n`;
    slips.push({ code: 'article-slip', params: { article, word, expected }, start: index, end: index + article.length + 1 + word.length });
  };
  for (const match of prose.matchAll(BEFORE_NUMBER)) {
    const word = match[2] ?? match[4] ?? '';
    if (!/^\$?(?:11|18)/.test(word) || match[1] !== undefined) add(match.index, match[1] ?? match[3] ?? '', word);
  }
  return slips;
}

const PLURAL_MISSING = new RegExp(`(?<![\\w.,/$%-])((?:[2-9]|(?!19|20)\\d{4}|\\d{2,3}|\\d{5,6}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|many|several|few|these|those)) (${SINGULAR})${NOUN_ENDS}`, 'gi');
const PLURAL_WRONG = new RegExp(`(?<![\\w'’.,/-])(this|another|an?|every) (${PLURAL})${NOUN_ENDS}`, 'gi');

function checkNounNumber({ prose }: Prose): Deduction[] {
  const rules: readonly (readonly [RegExp, ReadonlyMap<string, string>])[] = [[PLURAL_MISSING, SINGULARS], [PLURAL_WRONG, PLURALS]];
  return rules.flatMap(([pattern, forms]) =>
    [...prose.matchAll(pattern)].filter((match) => !isTimeOfCompound(prose, match)).map(({ 0: found, index, 1: before = '', 2: noun = '' }): Deduction => (
      { code: 'noun-number-slip', params: { before, noun, expected: forms.get(noun.toLowerCase()) ?? '' }, start: index, end: index + found.length })));
}

/** "a 2 hour and 30 minute trip". */
function isTimeOfCompound(prose: string, { 0: found, index }: RegExpExecArray): boolean {
  return /(?:hour|minute|week|month|year)$/i.test(found) && /^ (?:and|or|to) (?:a |half|\d)/.test(prose.slice(index + found.length, index + found.length + 10));
}

const WRONG_PLURAL = new RegExp(`(?<![\\w'’-])(${oneOf(WRONG_PLURALS.keys())})(?![\\w'’-])`, 'gi');
const DID_PAST = /(?<![\w'’])((?:did|does|do)(?:n[’']t| not)?(?: (?:he|she|it|they|we|you))?) (went|bought|ate|gave|spent|sold|has|goes|buys|eats|sells)(?![\w-])/g;
const MODAL_THIRD = /(?<![\w'’])((?:would|could|should|must|cannot|can not|can't|won't)(?: not)?(?: (?:he|she|it|they|we|you))?) (goes|has|is|are|was|buys|eats|sells|went|bought|ate|gave|spent)(?![\w-])/g;
const BASE: Readonly<Record<string, string>> = {
  went: 'go', bought: 'buy', ate: 'eat', gave: 'give', spent: 'spend', sold: 'sell', has: 'have', goes: 'go', buys: 'buy', eats: 'eat', sells: 'sell', is: 'be', are: 'be', was: 'be',
};

function checkForms({ prose }: Prose): Deduction[] {
  const slip = (index: number, found: string, expected: string): Deduction => (
    { code: 'word-form-slip', params: { found, expected }, start: index, end: index + found.length });
  return [
    ...[...prose.matchAll(WRONG_PLURAL)].map(({ 0: found, index }) => slip(index, found, WRONG_PLURALS.get(found.toLowerCase()) ?? '')),
    ...[DID_PAST, MODAL_THIRD].flatMap((pattern) => [...prose.matchAll(pattern)].map(({ 0: found, index, 1: helper = '', 2: verb = '' }) => slip(index, found, `${helper} ${BASE[verb] ?? ''}`))),
  ];
}
