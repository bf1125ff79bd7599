// A person's picks as part of a scene: which of two responses is better, by response id.
// Knows ids and pairs; the loss that explains them is in preferences.ts.

import type { PreferencePair } from './preferences.ts';

/** "The preferred response is better than the other." */
export interface Preference {
  readonly preferred: string;
  readonly other: string;
}

/**
 * The picks that can stand in a scene with these responses: both are there, they differ, and of two picks of the same pair
 * the later one counts, in the place of the earlier.
 * Example: ids a, b; picks a > b, b > a, a > x → [b > a].
 */
export function keepPreferences(preferences: readonly Preference[], ids: readonly string[]): Preference[] {
  const known = new Set(ids);
  const kept = new Map<string, Preference>();
  for (const { preferred, other } of preferences) {
    if (preferred === other || !known.has(preferred) || !known.has(other)) continue;
    kept.set(JSON.stringify([preferred, other].sort()), { preferred, other });
  }
  return [...kept.values()];
}

/** The picks as places in the group, as the fit takes them. */
export function pairsOfPreferences(preferences: readonly Preference[], ids: readonly string[]): PreferencePair[] {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return preferences.flatMap(({ preferred, other }): PreferencePair[] => {
    const [i, j] = [placeOf.get(preferred), placeOf.get(other)];
    return i === undefined || j === undefined || i === j ? [] : [[i, j]];
  });
}

/** Every two responses with the better one first, from an order, best first: [c, a, b] → c > a, c > b, a > b. */
export function preferencesOfOrder(ids: readonly string[]): Preference[] {
  return ids.flatMap((preferred, place) => ids.slice(place + 1).map((other) => ({ preferred, other })));
}

/**
 * The two responses to ask about next, by place; `null` where every pair is answered. Pairs whose answer follows from the
 * picks (a > b and b > c say a > c) come last; among the others the one with the closest totals, because there a pick tells
 * the most about the weights.
 * Example: totals 0.9, 0.5, 0.52 and no picks → [1, 2].
 */
export function suggestPair(options: {
  totals: readonly (number | null)[];
  pairs: readonly PreferencePair[];
  /** Pairs that the person passed over. */
  skipped?: readonly PreferencePair[];
}): PreferencePair | null {
  const { totals, pairs, skipped = [] } = options;
  const count = totals.length;
  const isAnswered = (list: readonly PreferencePair[], i: number, j: number): boolean =>
    list.some(([a, b]) => (a === i && b === j) || (a === j && b === i));
  const follows = closure(pairs, count);
  let best: { pair: PreferencePair; cost: number } | null = null;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      if (isAnswered(pairs, i, j)) continue;
      const [a, b] = [totals[i] ?? null, totals[j] ?? null];
      // Rewards differ by less than 1 where they are not sums; a sum is squeezed below 1.
      const gap = a === null || b === null ? 1 : Math.abs(a - b) / (1 + Math.abs(a - b));
      const isFollowing = follows[i * count + j] === 1 || follows[j * count + i] === 1;
      const cost = gap + (isFollowing ? 2 : 0) + (isAnswered(skipped, i, j) ? 4 : 0);
      if (best === null || cost < best.cost) best = { pair: [i, j], cost };
    }
  }
  return best?.pair ?? null;
}

/** Warshall's transitive closure: 1 at [i, j] where i > j follows from the pairs. */
function closure(pairs: readonly PreferencePair[], count: number): Uint8Array {
  const reach = new Uint8Array(count * count);
  for (const [i, j] of pairs) reach[i * count + j] = 1;
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < count; i++) {
      if (reach[i * count + k] !== 1) continue;
      for (let j = 0; j < count; j++) if (reach[k * count + j] === 1) reach[i * count + j] = 1;
    }
  }
  return reach;
}
