// Are two answers the same? Exact: numbers as rationals, without rounding tolerance; formulas by algebra, whose code is
// fetched when a pair needs it; texts after normalisation. Where neither same nor different can be shown: `null`.

import type { Equation } from './algebra/compare.ts';
import { withFactorials } from './factorials.ts';
import { toPlainAnswer, trimAnswer, unwrapAnswer } from './plain-answer.ts';
import { readQuantity, type Quantity } from './quantity.ts';
import { readAnswer } from './read-answer.ts';
import { intervalOf } from './read-intervals.ts';
import type { Interval, IntervalEnd, Reading, Scalar } from './reading.ts';

export type Verdict = boolean | null;

/** The reference against what a response gave; what stands in a sentence is looked for in it. `5!` is both 5 and 120. */
export async function compareAnswers(reference: Reading, answer: string): Promise<Verdict> {
  const verdict = await compareWritten(reference, answer);
  const computed = verdict === true ? undefined : withFactorials(answer);
  return computed !== undefined && (await compareWritten(reference, computed)) === true ? true : verdict;
}

async function compareWritten(reference: Reading, answer: string): Promise<Verdict> {
  const found = readAnswer(answer);
  if (found === undefined) return false;
  const verdict = await compareReadings(reference, found);
  if (verdict === true || found.kind !== 'text' || reference.kind === 'text') return verdict;
  const lead = readAnswer(toPlainAnswer(answer).split(/\s(?:because|since|as|so|which|where|when|for)\s|[。；]|\.\s|,\s?(?=\p{L}{2})/u)[0] ?? '');
  if (lead !== undefined && lead.kind !== 'text') return compareReadings(reference, lead);
  if (reference.kind === 'quantity') {
    const loose = readLooseQuantity(answer);
    return loose !== undefined && compareQuantities(reference.quantity, loose);
  }
  // A sentence with figures or signs in it may well say the same.
  return /[\d=<>+^\\√π∞]/.test(answer) ? null : false;
}

/** Symmetric, and a reading is the same as itself. */
export async function compareReadings(a: Reading, b: Reading): Promise<Verdict> {
  if (a.kind === 'equation' || b.kind === 'equation') {
    return a.equation && b.equation ? compareEquationsLater(a.equation, b.equation) : false_(a, b);
  }
  if (a.variable !== undefined && b.variable !== undefined && a.variable !== b.variable) {
    // Another letter for the same value may be a mere renaming.
    return (await compareValues(a, b)) === false ? false : null;
  }
  return compareValues(a, b);
}

/** An equation against a bare value: `2x + y = 3` cannot be told from `3 - 2x`; against words or lists it is another thing. */
function false_(a: Reading, b: Reading): Verdict {
  return [a, b].some(({ kind }) => kind === 'text') ? false : null;
}

async function compareValues(a: Reading, b: Reading): Promise<Verdict> {
  const [intervalsA, intervalsB] = [intervalOf(a), intervalOf(b)];
  if (intervalsA && intervalsB && (a.kind === 'intervals' || b.kind === 'intervals' || (isBracketed(a) && isBracketed(b)))) {
    return matchAll(intervalsA, intervalsB, compareIntervals);
  }
  if (isScalar(a) && isScalar(b)) return compareScalars(a, b);
  if (a.kind === 'text' && b.kind === 'text') return areSameTexts(a, b);
  if (a.kind === 'text' || b.kind === 'text') return a.kind === 'text' ? compareLetters(a, b) : compareLetters(b, a);
  if (a.kind === 'ratio' || b.kind === 'ratio') return a.kind === 'ratio' && b.kind === 'ratio' ? compareRatios(a, b) : compareRatioWith(a, b);
  if (a.kind === 'collection' && b.kind === 'collection') return compareCollections(a, b);
  if (a.kind === 'collection' || b.kind === 'collection') return compareCollectionWith(a, b);
  return false;
}

function isScalar(reading: Reading): reading is Extract<Reading, Scalar> {
  return reading.kind === 'quantity' || reading.kind === 'formula';
}

const isBracketed = (reading: Reading): boolean => reading.kind === 'collection' && /^[([]/.test(reading.marks);

async function compareScalars(a: Scalar, b: Scalar): Promise<Verdict> {
  if (a.kind === 'quantity' && b.kind === 'quantity') return compareQuantities(a.quantity, b.quantity);
  if (a.kind === 'formula' && b.kind === 'formula' && a.key === b.key) return true;
  if (isTimes(a, b) || isTimes(b, a)) return null;
  const { compareExpressions } = await import('./algebra/compare.ts');
  return compareExpressions(sourceOf(a), sourceOf(b));
}

/** `6x` beside 6: six times, or six of the unknown. */
function isTimes(a: Scalar, b: Scalar): boolean {
  return a.kind === 'quantity' && b.kind === 'formula' && /^[\d.]+x$/i.test(b.key) && a.quantity.number.equals(b.key.slice(0, -1));
}

function sourceOf(scalar: Scalar): string {
  if (scalar.kind === 'formula') return scalar.source;
  const { number, isPercent } = scalar.quantity;
  return `(${(isPercent ? number.div(100) : number).toFraction()})`;
}

async function compareEquationsLater(a: Equation, b: Equation): Promise<Verdict> {
  if (a.left === b.left && a.right === b.right) return true;
  const { compareEquations } = await import('./algebra/compare.ts');
  return compareEquations(a, b);
}

/**
 * Equal as rationals; units of one dimension are converted (3 kg = 3000 g), of different dimensions never equal, and others ignored.
 * A percent sign on one side alone is read either way: 50 % equals 0.5 and, as the answer to "what percentage", 50.
 */
function compareQuantities(a: Quantity, b: Quantity): boolean {
  if (a.isPercent !== b.isPercent) {
    const [percent, plain] = a.isPercent ? [a, b] : [b, a];
    return percent.number.equals(plain.number) || percent.number.div(100).equals(plain.number);
  }
  if (a.unit !== undefined && b.unit !== undefined) {
    return a.unit.dimension === b.unit.dimension && a.number.mul(a.unit.factor).equals(b.number.mul(b.unit.factor));
  }
  return a.number.equals(b.number);
}

type Ratio = Extract<Reading, { kind: 'ratio' }>;

/** 3:4 is 6:8. Of two times of day only equal ones are the same; 3:30 and 1:10 may be either. */
function compareRatios(a: Ratio, b: Ratio): Verdict {
  const [firstA, firstB] = [a.parts[0]?.number, b.parts[0]?.number];
  if (a.parts.length !== b.parts.length || firstA === undefined || firstB === undefined) return false;
  const areEqual = a.parts.every((part, i) => part.number.equals(b.parts[i]?.number ?? -1));
  if (areEqual) return true;
  const areProportional = a.parts.every((part, i) => part.number.mul(firstB).equals((b.parts[i]?.number ?? part.number).mul(firstA)));
  if (!areProportional || firstA.n === 0n || firstB.n === 0n) return false;
  return a.isClock && b.isClock ? null : true;
}

/** A ratio of two may be meant by its quotient: `3:4` and `3/4`. */
function compareRatioWith(a: Reading, b: Reading): Verdict {
  const [ratio, other] = a.kind === 'ratio' ? [a, b] : [b, a];
  if (ratio.kind !== 'ratio' || other.kind !== 'quantity' || ratio.parts.length !== 2) return other.kind === 'formula' ? null : false;
  const [top, bottom] = ratio.parts;
  const isQuotient = top !== undefined && bottom !== undefined && top.number.equals(bottom.number.mul(other.quantity.number));
  return isQuotient ? null : false;
}

type Collection = Extract<Reading, { kind: 'collection' }>;

/** A list of one is its item, a set of one as well; `(1,200)` and 1200 cannot be told apart. */
async function compareCollectionWith(a: Reading, b: Reading): Promise<Verdict> {
  const [collection, other] = a.kind === 'collection' ? [a, b] : [b, a];
  if (collection.kind !== 'collection') return false;
  const [only, ...more] = collection.items;
  if (only !== undefined && more.length === 0) return compareValues(only, other);
  const digits = collection.items.map((item) => (item.kind === 'quantity' ? item.quantity.number.toFraction() : '?')).join('');
  return other.kind === 'quantity' && other.quantity.number.toFraction() === digits ? null : false;
}

/** Sets and bare lists in any order, points in theirs; a bare list against a point in another order is undecided. */
async function compareCollections(a: Collection, b: Collection): Promise<Verdict> {
  const isOrdered = (collection: Collection): boolean => /^[([]/.test(collection.marks);
  const inOrder = a.items.length === b.items.length ? await matchInOrder(a.items, b.items) : false;
  if (inOrder === true) return true;
  if (isOrdered(a) && isOrdered(b)) return inOrder;
  const inAnyOrder = await matchAll(a.items, b.items, compareReadings);
  if (inAnyOrder === true) return isOrdered(a) || isOrdered(b) ? null : true;
  // One side may have named an element twice.
  const [uniqueA, uniqueB] = [await withoutRepeats(a.items), await withoutRepeats(b.items)];
  const asSets = uniqueA.length < a.items.length || uniqueB.length < b.items.length ? await matchAll(uniqueA, uniqueB, compareReadings) : inAnyOrder;
  if (asSets !== true) return asSets;
  return a.marks === '{}' && b.marks === '{}' ? true : null;
}

async function withoutRepeats(items: readonly Reading[]): Promise<Reading[]> {
  const kept: Reading[] = [];
  for (const item of items) {
    const verdicts = await Promise.all(kept.map((other) => compareReadings(item, other)));
    if (!verdicts.includes(true)) kept.push(item);
  }
  return kept;
}

async function matchInOrder(a: readonly Reading[], b: readonly Reading[]): Promise<Verdict> {
  return all(await Promise.all(a.map((item, i) => compareReadings(item, b[i] ?? item))));
}

/** Whether the items can be paired off; greedy is enough, because sameness is transitive. */
async function matchAll<Item>(a: readonly Item[], b: readonly Item[], compare: (a: Item, b: Item) => Promise<Verdict>): Promise<Verdict> {
  const verdicts = await Promise.all(a.map((item) => Promise.all(b.map((other) => compare(item, other)))));
  const taken = new Set<number>();
  let isComplete = a.length === b.length;
  for (const row of verdicts) {
    const place = row.findIndex((verdict, i) => verdict === true && !taken.has(i));
    if (place >= 0) taken.add(place);
    else isComplete = false;
  }
  if (isComplete) return true;
  return verdicts.some((row) => row.includes(null)) && a.length === b.length ? null : false;
}

async function compareIntervals(a: Interval, b: Interval): Promise<Verdict> {
  return all(await Promise.all([compareEnds(a.low, b.low), compareEnds(a.high, b.high)]));
}

async function compareEnds(a: IntervalEnd, b: IntervalEnd): Promise<Verdict> {
  if (a.isOpen !== b.isOpen) return false;
  if (typeof a.value === 'string' || typeof b.value === 'string') return a.value === b.value;
  return compareScalars(a.value, b.value);
}

function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

/** `ab` is a word, and the product of a and b beside a formula. */
async function compareLetters(text: Reading, formula: Reading): Promise<Verdict> {
  if (text.kind !== 'text' || formula.kind !== 'formula' || !/^[a-z]{1,3}$/.test(text.key)) return false;
  const { compareExpressions } = await import('./algebra/compare.ts');
  return compareExpressions(text.key, formula.source) === true;
}

function areSameTexts(a: Extract<Reading, { kind: 'text' }>, b: Extract<Reading, { kind: 'text' }>): boolean {
  return a.key === b.key || a.firstWords === b.key || a.key === b.firstWords;
}

/** A quantity inside a sentence: what it starts with, else the last number that it holds. */
function readLooseQuantity(answer: string): Quantity | undefined {
  const trimmed = trimAnswer(toPlainAnswer(answer));
  const first = readQuantity(trimmed);
  if (first !== undefined && !/^\s?[-+*/×÷^:]/.test(trimmed.slice(first.end, first.end + 2))) return first;
  let last: Quantity | undefined;
  const tail = trimmed.slice(-2_000);
  let end = 0;
  for (const { index } of tail.matchAll(/(?<![\w.,/$-])[-$]{0,2}(?:\d|\\frac)/g)) {
    if (index < end) continue;
    const quantity = readQuantity(tail.slice(index, index + 200));
    end = index + (quantity?.end ?? 0);
    last = quantity ?? last;
  }
  return last;
}

/** A text that is the reference letter by letter, whatever it was read as. */
export function isSameText(reference: string, answer: string): boolean {
  return unwrapAnswer(toPlainAnswer(reference)) === unwrapAnswer(toPlainAnswer(answer));
}
