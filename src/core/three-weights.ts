// The three judges among more: what they share beside the components' weights, as places on the triangle and back.
// Knows points; nothing of pointers or pixels.

import { JUDGE_NAMES } from './judgement.ts';
import { roundByLargestRemainder } from './simplex.ts';
import { pointsFromBarycentric, TOTAL_POINTS, type Points } from './weights.ts';

const THREE = JUDGE_NAMES.length;

/** The points that the three share. Example: [24, 40, 16, 20] → 80. */
export function sharedPoints(points: Points): number {
  return points.slice(0, THREE).reduce((sum, value) => sum + value, 0);
}

/** The weights of the components, which stand still while a place on the triangle moves. Example: [24, 40, 16, 20] → [0.2]. */
export function heldWeights(points: Points): number[] {
  return points.slice(THREE).map((value) => value / TOTAL_POINTS);
}

/** The place on the triangle: shares of what is shared, thirds where that is nothing. Example: [24, 40, 16, 20] → 0.3, 0.5, 0.2. */
export function triangleShares(points: Points): [number, number, number] {
  const shared = sharedPoints(points);
  const share = (i: number): number => (shared === 0 ? 1 / THREE : (points[i] ?? 0) / shared);
  return [share(0), share(1), share(2)];
}

/** Points of a place, rounded; the components keep theirs. Example: 0.3, 0.5, 0.2 over [0, 0, 80, 20] → [24, 40, 16, 20]. */
export function pointsOfShares(shares: readonly number[], points: Points): number[] {
  return [...roundByLargestRemainder(shares.slice(0, THREE), sharedPoints(points)), ...points.slice(THREE)];
}

/**
 * The points nearest to a place picked on the triangle, which may lie outside of it; locks and components hold.
 * Example: shares [0.5, 0.5, 0] with points [24, 40, 16, 20] → [40, 40, 0, 20].
 */
export function pointsOfPlace(options: { shares: readonly number[]; points: Points; lockedWeights: readonly boolean[] }): number[] {
  const { shares, points, lockedWeights } = options;
  const shared = sharedPoints(points);
  const locked = points.flatMap((_, i) => (i >= THREE || lockedWeights[i] ? [i] : []));
  const coordinates = points.map((_, i) => ((shares[i] ?? 0) * shared) / TOTAL_POINTS);
  return pointsFromBarycentric({ coordinates, start: points, locked });
}
