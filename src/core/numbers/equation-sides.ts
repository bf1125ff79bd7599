// Reads the two sides of a relation: the longest expression before it and after it, and the doubts that prose around them raises.
// Knows no verdicts.

import { type Expression, readExpression } from './expression.ts';
import type { Token } from './tokens.ts';

/** Tokens looked at on each side of a relation; real equations stay far below. */
export const MAX_SIDE_TOKENS = 80;

/** Words that the number after them numbers: "on day 1 * 2 = 20". */
const LABELLED = new Set(['day', 'week', 'month', 'year', 'step', 'part', 'case', 'option', 'group', 'class', 'grade', 'round', 'game', 'hour', 'chapter', 'page']);

/** Words that make the number after them a part of something unread: "half of 30 + 5". */
const CAPTURING = new Set(['of', 'and', 'twice', 'double', 'doubled', 'triple', 'half', 'plus', 'minus', 'times', 'by', 'less', 'more', 'quarter', 'third', 'than', 'from', 'to', 'root', 'mod', 'the']);

export type Found = Expression & {
  readonly start: number;
  /** A plain number after prose: no side of a computation, though it may be converted. */
  readonly isLone: boolean;
};

/** The longest expression that ends at the relation. */
export function readSuffix(tokens: readonly Token[], from: number, to: number, isChained: boolean): Found | undefined {
  let at = from;
  while (at < to) {
    const token = tokens[at];
    const mayStart = token?.kind === 'number' || token?.kind === 'open' || token?.kind === 'fraction' || (token?.kind === 'operator' && token.text === '-');
    const expression = mayStart ? readExpression(tokens, at, to) : undefined;
    if (expression?.end === to) {
      const doubt = doubtOf(tokens, from, at, isChained, expression);
      return { ...expression, start: at, isDoubtful: expression.isDoubtful || doubt !== undefined, isLone: !expression.isDoubtful && doubt === 'lone' };
    }
    at = Math.max(at + 1, expression?.end ?? 0);
  }
  return undefined;
}

/** Why the expression may be a part of something unread: prose before it takes it in, or it is a plain number after prose. */
function doubtOf(tokens: readonly Token[], from: number, at: number, isChained: boolean, expression: Expression): 'captured' | 'lone' | undefined {
  if (isCaptured(tokens, from, at, expression)) return 'captured';
  if (expression.operators !== '') return undefined;
  const isSide = at === from ? isChained || expression.units.length === 0 : tokens[at]?.opensMath === true;
  return isSide ? undefined : 'lone';
}

function isCaptured(tokens: readonly Token[], from: number, at: number, expression: Expression): boolean {
  const first = tokens[at];
  // A leading minus may be a dash or a list mark.
  if (first?.kind === 'operator' && expression.operators !== '') return true;
  if (first !== undefined && tokens[at - 1]?.text === '-' && tokens[at - 1]?.kind === 'operator') return true;
  if (at === from) return isCutNumber(tokens, at);
  if (first?.opensMath === true) return false;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  // `sqrt(16)` and `f(3)` call a function.
  if (before.kind !== 'word' || (first?.kind === 'open' && first.isGlued)) return true;
  if (CAPTURING.has(before.text.toLowerCase())) return true;
  if (LABELLED.has(before.text.toLowerCase())) return true;
  for (let i = at - 1; i >= from; i -= 1) {
    const kind = tokens[i]?.kind;
    if (kind === 'word') continue;
    return kind === 'operator' || kind === 'unknown';
  }
  return false;
}

/** The digits before the break belong to it: "14, 400 / 80", ".8 + . 84". */
function isCutNumber(tokens: readonly Token[], at: number): boolean {
  const [earlier, stop, first] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (stop?.kind !== 'break' || earlier === undefined) return false;
  return earlier.kind === 'operator' || (stop.text === ',' && earlier.kind === 'number' && /^\d{3}$/.test(first?.text ?? ''));
}

/** The longest expression that starts after the relation. */
export function readPrefix(tokens: readonly Token[], from: number): Found | undefined {
  const to = Math.min(tokens.length, from + MAX_SIDE_TOKENS);
  const expression = readExpression(tokens, from, to);
  if (expression === undefined) return undefined;
  const next = tokens[expression.end];
  const isCut = next !== undefined && ((next.kind !== 'relation' && next.kind !== 'break' && next.kind !== 'close' && !(next.kind === 'number' && expression.units.length > 0)));
  return { ...expression, start: from, isLone: false, isDoubtful: expression.isDoubtful || isCut || (expression.units[0] === 'of' && !expression.operators.endsWith('*')) };
}
