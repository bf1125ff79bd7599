// Reads intervals: in brackets where that leaves no doubt (`[0, 1)`, `(-∞, 3]`), as inequalities (`0 < x ≤ 1`), and unions of
// them. `(0, 1)` and `[0, 1]` could be a point or a list: they stay collections, and are intervals against an interval.

import type { Interval, IntervalEnd, Reading, Scalar } from './reading.ts';
import { splitTopLevel } from './split-top-level.ts';

type ReadScalar = (text: string) => Scalar | undefined;

const MAX_PARTS = 8;
const INFINITY = /^\+?\s?(?:∞|\\infty|infinity|inf|oo)$/i;
const MINUS_INFINITY = /^-\s?(?:∞|\\infty|infinity|inf|oo)$/i;
const SIGN = /\\(?:leqslant|geqslant|leq|geq|le|ge|lt|gt)(?![A-Za-z])|<=|>=|[<>≤≥⩽⩾]/;

export function readIntervals(text: string, readScalar: ReadScalar): Interval[] | undefined {
  const source = text.replace(/^[A-Za-z]\s?(?:∈|\\in(?![A-Za-z]))\s?/, '');
  const pieces = source.split(/∪|\\cup(?![A-Za-z])|(?<=[\d∞a-z])\s(?:or|and)\s(?=[-\d]*\s?[a-z]\s?(?:[<>≤≥]|\\[lg]))/i);
  if (pieces.length > MAX_PARTS) return undefined;
  const isUnion = pieces.length > 1;
  const parts = pieces.map((piece) => readInequality(piece.trim(), readScalar) ?? readBrackets(piece.trim(), readScalar, isUnion));
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

/** `isSure`: brackets that could be a point or a list are intervals here. */
function readBrackets(text: string, readScalar: ReadScalar, isSure: boolean): Interval | undefined {
  const [, open = '', inside = '', close = ''] = /^([([])(.*)([)\]])$/.exec(text) ?? [];
  const [low, high, ...more] = splitTopLevel(inside, ',;').map((end) => end.trim());
  if (open === '' || low === undefined || high === undefined || more.length > 0) return undefined;
  const isHalfOpen = (open === '(') !== (close === ')');
  if (!isSure && !isHalfOpen && !MINUS_INFINITY.test(low) && !INFINITY.test(high)) return undefined;
  return toInterval(readEnd(low, open === '(', readScalar), readEnd(high, close === ')', readScalar));
}

function readEnd(text: string, isOpen: boolean, readScalar: ReadScalar): IntervalEnd | undefined {
  if (MINUS_INFINITY.test(text)) return { value: '-∞', isOpen: true };
  if (INFINITY.test(text)) return { value: '∞', isOpen: true };
  const value = readScalar(text);
  return value && { value, isOpen };
}

const toInterval = (low: IntervalEnd | undefined, high: IntervalEnd | undefined): Interval | undefined => low && high && { low, high };

/** `x > 3`, `3 < x`, `0 ≤ x < 1`. */
function readInequality(text: string, readScalar: ReadScalar): Interval | undefined {
  const signs = [...text.matchAll(new RegExp(SIGN, 'g'))].map(([sign]) => ({ isLess: /<|≤|⩽|\\l/.test(sign), isOpen: /^(?:[<>]|\\[lg]t)$/.test(sign) }));
  const sides = text.split(SIGN).map((side) => side.trim());
  const [first, second] = signs;
  if (first === undefined || signs.length > 2) return undefined;
  const isName = (side: string | undefined): boolean => /^[A-Za-z]$/.test(side ?? '');
  const end = (side: string | undefined, isOpen: boolean): IntervalEnd | undefined => {
    const value = readScalar(side ?? '');
    return value && { value, isOpen };
  };
  const [a, b, c] = sides;
  if (second !== undefined) {
    if (!isName(b) || first.isLess !== second.isLess) return undefined;
    const [near, far] = [end(a, first.isOpen), end(c, second.isOpen)];
    return first.isLess ? toInterval(near, far) : toInterval(far, near);
  }
  const isNameFirst = isName(a);
  if (isNameFirst === isName(b)) return undefined;
  const bound = end(isNameFirst ? b : a, first.isOpen);
  return isNameFirst === first.isLess ? toInterval({ value: '-∞', isOpen: true }, bound) : toInterval(bound, { value: '∞', isOpen: true });
}

/** A collection of two as the interval that it may be: `(0, 1)`, `[0, 1]`. */
export function intervalOf(reading: Reading): Interval[] | undefined {
  if (reading.kind === 'intervals') return [...reading.parts];
  if (reading.kind !== 'collection' || !/^[([][)\]]$/.test(reading.marks) || reading.items.length !== 2) return undefined;
  const [low, high] = reading.items;
  if (low === undefined || high === undefined || !isScalar(low) || !isScalar(high)) return undefined;
  return [{ low: { value: low, isOpen: reading.marks.startsWith('(') }, high: { value: high, isOpen: reading.marks.endsWith(')') } }];
}

function isScalar(reading: Reading): reading is Extract<Reading, Scalar> {
  return reading.kind === 'quantity' || reading.kind === 'formula';
}
