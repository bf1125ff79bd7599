// Reads English statements of the form "A has N Bs", "the R of A is V", "V is the R of A" into claims. Knows grammar, no facts:
// every way to read the words is offered, and only what the knowledge base knows leads anywhere.

import type { Claim, ClaimedValue, Reading } from './claim.ts';
import { NUMBER_PATTERN, readClaimedNumber } from './quantities.ts';
import type { Sentence } from './sentences.ts';
import { furtherItems, mayAddUp } from './value-lists.ts';

const VERB = /\b(?:has|have|had|contains?|consists? of|comprises|includes?|is made up of|is equal to|are equal to|equals?|makes?(?: up)?|lasts|means|is worth|are worth|is|are|was|were|boils? at|freezes? at|melts? at|lies)\b|=/gi;
const LEFT_EDGE = /[,;:()](?!\d)|\b(?:and|but|so|that|because|since|as|while|where|then|thus|therefore|hence|know|knows|note|remember|recall)\b/gi;
const RIGHT_EDGE = /[;:()]|,(?!\d)|\s(?:and|so|but|or|because|since|while|which|therefore|thus|then)\s|=/i;
/** What follows narrows the statement: "5 days in a week, excluding weekends". */
const NARROWED = /^[\s,(]{0,3}(?:excluding|except|without|apart|besides|not counting|when|if|where|on which|in which|because|since|or|that)\b/i;
const HEDGE = '(?:(about|around|approximately|roughly|nearly|almost|some|over|at least|at most|up to)\\s+|exactly\\s+|only\\s+|just\\s+|precisely\\s+)?';
const AMOUNT = new RegExp(`^${HEDGE}(${NUMBER_PATTERN})\\s?(%|°\\s?[CFK]?|[\\p{L}µμ][\\p{L}\\p{M}²³/.'’-]*(?:\\s+[\\p{L}²³/.'’-]+){0,3})?(?:\\s+(?:long|in total|altogether|in all))?\\s*$`, 'iu');
const THERE_AMOUNT = new RegExp(`^${HEDGE}(${NUMBER_PATTERN})\\s+([\\p{L}][\\p{L}'’-]*(?:\\s+[\\p{L}'’-]+){0,3}?)\\s+(?:in|on|to)\\s+(.{1,60})$`, 'iu');
const ARTICLES = new Set(['a', 'an', 'one', '1', 'each', 'every', 'any', 'the', 'all']);
const MODIFIERS = new Set(['standard', 'regular', 'normal', 'typical', 'whole', 'full', 'single', 'common', 'always', 'also']);
/** Parts that a shape has by its name, so that "the hexagon has 6 sides" is said of every hexagon. */
const PARTS = /^(?:sides?|vertex|vertices|corners?|angles?|faces?|edges?|diagonals?|planets?|letters?|states?|stars?|stripes?)$/i;
const NAME = /^\p{Lu}[\p{L}\p{M}\d₀-₉.'’-]*(?:,? (?:\p{Lu}[\p{L}\p{M}.'’-]*|of|de|da|del|la)){0,3}$/u;
const POINTS: Readonly<Record<string, string>> = { boil: 'boiling point', freeze: 'freezing point', melt: 'melting point' };
const PLACE = /^(?:a country |a nation |located |situated )?(?:in|on the continent of) (Asia|Europe|Africa|North America|South America|Oceania)$/;
const CONDITIONS = /\s+(?:at (?:sea level|standard pressure|normal pressure|1 atm|one atmosphere|a pressure of one atmosphere)|at 25 ?°C|in a vacuum|on average)\s*$/i;
const MAX_SUBJECT_WORDS = 5;
const MAX_VERBS = 12;

/** All claims of a statement. "There are 7 days in a week" reads as week, days, 7. */
export function readEnglishClaims({ start, text }: Sentence): Claim[] {
  const claims: Claim[] = [];
  let verbs = 0;
  for (const verb of text.matchAll(VERB)) {
    verbs += 1;
    if (verbs > MAX_VERBS) break;
    const sides = cutSides(text, verb.index, verb.index + verb[0].length);
    const readings = readSides(sides, verb[0].toLowerCase());
    if (readings.length === 0) {
      claims.push(...readThereList(sides, verb[0].toLowerCase(), { start, text }));
      continue;
    }
    claims.push({ span: { start: start + sides.from, end: start + sides.to }, readings });
    claims.push(...readFurther(sides, verb[0].toLowerCase(), { start, text }));
  }
  return claims;
}

/** "A week has 7 days and 168 hours": the second value is claimed of the week, too. Where it may be the rest of the first, it proves nothing false. */
function readFurther(sides: Sides, verb: string, { start, text }: Sentence): Claim[] {
  const claims: Claim[] = [];
  let last = readAmount(sides.right);
  for (const item of furtherItems(text.slice(sides.to))) {
    const amount = item.text.search(VERB) === -1 ? readAmount(item.text) : undefined;
    if (last === undefined || amount === undefined || amount.unit === '' || amount.unit === last.unit) break;
    const isRest = mayAddUp(last, { unit: amount.unit, value: amount.number.value });
    const end = sides.to + item.end;
    const readings = readSides({ ...sides, right: item.text, isNarrowed: isRest || NARROWED.test(text.slice(end)) }, verb);
    if (readings.length > 0) claims.push({ span: { start: start + sides.from, end: start + end }, readings });
    last = amount;
  }
  return claims;
}

interface Sides { left: string; right: string; from: number; to: number; isNarrowed: boolean }

function cutSides(text: string, verbStart: number, verbEnd: number): Sides {
  const before = text.slice(Math.max(0, verbStart - 120), verbStart);
  let edge = 0;
  for (const mark of before.matchAll(LEFT_EDGE)) edge = mark.index + mark[0].length;
  const after = text.slice(verbEnd, verbEnd + 100);
  const stop = RIGHT_EDGE.exec(after)?.index ?? after.length;
  const [left, right] = [before.slice(edge), after.slice(0, stop)];
  const from = verbStart - left.trimStart().length;
  return { left: left.trim(), right: right.trim(), from, to: Math.max(verbEnd, verbEnd + right.trimEnd().length), isNarrowed: NARROWED.test(after.slice(stop)) };
}

function readSides({ left, right, isNarrowed }: Sides, verb: string): Reading[] {
  const isBeing = /^(?:is|are|was|were|=|equals?|is equal to|are equal to|is worth|are worth)$/.test(verb);
  const whole = (reading: Reading): Reading => (isNarrowed ? { ...reading, isWhole: false } : reading);
  if (/(?:^|\s)there$/i.test(left) && isBeing) return readThere(right).map(whole);
  const readings: Reading[] = [];
  const amount = readAmount(right.replace(CONDITIONS, ''));
  const point = /^(boil|freeze|melt)s? at$/.exec(verb)?.[1];
  if (point !== undefined) return amount === undefined ? [] : suffixes(left).map(({ subject, isOpen }) => whole({ subject, relation: POINTS[point] ?? '', value: amount, isWhole: isOpen }));
  if (amount !== undefined) {
    if (isBeing) readings.push(...readAttribute(left, amount));
    readings.push(...readCount(left, amount, verb, isBeing));
  }
  if (/^(?:is|are|make|=|equal)/.test(verb)) readings.push(...readReversed(left, right));
  const place = verb === 'is' || verb === 'lies' ? PLACE.exec(right)?.[1] : undefined;
  if (place !== undefined) readings.push(...suffixes(left).map(({ subject, isOpen }): Reading => ({ subject, relation: 'continent', value: { kind: 'name', name: place, isName: true }, isWhole: isOpen })));
  else if (isBeing) readings.push(...readNames(left, right, amount !== undefined));
  return readings.map(whole);
}

function readAmount(text: string): (ClaimedValue & { kind: 'number' }) | undefined {
  const [, hedge, digits, unit = ''] = AMOUNT.exec(text) ?? [];
  const number = digits === undefined ? undefined : readClaimedNumber(digits);
  return number === undefined ? undefined : { kind: 'number', number, unit: unit.trim(), isHedged: hedge !== undefined };
}

/** "7 days in a week" */
function readThere(right: string): Reading[] {
  const [, hedge, digits, unit, rest] = THERE_AMOUNT.exec(right) ?? [];
  const number = digits === undefined ? undefined : readClaimedNumber(digits);
  if (number === undefined || unit === undefined || rest === undefined) return [];
  const subject = rest.replace(/^the month of /i, '').trim();
  const isDefinite = /^the /i.test(subject) && !PARTS.test(unit);
  const isPlain = /^(?:a|an|one|1|each|every|any|the) /i.test(subject) || /^\p{Lu}/u.test(subject);
  return [{ subject: withoutModifier(subject), relation: unit, value: { kind: 'number', number, unit: '', isHedged: hedge !== undefined }, isWhole: isPlain && !isDefinite }];
}

/** "There are 60 minutes and 3600 seconds in an hour": the subject stands at the end. */
function readThereList(sides: Sides, verb: string, { start, text }: Sentence): Claim[] {
  const [first, items] = [readAmount(sides.right), furtherItems(text.slice(sides.to))];
  const [, shared] = /^[^,]*?\s((?:in|on|to)\s.{1,60})$/i.exec(items.at(-1)?.text ?? '') ?? [];
  if (!/(?:^|\s)there$/i.test(sides.left) || first === undefined || shared === undefined) return [];
  const claims: Claim[] = [];
  let last: { readonly unit: string } | undefined;
  for (const item of [{ text: sides.right, end: 0 }, ...items]) {
    const bare = item.text.replace(shared, '').trim();
    const amount = readAmount(bare);
    if (amount === undefined || amount.unit === '' || (last !== undefined && (last.unit === amount.unit || mayAddUp(last, { unit: amount.unit, value: amount.number.value })))) return [];
    const readings = readSides({ ...sides, right: `${bare} ${shared}` }, verb);
    claims.push({ span: { start: start + sides.from, end: start + sides.to + item.end }, readings });
    last = amount;
  }
  return claims;
}

/** "A week has 7 days", "one mile is 1760 yards" */
function readCount(left: string, amount: ClaimedValue & { kind: 'number' }, verb: string, isBeing: boolean): Reading[] {
  return suffixes(left).flatMap(({ subject, article, isOpen }): Reading[] => {
    const isName = /^\p{Lu}/u.test(subject) && article === undefined;
    const isIndefinite = article !== undefined && article !== 'the' && article !== 'all';
    const isHalf = /^half\b/i.test(subject);
    if ((isBeing || verb === 'lasts' || verb === 'means') && !isIndefinite && !isName && !isHalf) return [];
    const isGeneral = isIndefinite || isHalf || (isName ? true : article === 'the' ? PARTS.test(amount.unit) : /s$/.test(subject));
    return [{ subject, relation: amount.unit, value: { ...amount, unit: '' }, isWhole: isOpen && isGeneral }];
  });
}

/** "The boiling point of water is 100 °C", "France's capital is Paris" */
function readAttribute(left: string, value: ClaimedValue): Reading[] {
  const words = left.replace(CONDITIONS, '').split(/\s+/).slice(-12);
  const readings: Reading[] = [];
  const number = /^(?:the )?number of (.{1,30}) in (?:a |an |one |each |every |the )?(.{1,30})$/i.exec(left);
  if (number?.[1] !== undefined && number[2] !== undefined && value.kind === 'number') readings.push({ subject: number[2], relation: number[1], value: { ...value, unit: '' }, isWhole: value.unit === '' || value.unit === number[1] });
  for (let at = 1; at < words.length; at += 1) {
    const isPreposition = /^(?:of|for|in)$/i.test(words[at] ?? '');
    const subject = words.slice(isPreposition ? at + 1 : at).join(' ');
    if (subject === '') continue;
    for (let from = 0; from < at; from += 1) {
      const relation = words.slice(from, at).join(' ');
      if (at - from > 6) continue;
      // "half the number of states" is not the number of states: nothing but an article stands before the relation.
      const isOpen = from === 0 || (from === 1 && /^(?:the|its|a|an)$/i.test(words[0] ?? ''));
      readings.push({ subject, relation, value, isWhole: isOpen });
    }
  }
  const [, owner, owned] = /^(.{1,40}?)['’]s (.{1,40})$/.exec(left) ?? [];
  if (owner !== undefined && owned !== undefined) readings.push({ subject: lastName(owner), relation: owned, value, isWhole: true });
  const [, base, power] = /^(.{1,12}?) (squared|cubed)$/.exec(left) ?? [];
  if (base !== undefined) readings.push({ subject: base, relation: power === 'squared' ? 'square' : 'cube', value, isWhole: true });
  const root = /(?:√\s?|\\sqrt\s?)(\d{1,6})$/.exec(left)?.[1];
  if (root !== undefined) readings.push({ subject: root, relation: 'square root', value, isWhole: true });
  if (/^(?:the value of )?(?:pi|π)$/i.test(left)) readings.push({ subject: left.replace(/^the value of /i, ''), relation: 'value', value, isWhole: true });
  return readings;
}

/** "12 months make a year", "100 cm = 1 m" */
function readReversed(left: string, right: string): Reading[] {
  const amount = readAmount(left.split(/\s+/).slice(-4).join(' ')) ?? readAmount(left);
  const [, subject] = /^(?:a|an|one|1)\s+(.{1,40})$/i.exec(right) ?? [];
  if (amount === undefined || subject === undefined || amount.unit === '') return [];
  return [{ subject, relation: amount.unit, value: { ...amount, unit: '' }, isWhole: readAmount(left) !== undefined }];
}

/** "The capital of France is Paris", "Paris is the capital of France" */
function readNames(left: string, right: string, isAmount: boolean): Reading[] {
  const readings: Reading[] = [];
  const name = right.replace(/^the /, '');
  if (!isAmount && right.length <= 60 && right !== '') readings.push(...readAttribute(left, { kind: 'name', name, isName: NAME.test(name) }));
  const [, phrase] = /^(?:the|a|an) (.{3,80})$/i.exec(right) ?? [];
  const [, value] = /(?:^|\s)(\p{Lu}[\p{L}\p{M}\d₀-₉.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|of|de)){0,3})$/u.exec(left) ?? [];
  if (phrase === undefined || value === undefined) return readings;
  const bare = value.replace(/^(?:The|So|Thus|Then|And|But|Also|Now|Hence|Since|Because|Therefore) /, '');
  readings.push(...readAttribute(`the ${phrase}`, { kind: 'name', name: bare, isName: NAME.test(bare) }));
  return readings;
}

interface Suffix { readonly subject: string; readonly article: string | undefined; readonly isOpen: boolean }

/** The last words of the left side as subjects, the longest first, and whether what stands before leaves them whole. */
function suffixes(left: string): Suffix[] {
  const words = left.split(/\s+/).filter((word) => word !== '');
  const found: Suffix[] = [];
  for (let count = Math.min(MAX_SUBJECT_WORDS, words.length); count > 0; count -= 1) {
    const from = words.length - count;
    const first = words[from]?.toLowerCase() ?? '';
    if (ARTICLES.has(first) && count > 1) {
      found.push({ subject: withoutModifier(words.slice(from).join(' ')), article: first, isOpen: from === 0 });
      continue;
    }
    const before = words[from - 1]?.toLowerCase();
    if (before !== undefined && ARTICLES.has(before)) continue;
    found.push({ subject: words.slice(from).join(' '), article: undefined, isOpen: before === undefined });
  }
  return found;
}

function withoutModifier(subject: string): string {
  const words = subject.split(/\s+/);
  const at = ARTICLES.has(words[0]?.toLowerCase() ?? '') ? 1 : 0;
  return words.length > at + 1 && MODIFIERS.has(words[at]?.toLowerCase() ?? '') && !/^(?:deck|die|piano|guitar|pentagon|hexagon|octagon|nonagon|decagon|dodecagon|year)/i.test(words[at + 1] ?? '') ? words.toSpliced(at, 1).join(' ') : subject;
}

function lastName(words: string): string {
  return words.replace(/^.*\b(?:so|then|that|know|since|because)\s+/i, '');
}
