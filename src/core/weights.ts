// The weights of the judges as points of 1/100 that always add up to 100, and what a drag does to them.
// Knows nothing of scores; any number of judges from one up.

import type { Brand } from './brand.ts';
import { projectOntoSimplex, roundByLargestRemainder } from './simplex.ts';

/** The share of one judge in the reward, from 0 to 1; the weights of all judges add up to 1. */
export type Weight = Brand<number, 'Weight'>;

/** Whole numbers from 0 to 100, one per judge, that add up to 100. */
export type Points = readonly number[];

export const TOTAL_POINTS = 100;

/** 0.3 syntax, 0.5 coherence, 0.2 fact: the chapter's example. */
export const DEFAULT_POINTS: Points = [30, 50, 20];

/**
 * Brands a number as a weight.
 * @throws RangeError when the value is not a finite number in [0, 1].
 */
export function toWeight(value: number): Weight {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`A weight must be a number from 0 to 1, got ${value}.`);
  return value as Weight;
}

/** Whether these are whole points from 0 to 100 that add up to 100. */
export function arePoints(points: readonly number[]): boolean {
  let sum = 0;
  for (const point of points) {
    if (!Number.isInteger(point) || point < 0) return false;
    sum += point;
  }
  return points.length > 0 && sum === TOTAL_POINTS;
}

/** Points to weights: [30, 50, 20] → [0.3, 0.5, 0.2]. @throws RangeError when the points do not add up to 100. */
export function weightsFromPoints(points: Points): Weight[] {
  assertPoints(points);
  return points.map((point) => toWeight(point / TOTAL_POINTS));
}

/** Weights (any non-negative shares) to the nearest points by largest remainder: [1/3, 1/3, 1/3] → [34, 33, 33]. */
export function pointsFromWeights(weights: readonly number[]): number[] {
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`A weight must be a finite number from 0 up, got ${weight}.`);
  }
  return roundByLargestRemainder(weights, TOTAL_POINTS);
}

/** The most that the slider of judge `index` can reach: 100 less the locked points of the others. */
export function maximumPoints(options: { points: Points; index: number; locked: readonly number[] }): number {
  const { points, index, locked } = options;
  return points.reduce((rest, point, i) => (i !== index && locked.includes(i) ? rest - point : rest), TOTAL_POINTS);
}

/**
 * Moves one weight and rescales the others by their ratio at the start of the drag (equal shares where all are 0).
 * Locked weights stay; a weight that is locked itself, or that has no free partner, does not move.
 * `start` are the points at the start of the drag, `to` the wanted points (rounded and clamped to the slider's range).
 * Example: start [30, 50, 20], index 0 to 50 → the others share 50 as 50:20 → 35.7, 14.3 → [50, 36, 14].
 * @throws RangeError for points that do not add up to 100, an unknown index, or a target that is not a number.
 */
export function moveWeight(options: { start: Points; index: number; to: number; locked: readonly number[] }): number[] {
  const { start, index, to, locked } = options;
  assertPoints(start);
  if (!(index in start)) throw new RangeError(`There is no weight ${index}; there are ${start.length}, counted from 0.`);
  if (Number.isNaN(to)) throw new RangeError('A weight cannot move to NaN.');
  const partners = start.map((_, i) => i).filter((i) => i !== index && !locked.includes(i));
  if (locked.includes(index) || partners.length === 0) return [...start];

  const maximum = maximumPoints({ points: start, index, locked });
  const moved = Math.round(Math.min(Math.max(to, 0), maximum));
  const shares = roundByLargestRemainder(partners.map((i) => start[i] ?? 0), maximum - moved);
  const points = [...start];
  points[index] = moved;
  partners.forEach((partner, place) => {
    points[partner] = shares[place] ?? 0;
  });
  return points;
}

/**
 * The points nearest to a place picked on the ternary plot, which may lie outside of it. Locked weights keep their
 * points and the place is moved perpendicularly onto the line that they leave free.
 * Coordinates are barycentric (1 in all, one per judge), so distances are those of an equilateral triangle.
 * Example: coordinates [0.5, 0.5, 0.3] without locks → [40, 40, 20].
 * @throws RangeError when a coordinate is not finite or their number differs from that of the points.
 */
export function pointsFromBarycentric(options: {
  coordinates: readonly number[];
  start: Points;
  locked: readonly number[];
}): number[] {
  const { coordinates, start, locked } = options;
  assertPoints(start);
  if (coordinates.length !== start.length) {
    throw new RangeError(`Expected ${start.length} coordinates, one per weight, got ${coordinates.length}.`);
  }
  const free = start.map((_, i) => i).filter((i) => !locked.includes(i));
  if (free.length === 0) return [...start];
  const total = free.reduce((sum, i) => sum + (start[i] ?? 0), 0);
  const nearest = projectOntoSimplex(free.map((i) => (coordinates[i] ?? 0) * TOTAL_POINTS), total);
  const rounded = roundByLargestRemainder(nearest, total);
  const points = [...start];
  free.forEach((i, place) => {
    points[i] = rounded[place] ?? 0;
  });
  return points;
}

function assertPoints(points: Points): void {
  if (!arePoints(points)) {
    throw new RangeError(`Points must be whole numbers from 0 that add up to ${TOTAL_POINTS}, got [${points.join(', ')}].`);
  }
}
