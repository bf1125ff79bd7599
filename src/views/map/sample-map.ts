// The triangle asked at every place of the 1/100 grid, a row at a time, so that a slow map never holds up a drag.
// Computes what core's `mapWinners` and `mapMeasure` compute; a test holds them together.

import { agreementWithOutcome } from '../../core/agreement.ts';
import { GRID_DIVISIONS, gridSize } from '../../core/simplex-grid.ts';
import type { MapOptions } from '../../core/simplex-map.ts';
import { createTotalEvaluator, highest } from '../../core/total-evaluator.ts';

export type SampledMeasure = 'margin' | 'agreement';

export interface MapSamples {
  /** The winner's place in the group at each place of the grid, −1 where there is none. */
  readonly winners: Int16Array;
  /** Who has the highest total at each place, as bits by place in the group: more than one is a tie. */
  readonly leaders: Int32Array;
  /** The winner's lead over the next, or τ-b between totals and outcomes; NaN where undefined. */
  readonly values: Float64Array;
}

/** Yields after each row of the grid and returns the samples in the order of `simplexGrid()`. */
export function* sampleMap(options: MapOptions, measure: SampledMeasure): Generator<void, MapSamples> {
  const evaluator = createTotalEvaluator(options);
  const totals = new Float64Array(evaluator.count);
  const weights = new Float64Array(3);
  const winners = new Int16Array(gridSize());
  const leaders = new Int32Array(gridSize());
  const values = new Float64Array(gridSize());
  let place = 0;
  for (let a = 0; a <= GRID_DIVISIONS; a++) {
    for (let b = 0; b <= GRID_DIVISIONS - a; b++) {
      weights[0] = a / GRID_DIVISIONS;
      weights[1] = b / GRID_DIVISIONS;
      weights[2] = (GRID_DIVISIONS - a - b) / GRID_DIVISIONS;
      evaluator.evaluate(weights, totals);
      const winner = highest(totals);
      winners[place] = winner;
      leaders[place] = leadersAt(winner, totals);
      values[place] = measure === 'margin' ? leadOf(winner, totals) : agreementAt(totals, options.outcomes);
      place += 1;
    }
    yield;
  }
  return { winners, leaders, values };
}

/** Equal to 1 in 10^12, as for the winner itself. At most 16 responses fit a scene, so 32 bits hold them. */
function leadersAt(winner: number, totals: Float64Array): number {
  const best = totals[winner] ?? Number.NaN;
  return totals.reduce((bits, total, i) => (Math.abs(total - best) <= 1e-12 * Math.abs(best) ? bits | (1 << i) : bits), 0);
}

/**
 * Of every winner, the responses that have the same total wherever it wins, itself among them: they share its region. A tie
 * along a line or at a corner is no region and is not counted.
 */
export function sharedWinners({ winners, leaders }: Pick<MapSamples, 'winners' | 'leaders'>): ReadonlyMap<number, readonly number[]> {
  const bits = new Map<number, number>();
  winners.forEach((winner, place) => {
    if (winner >= 0) bits.set(winner, (bits.get(winner) ?? -1) & (leaders[place] ?? 0));
  });
  return new Map([...bits].map(([winner, common]) => [winner, Array.from({ length: 31 }, (_, i) => i).filter((i) => (common >> i) & 1)]));
}

function leadOf(winner: number, totals: Float64Array): number {
  let next = -Infinity;
  totals.forEach((total, i) => {
    if (i !== winner && total > next) next = total;
  });
  return winner === -1 || next === -Infinity ? Number.NaN : Math.max(0, (totals[winner] ?? Number.NaN) - next);
}

function agreementAt(totals: Float64Array, outcomes: readonly (number | null)[]): number {
  const rewards = Array.from(totals, (total) => (Number.isNaN(total) ? null : total));
  return agreementWithOutcome(rewards, outcomes).tauB ?? Number.NaN;
}

/** Runs a generator to its end at once. */
export function finish<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
