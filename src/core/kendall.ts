// Kendall's τ-b: how far two orders of the same things agree, ties accounted for.
// Knows nothing of rewards; pure counting of pairs in O(n log n).

export interface KendallTau {
  /** (C − D) / √((n0 − n1)(n0 − n2)); `null` where one side has no two different values. */
  readonly tauB: number | null;
  /** Pairs ordered alike on both sides. */
  readonly concordant: number;
  /** Pairs ordered one way on one side and the other way on the other. */
  readonly discordant: number;
  /** n0: all pairs. */
  readonly pairs: number;
}

/**
 * τ-b of two lists of finite numbers of equal length, by Knight's method (JASA 61, 1966): sort by x then y; the
 * exchanges that a merge sort by y then makes are the discordant pairs.
 * Example: x = [1, 2, 3], y = [1, 3, 2] → 2 concordant, 1 discordant, τ-b = 1/3.
 * @throws RangeError when the lengths differ.
 */
export function kendallTauB(x: ArrayLike<number>, y: ArrayLike<number>): KendallTau {
  if (x.length !== y.length) throw new RangeError(`Expected lists of equal length, got ${x.length} and ${y.length}.`);
  const n = x.length;
  const order = new Int32Array(n).map((_, i) => i);
  order.sort((i, j) => (x[i] ?? 0) - (x[j] ?? 0) || (y[i] ?? 0) - (y[j] ?? 0));
  const ys = new Float64Array(n);
  let tiedX = 0;
  let tiedBoth = 0;
  let runX = 0;
  let runBoth = 0;
  for (let place = 0; place < n; place++) {
    const i = order[place] ?? 0;
    const before = order[place - 1];
    ys[place] = y[i] ?? 0;
    const sameX = before !== undefined && x[before] === x[i];
    runX = sameX ? runX + 1 : 0;
    runBoth = sameX && y[before] === y[i] ? runBoth + 1 : 0;
    // Each member of a run pairs with the members before it: 1 + 2 + … = t(t − 1)/2.
    tiedX += runX;
    tiedBoth += runBoth;
  }
  const discordant = sortCountingExchanges(ys);
  let tiedY = 0;
  let runY = 0;
  for (let place = 1; place < n; place++) {
    runY = ys[place] === ys[place - 1] ? runY + 1 : 0;
    tiedY += runY;
  }
  const pairs = (n * Math.max(0, n - 1)) / 2;
  const concordant = pairs - tiedX - tiedY + tiedBoth - discordant;
  const scale = Math.sqrt((pairs - tiedX) * (pairs - tiedY));
  const tauB = scale === 0 ? null : Math.max(-1, Math.min(1, (concordant - discordant) / scale));
  return { tauB, concordant, discordant, pairs };
}

/** Sorts in place, bottom-up merge sort, and counts the pairs that stood in strictly wrong order. */
function sortCountingExchanges(values: Float64Array): number {
  const n = values.length;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(n);
  let exchanges = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let left = start;
      let right = middle;
      for (let place = start; place < end; place++) {
        const a = from[left] ?? 0;
        const b = from[right] ?? 0;
        if (left < middle && (right >= end || a <= b)) {
          to[place] = a;
          left += 1;
        } else {
          to[place] = b;
          right += 1;
          exchanges += middle - left;
        }
      }
    }
    const swap = from;
    from = to;
    to = swap;
  }
  if (from !== values) values.set(from);
  return exchanges;
}
