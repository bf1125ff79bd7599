// Finds every "expression = value" in a step and says whether it holds; the fact judge and the number annotation both build on it.
// Precision comes first: what has two readings, unknowns or missing operands is left alone.

import { type Found, MAX_SIDE_TOKENS, readPrefix, readSuffix } from './equation-sides.ts';
import { type Equation, type IsUnit, judgeSides, type Relation } from './judge-sides.ts';
import { isNamed } from './known-units.ts';
import { lex } from './lexer.ts';
import type { Token } from './tokens.ts';

/** Equations read in one text; a step of a response has a handful. */
const MAX_EQUATIONS = 2_000;

/**
 * All equations of a text whose two sides have a value, in the order of their relation signs.
 * `findEquations('9 * 2 = $18')` has one, verdict 'true', computed '18'; `2x + 15 = 35` has none.
 * `unitLetters` are letters that the question uses as units; without them a letter is one only where the equation says so:
 * `450 / 6 = 75 g` is true, `5 m = 20` and `2m + 3 = 11` are left alone. Time grows linearly with the text.
 */
export function findEquations(text: string, unitLetters: ReadonlySet<string> = NO_LETTERS): Equation[] {
  const named = new Map<string, boolean>();
  const isUnit = (letter: string): boolean | undefined => {
    const isUnknown = named.get(letter) ?? isNamed(text, letter);
    named.set(letter, isUnknown);
    return isUnknown ? false : unitLetters.has(letter) || undefined;
  };
  const found = lex(text).flatMap((tokens) => findInStream(text, tokens, isUnit));
  return found.sort((a, b) => a.right.span.start - b.right.span.start);
}

const NO_LETTERS: ReadonlySet<string> = new Set();

function findInStream(text: string, tokens: readonly Token[], isUnit: IsUnit): Equation[] {
  const equations: Equation[] = [];
  let from = 0;
  let relation = -1;
  let statement: Statement | undefined;
  for (let index = 0; index < tokens.length && equations.length < MAX_EQUATIONS; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === 'break') from = index + 1;
    if (kind !== 'relation') continue;
    const isChained = relation >= from;
    const start = Math.max(isChained ? relation + 1 : from, index - MAX_SIDE_TOKENS);
    const equation = readEquation({ text, tokens, isUnit, from: start, relation: index, isChained });
    if (equation !== undefined) equations.push(equation);
    const named = isChained ? undefined : readStatement(tokens, from, index);
    const resumed = named === undefined ? undefined : resumeStatement({ text, tokens, isUnit, relation: index }, statement, named);
    if (resumed !== undefined) equations.push(resumed);
    statement = named;
    relation = index;
  }
  return equations;
}

/** "Time to cook = 28 - 5.": a name, and the expression that it is said to be. */
interface Statement { readonly name: string; readonly from: number; readonly value: Found }

const MAX_NAME_TOKENS = 16;

function readStatement(tokens: readonly Token[], from: number, relation: number): Statement | undefined {
  const start = tokens[from]?.kind === 'operator' ? from + 1 : from;
  if (relation <= start || relation - start > MAX_NAME_TOKENS) return undefined;
  const name = tokens.slice(start, relation);
  if (!name.every(({ kind }) => kind === 'word' || kind === 'unknown') || !name.some(({ kind }) => kind === 'word')) return undefined;
  const value = readPrefix(tokens, relation + 1);
  const next = value === undefined ? undefined : tokens[value.end]?.kind;
  if (value === undefined || value.isDoubtful || !(next === undefined || next === 'break')) return undefined;
  return { name: name.map(({ text }) => text.toLowerCase()).join(' '), from, value };
}

/** "Time to cook = 28 - 5. Time to cook = 23." says that 28 - 5 = 23. A second computation under one name may be another case. */
function resumeStatement(site: Omit<Relation, 'isChained'>, earlier: Statement | undefined, now: Statement): Equation | undefined {
  if (earlier === undefined || earlier.name !== now.name || earlier.value.operators === '') return undefined;
  if (site.tokens.slice(earlier.value.end, now.from).some(({ kind }) => kind !== 'break')) return undefined;
  const equation = judgeSides({ ...site, isChained: true }, earlier.value, now.value);
  return equation?.verdict === 'false' && now.value.operators !== '' ? undefined : equation;
}

interface Site extends Relation { readonly from: number }

function readEquation({ text, tokens, isUnit, from, relation, isChained }: Site): Equation | undefined {
  const left = readSuffix(tokens, from, relation, isChained);
  const right = left === undefined ? undefined : readPrefix(tokens, relation + 1);
  if (left === undefined || right === undefined) return undefined;
  const isDashed = tokens[left.start]?.kind === 'operator';
  // "- 3 + 4 = 7" in a list: where the minus makes it wrong, it may have been a dash.
  if (isDashed && !left.value.equals(right.value)) return readEquation({ text, tokens, isUnit, from: left.start + 1, relation, isChained });
  return judgeSides({ text, tokens, isUnit, relation, isChained }, left, right);
}
