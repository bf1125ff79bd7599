// The values known so far in a response, and whether a number is one operation away from them.
// Float keys rather than rationals: this runs on every number of every step at each edit.

/** Numbers that need no source: units of time, dozens, percent. */
export const COMMON_CONSTANTS: readonly number[] = [0.5, 1, 2, 3, 4, 7, 10, 12, 24, 30, 52, 60, 100, 365, 1000];

const CONSTANT_KEYS = new Set(COMMON_CONSTANTS.map((constant) => valueKey(constant)));

/** Values beyond this many are not combined any further: by then nearly every number is derivable. */
const MAX_COMBINED = 400;

export type Operation = '+' | '-' | '*' | '/';

/** How a value follows from two known ones. */
export interface Derivation {
  readonly left: number;
  readonly operation: Operation;
  readonly right: number;
}

/** Values equal to four decimals share a key: 0.3333 and 1/3 are the same quantity. */
export function valueKey(value: number): number {
  return Math.round(value * 1e4);
}

export class KnownValues {
  readonly #keys = new Set<number>();
  readonly #values: number[] = [];

  constructor(values: Iterable<number> = []) {
    for (const value of values) this.add(value);
  }

  add(value: number): void {
    const key = valueKey(value);
    if (!Number.isFinite(value) || this.#keys.has(key)) return;
    this.#keys.add(key);
    if (this.#values.length < MAX_COMBINED) this.#values.push(value);
  }

  has(value: number): boolean {
    return this.#keys.has(valueKey(value));
  }

  /**
   * One operation that makes `target` of two known values or common constants, or `undefined`. Linear in the number of known values.
   * With 48 known, 24 is `48 / 2`.
   */
  derive(target: number): Derivation | undefined {
    if (!Number.isFinite(target)) return undefined;
    for (const left of this.#values) {
      if (this.#isKnown(target - left)) return { left, operation: '+', right: target - left };
      if (this.#isKnown(left - target)) return { left, operation: '-', right: left - target };
      if (left === 0) continue;
      if (this.#isFactor(target / left) && isNear(left * snap(target / left), target)) return { left, operation: '*', right: snap(target / left) };
      if (target !== 0 && this.#isFactor(left / target) && isNear(left / snap(left / target), target)) return { left, operation: '/', right: snap(left / target) };
      // 1 - share, 100 - percent, 1 / rate.
      if (isNear(1 - left, target) || isNear(100 - left, target)) return { left: isNear(1 - left, target) ? 1 : 100, operation: '-', right: left };
      if (isNear(1 / left, target) || isNear(100 / left, target)) return { left: isNear(1 / left, target) ? 1 : 100, operation: '/', right: left };
    }
    return undefined;
  }

  #isKnown(value: number): boolean {
    const key = valueKey(value);
    return this.#keys.has(key) || CONSTANT_KEYS.has(key);
  }

  /** A factor counts only where it is a known value to more than the four decimals of its key. */
  #isFactor(value: number): boolean {
    return value !== 0 && this.#isKnown(value);
  }
}

/** The four-decimal value behind a key. */
function snap(value: number): number {
  return valueKey(value) / 1e4;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(b));
}
