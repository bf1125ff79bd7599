// Looks up what a text claims: supported, contradicted, or not found. A contradiction needs the same subject and the same relation
// with another value, said of the thing as a whole, and a question that does not set the value itself; similar is not enough.

import type { Span } from '../../core/judgement.ts';
import type { ClaimVerdict } from '../../protocol/look-up.ts';
import { readChineseClaims } from './chinese-claims.ts';
import type { Claim, ClaimedValue, Reading } from './claim.ts';
import { readEnglishClaims } from './english-claims.ts';
import type { Evidence } from './evidence.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { canonicalName } from './normalise.ts';
import { type Agreement, compareNumber } from './quantities.ts';
import { statementsOf } from './sentences.ts';

export interface JudgedClaim {
  readonly span: Span;
  readonly verdict: ClaimVerdict;
  /** What decided; `null` where nothing was found. */
  readonly evidence: Evidence | null;
  readonly subject: string;
  readonly relation: string;
}

const MAX_CLAIMS = 60;

/** Relations of which every subject has one: that nothing is found about one of them is worth saying. */
const ASKED_OF_ALL = new Set(['capital', 'chemical symbol', 'atomic number', 'continent', '首都', '化学符号', '原子序数']);

/**
 * The claims of a step that the knowledge base knows something of. With "There are 8 days in a week." and the fact
 * "A week has 7 days", one claim, contradicted; "She works 5 days a week" claims nothing of weeks.
 */
export function judgeClaims({ text, prompt, base }: { text: string; prompt: string; base: KnowledgeBase }): JudgedClaim[] {
  const claims = statementsOf(text).flatMap((sentence) => [...readEnglishClaims(sentence), ...readChineseClaims(sentence)]);
  const judged = claims.flatMap((claim) => judgeClaim(claim, { text, prompt, base }) ?? []);
  const first = judged.filter((claim, index) => !judged.slice(0, index).some((earlier) => earlier.evidence === claim.evidence && earlier.span.start < claim.span.end && claim.span.start < earlier.span.end));
  return first.slice(0, MAX_CLAIMS);
}

function judgeClaim({ span, readings }: Claim, { text, prompt, base }: { text: string; prompt: string; base: KnowledgeBase }): JudgedClaim | undefined {
  let open: Reading | undefined;
  for (const reading of readings) {
    const { subject, relation, value } = reading;
    const evidence = base.find(subject, relation);
    if (evidence === undefined) {
      if (open === undefined && reading.isWhole && ASKED_OF_ALL.has(relation) && isProper(subject)) open = reading;
      continue;
    }
    const agreement = compare(evidence, value, relation, base);
    const judged = { span, evidence, subject, relation };
    if (agreement === 'agrees') return { ...judged, verdict: 'supported' };
    if (agreement === 'differs' && reading.isWhole && !isSetBy(prompt, value) && !isScale(evidence, `${prompt} ${text}`)) return { ...judged, verdict: 'contradicted' };
    return undefined;
  }
  return open === undefined ? undefined : { span, verdict: 'not-found', evidence: null, subject: open.subject, relation: open.relation };
}

function isProper(subject: string): boolean {
  return /^(?:the )?\p{Lu}|[\u4e00-\u9fff]{2}/u.test(subject);
}

function compare(evidence: Evidence, value: ClaimedValue, relation: string, base: KnowledgeBase): Agreement {
  const fact = evidence.value;
  if (fact === null) return 'unclear';
  if (value.kind === 'number') {
    if (typeof fact === 'number') return compareNumber({ ...evidence, value: fact }, value.number, value.unit, value.isHedged);
    return 'unclear';
  }
  if (typeof fact === 'number') return 'unclear';
  if (fact.some((name) => plainName(name) === plainName(value.name))) return 'agrees';
  return value.isName || base.isValueOf(relation, value.name) ? 'differs' : 'unclear';
}

/** "length × width" and "length*width" are one formula. */
function plainName(name: string): string {
  return canonicalName(name).replace(/[*·⋅]/g, '×').replace(/\s+/g, '').replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
}

/** On a map, 1 inch is 20 miles. */
function isScale({ id }: Evidence, text: string): boolean {
  return id.startsWith('units/') && /\b(?:maps?|scale|scaled|drawing|drawn|model|blueprint|exchange|trade|worth|rate)\b|比例|地图|图上|模型|汇率|兑换/i.test(text);
}

/** A question may set its own rules: with "a 5-day week" in it, five days in a week are no error. */
function isSetBy(prompt: string, value: ClaimedValue): boolean {
  if (value.kind === 'name') return prompt.includes(value.name);
  const digits = String(value.number.value);
  return new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?![\\d]|\\.\\d)`).test(prompt.replace(/,(?=\d{3})/g, '')) || hasNumberWord(prompt, value.number.value);
}

const SMALL_NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function hasNumberWord(prompt: string, value: number): boolean {
  const word = SMALL_NUMBERS[value];
  return word !== undefined && new RegExp(`\\b${word}\\b`, 'i').test(prompt);
}
