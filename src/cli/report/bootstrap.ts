// How far a figure would move by chance: the middle 95 % of its values over samples drawn anew with replacement.

import { createRandom } from '../../core/random.ts';

export interface Estimate {
  readonly value: number | null;
  /** Ends of the 95 % interval; `null` where the figure has no value in most draws. */
  readonly low: number | null;
  readonly high: number | null;
}

const RESAMPLES = 1000;
const SEED = 20_251;

/** The figure with its interval; the same for the same items, since the draws are seeded. */
export function bootstrap<Item>(items: readonly Item[], statistic: (items: readonly Item[]) => number | null, resamples = RESAMPLES): Estimate {
  const value = statistic(items);
  if (value === null || items.length < 2) return { value, low: null, high: null };
  const random = createRandom(SEED);
  const values: number[] = [];
  for (let draw = 0; draw < resamples; draw += 1) {
    const drawn = statistic(items.map(() => items[Math.floor(random() * items.length)] as Item));
    if (drawn !== null) values.push(drawn);
  }
  if (values.length < resamples / 2) return { value, low: null, high: null };
  values.sort((a, b) => a - b);
  return { value, low: quantile(values, 0.025), high: quantile(values, 0.975) };
}

/** Linear between neighbours: the 0.25 quantile of [0, 1, 2] is 0.5. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** Mean of what is there: [true, false] → 0.5. */
export function meanOf(values: readonly (number | boolean)[]): number | null {
  return values.length === 0 ? null : values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length;
}
