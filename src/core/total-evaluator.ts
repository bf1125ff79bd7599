// The totals of a group as a fast function of the weights, for maps and searches that ask at thousands of places.
// Computes what deriveGroup computes, with typed arrays and nothing else; a test holds the two together.

import type { Aggregator } from './aggregators.ts';
import type { Group, ThreeWeightSettings } from './derive.ts';

export interface TotalEvaluator {
  /** Number of responses. */
  readonly count: number;
  /** Writes the totals at these weights; NaN stands for a response without a total and never leaves this room as a number. */
  evaluate(weights: ArrayLike<number>, totals: Float64Array): void;
  /** Place of the highest total (the first of equals) or −1 where there is none. */
  winnerAt(weights: ArrayLike<number>): number;
}

/** Packs a group for repeated evaluation; O(scores) per evaluation, no allocation. */
export function createTotalEvaluator(options: Group & ThreeWeightSettings): TotalEvaluator {
  const { scores, outcomes, aggregator, tau, lambda, held = [] } = options;
  const free = freeShare(held);
  const count = scores.length;
  const judgeCount = scores.find((steps) => steps.length > 0)?.[0]?.length ?? 0;
  const offsets = new Int32Array(count + 1);
  scores.forEach((steps, i) => (offsets[i + 1] = (offsets[i] ?? 0) + steps.length));
  const values = new Float64Array((offsets[count] ?? 0) * judgeCount);
  const isChecked = new Uint8Array(values.length);
  let place = 0;
  for (const steps of scores) {
    for (const step of steps) {
      for (const score of step) {
        values[place] = score ?? 0;
        isChecked[place] = score === null ? 0 : 1;
        place += 1;
      }
    }
  }
  const longest = scores.reduce((most, steps) => Math.max(most, steps.length), 0);
  const rewards = new Float64Array(longest);
  const known = Float64Array.from(outcomes, (outcome) => outcome ?? Number.NaN);
  const spread = new Float64Array(judgeCount);

  function evaluate(weights: ArrayLike<number>, totals: Float64Array): void {
    for (let j = 0; j < judgeCount; j++) spread[j] = held.length === 0 || j < 3 ? free * (weights[j] ?? 0) : (held[j - 3] ?? 0);
    for (let i = 0; i < count; i++) {
      const outcome = known[i] ?? Number.NaN;
      if (lambda === 0 && !Number.isNaN(outcome)) {
        totals[i] = outcome;
        continue;
      }
      let filled = 0;
      for (let k = offsets[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) {
        let sum = 0;
        let total = 0;
        for (let j = 0; j < judgeCount; j++) {
          const at = k * judgeCount + j;
          const weight = (spread[j] ?? 0) * (isChecked[at] ?? 0);
          sum += weight * (values[at] ?? 0);
          total += weight;
        }
        if (total > 0) rewards[filled++] = sum / total;
      }
      const process = aggregateFirst({ aggregator, tau, rewards, count: filled });
      totals[i] = Number.isNaN(outcome) ? process : lambda * process + (1 - lambda) * outcome;
    }
  }

  const scratch = new Float64Array(count);
  function winnerAt(weights: ArrayLike<number>): number {
    evaluate(weights, scratch);
    return highest(scratch);
  }
  return { count, evaluate, winnerAt };
}

/** What the three weights have to share beside the held ones. Example: [0.2] → 0.8; none held → 1. */
export function freeShare(held: readonly number[]): number {
  return Math.max(0, 1 - held.reduce((sum, weight) => sum + weight, 0));
}

/** Place of the highest number, the first of equals to 1 in 10^12; NaN is passed over; −1 where there is none. */
export function highest(totals: Float64Array): number {
  let winner = -1;
  let best = -Infinity;
  for (let i = 0; i < totals.length; i++) {
    const total = totals[i] ?? Number.NaN;
    if (winner === -1 ? !Number.isNaN(total) : total > best + 1e-12 * Math.abs(best)) {
      winner = i;
      best = total;
    }
  }
  return winner;
}

/** As `aggregate`, over the first `count` rewards; NaN where there are none. */
function aggregateFirst(options: { aggregator: Aggregator; tau: number; rewards: Float64Array; count: number }): number {
  const { aggregator, tau, rewards, count } = options;
  if (count === 0) return Number.NaN;
  if (aggregator === 'last') return rewards[count - 1] ?? Number.NaN;
  let sum = 0;
  let product = 1;
  let smallest = Infinity;
  for (let k = 0; k < count; k++) {
    const reward = rewards[k] ?? 0;
    sum += reward;
    product *= reward;
    if (reward < smallest) smallest = reward;
  }
  if (aggregator === 'mean') return sum / count;
  if (aggregator === 'sum') return sum;
  if (aggregator === 'product') return product;
  if (aggregator === 'min' || tau === 0) return smallest;
  let numerator = 0;
  let denominator = 0;
  for (let k = 0; k < count; k++) {
    const reward = rewards[k] ?? 0;
    const share = Math.exp((smallest - reward) / tau);
    numerator += reward * share;
    denominator += share;
  }
  return numerator / denominator;
}
