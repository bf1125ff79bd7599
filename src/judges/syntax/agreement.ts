// Subject and verb where the subject is a noun: `the answer are`, `Ada have`, `there is 3 apples`. Pronouns are left to the
// grammar checker, which lets these pass. Only where the words next to each other decide it.

import type { Deduction, StepText } from './step-text.ts';
import { oneOf, PLURALS, SINGULAR_SUBJECTS } from './word-lists.ts';

const PLURAL = oneOf(PLURALS.keys());
const CAPITAL_PLURAL = oneOf([...PLURALS.keys()].map((noun) => noun.charAt(0).toUpperCase() + noun.slice(1)));
const SENTENCE_START = String.raw`(?:^|[.!?:\n]\s)`;
/** Capitalised words at the start of a sentence that are no names, or names of many. */
const NO_NAME = 'People|Children|Men|Women|Police|Both|All|Some|Many|Most|Few|Several|Other|None|Any|Half|Here|There|What|Which|Who|How|Where|When|Why|That|Those|These|The|They|You|We|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twenty|Now|Then|And|But|For|Please|Should|Must|Could|Would|Data|Sheep|Fish|Teeth|Feet|Mice|Than|Over|About|Around|Their|Your|Our|Its|His|Her|My|Whose|He|She|It';

const SINGULAR_OF: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has' };
const PLURAL_OF: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have' };

/** Group 1 is the subject, group 2 the verb; `expect` turns the verb into the right one. */
const RULES: readonly (readonly [RegExp, (verb: string) => string | undefined])[] = [
  [/(?<![\w'’])(This|That) (are|were)(?![\w'’-])/g, (verb) => SINGULAR_OF[verb]],
  [/(?<![\w'’])(These|Those) (is|was)(?![\w'’-])/g, (verb) => PLURAL_OF[verb]],
  [new RegExp(`(?<=${SENTENCE_START})(?<!(?:Mr|Ms|Mrs|Dr|St|Prof)\\.\\s)(?!(?:${NO_NAME}) )([A-Z][a-z]{1,15}[a-rt-z]) (have|are|were)(?![\\w'’-])`, 'g'), (verb) => SINGULAR_OF[verb]],
  [new RegExp(`(?<=(?:${SENTENCE_START}|\\b(?:so|so,|thus|thus,|therefore,|then|then,) )[Tt]he (?:total |final |new |average )?)(${oneOf(SINGULAR_SUBJECTS)}) (are|were|have)(?![\\w'’-])`, 'g'), (verb) => SINGULAR_OF[verb]],
  [new RegExp(`(?<=${SENTENCE_START}(?:The |These |Those |His |Her |Their )?)(${PLURAL}|${CAPITAL_PLURAL}) (is|was|has)(?![\\w'’-])`, 'g'), (verb) => PLURAL_OF[verb]],
];
const COUNT = String.raw`(?:[2-9]|\d{2,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|many|several)`;
/** Sums of money and spans of time may be one thing: "there is 20 minutes left". */
const THERE_IS = new RegExp(`(?<![\\w'’])[Tt]here (is|was) (${COUNT} (?!dollars|cents|hours|minutes|weeks|months|years)${PLURAL})(?![\\w-])`, 'g');

/** Subjects and verbs that do not agree. */
export function checkAgreement({ prose }: Pick<StepText, 'prose'>): Deduction[] {
  const slip = (match: RegExpExecArray, subject: string, verb: string, expected: string | undefined): Deduction => (
    { code: 'agreement-slip', params: { subject, verb, expected: expected ?? '' }, start: match.index, end: match.index + match[0].length });
  const slips = RULES.flatMap(([pattern, expect]) => [...prose.matchAll(pattern)].map((match) => slip(match, match[1] ?? '', match[2] ?? '', expect(match[2] ?? ''))));
  return [...slips, ...[...prose.matchAll(THERE_IS)].map((match) => slip(match, match[2] ?? '', match[1] ?? '', PLURAL_OF[match[1] ?? '']))];
}
