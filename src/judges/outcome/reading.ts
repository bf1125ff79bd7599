// What an answer is read as, before it is compared with another.

import type { Equation } from './algebra/compare.ts';
import type { Quantity } from './quantity.ts';

/** One value: a quantity that is known, or an expression that algebra has to look at. */
export type Scalar =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** A formula that is no number, such as `2\sqrt{3}` or `x + 1`; `key` is the text without spaces. */
  | { readonly kind: 'formula'; readonly source: string; readonly key: string };

/** An end of an interval, with its bracket; infinite ends are open. */
export interface IntervalEnd {
  readonly value: Scalar | '-∞' | '∞';
  readonly isOpen: boolean;
}

export interface Interval {
  readonly low: IntervalEnd;
  readonly high: IntervalEnd;
}

export type Reading = (
  | Scalar
  /** `3:4`, `3 to 4`. `isClock` where it could be a time of day as well. */
  | { readonly kind: 'ratio'; readonly parts: readonly Quantity[]; readonly isClock: boolean }
  /** `(1, 2)` has round marks, `{1, 2}` curly ones, `1, 2` none; `1 or 2` and `±2` are curly. */
  | { readonly kind: 'collection'; readonly marks: string; readonly items: readonly Reading[] }
  /** `(0, 1]`, `x > 3`, `(-∞, 1) ∪ (2, ∞)`. */
  | { readonly kind: 'intervals'; readonly parts: readonly Interval[] }
  | { readonly kind: 'equation' }
  | { readonly kind: 'text'; readonly key: string; readonly firstWords: string }
) & {
  /** Where the answer was written with an equals sign between formulas. */
  readonly equation?: Equation;
  /** The variable whose value the answer gives: `x` of `x = 5`. */
  readonly variable?: string;
};
