// Two operators with nothing between them, and operators with nothing after them. Reads formulas and plain arithmetic alike.
// Few rules of high precision: a sign before a number, list dashes, arrows, grades like "A+" and blanks like `_` are in order.

import { readToken, type Token } from './operator-tokens.ts';
import type { Deduction, StepText } from './step-text.ts';

interface Pending {
  readonly start: number;
  readonly end: number;
  readonly operator: string;
  /** Is there an operand to its left, and is that a number, a bracket or a formula? */
  readonly hasLeft: boolean;
  readonly hasNumericLeft: boolean;
  readonly isSpacedBefore: boolean;
}

/** Operator faults of one step. */
export function checkOperators({ structure, segments, next }: Pick<StepText, 'structure' | 'segments' | 'next'>): Deduction[] {
  const deductions: Deduction[] = [];
  let pending: Pending | null = null;
  let left: Token | null = null;

  const dangle = (operator: Pending): void => {
    deductions.push({ code: 'operator-dangling', params: { operator: structure.slice(operator.start, operator.end) }, start: operator.start, end: operator.end });
  };

  for (let at = 0; at < structure.length; ) {
    const token = readToken(structure, at);
    if (token.kind === 'operator') {
      if (pending !== null && isFaultyPair(pending, token)) {
        deductions.push({ code: 'operators-adjacent', params: { operators: structure.slice(pending.start, token.end).replace(/\s+/g, ' ') }, start: pending.start, end: token.end });
        pending = null;
        left = null;
      } else if (pending === null || token.operator !== '-') {
        pending = {
          start: at, end: token.end, operator: token.operator,
          hasLeft: left !== null, hasNumericLeft: left?.isNumeric === true, isSpacedBefore: /\s/.test(structure.charAt(at - 1)),
        };
      }
    } else if (token.kind === 'operand' || token.kind === 'open' || token.kind === 'maths-open') {
      pending = null;
      left = token.kind === 'operand' ? token : null;
    } else if (token.kind === 'close') {
      if (pending !== null && isUnfinished(pending)) dangle(pending);
      pending = null;
      left = token;
    } else if (token.kind === 'maths-close') {
      if (pending !== null && isUnfinished(pending) && /^\s*(?:[.,;]|$)/.test(structure.slice(token.end, token.end + 20))) dangle(pending);
      pending = null;
      left = { ...token, isNumeric: true };
    } else if (token.kind === 'end') {
      const isAtMark = /[.,;]/.test(structure.charAt(at)) && !/\d/.test(structure.charAt(at + 1));
      if (pending !== null && isAtMark && isUnfinished(pending) && pending.operator !== '-') dangle(pending);
      const isLastBreak = structure.slice(at, at + 20).trim() === '';
      if (!isLastBreak) {
        pending = null;
        left = null;
      }
    }
    at = token.end;
  }
  const isCut = segments.some((segment) => segment.isCut && segment.end === structure.length);
  if (pending !== null && isUnfinished(pending) && !isCut && !/^[\d$\\([+=×÷*-]/.test(next)) dangle(pending);
  return deductions;
}

/** `+ *`, `= =`, `+ =`; a minus may follow any operator, a plus anything but a plus. */
function isFaultyPair(first: Pending, second: Token): boolean {
  if (!first.hasLeft || second.operator === '-' || '<>'.includes(second.operator)) return false;
  if (first.operator === '^' && second.operator === '*') return false;
  if (first.operator === '<' || first.operator === '>') return second.operator === '*' || second.operator === '/';
  if (first.operator === '-' && !(first.hasNumericLeft && first.isSpacedBefore)) return false;
  if (second.operator === '+') return first.operator === '+' && first.hasNumericLeft;
  return first.operator === '=' || first.hasNumericLeft;
}

function isUnfinished({ operator, hasLeft, hasNumericLeft, isSpacedBefore }: Pending): boolean {
  if (operator === '=') return hasLeft;
  if (operator === '<' || operator === '>' || operator === '^') return false;
  return hasNumericLeft && isSpacedBefore;
}
