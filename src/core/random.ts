// A seeded generator of random numbers, so that every sampled run can be repeated from its seed.
// Knows nothing of what the numbers are for; not for secrets.

/** Numbers in [0, 1), the same for the same seed in every browser. */
export type Random = () => number;

/** Marsaglia-style 32-bit generator "mulberry32" (Ettinger, public domain): period 2^32, ample for a classroom run. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A place drawn with these probabilities (from `start`, `count` of them, sum 1). */
export function drawPlace(options: { random: Random; probabilities: Float64Array; start: number; count: number }): number {
  const { random, probabilities, start, count } = options;
  let left = random();
  for (let i = 0; i < count; i++) {
    left -= probabilities[start + i] ?? 0;
    if (left < 0) return i;
  }
  // Rounding can leave a sliver beyond the last place; give it to the last one that has any probability.
  for (let i = count - 1; i > 0; i--) if ((probabilities[start + i] ?? 0) > 0) return i;
  return 0;
}
