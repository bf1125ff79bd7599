// The triangle asked at every place of the 1/100 grid, a row at a time, so that a slow map never holds up a drag.
// Computes what core's `mapWinners` and `mapMeasure` compute; a test holds them together.

import { agreementWithOutcome } from '../../core/agreement.ts';
import { GRID_DIVISIONS, gridSize } from '../../core/simplex-grid.ts';
import type { MapOptions } from '../../core/simplex-map.ts';
import { createTotalEvaluator, highest } from '../../core/total-evaluator.ts';

export type MapMeasure = 'winner' | 'margin' | 'agreement';

/**
 * Yields after each row of the grid and returns one number per place: the winner's place in the group (−1 where there is
 * none), its lead over the next, or τ-b between totals and outcomes (NaN where undefined).
 */
export function* sampleMap(options: MapOptions, measure: MapMeasure): Generator<void, Float64Array> {
  const evaluator = createTotalEvaluator(options);
  const totals = new Float64Array(evaluator.count);
  const weights = new Float64Array(3);
  const values = new Float64Array(gridSize());
  let place = 0;
  for (let a = 0; a <= GRID_DIVISIONS; a++) {
    for (let b = 0; b <= GRID_DIVISIONS - a; b++) {
      weights[0] = a / GRID_DIVISIONS;
      weights[1] = b / GRID_DIVISIONS;
      weights[2] = (GRID_DIVISIONS - a - b) / GRID_DIVISIONS;
      evaluator.evaluate(weights, totals);
      values[place++] = measureTotals(measure, totals, options.outcomes);
    }
    yield;
  }
  return values;
}

export function measureTotals(measure: MapMeasure, totals: Float64Array, outcomes: readonly (number | null)[]): number {
  const winner = highest(totals);
  if (measure === 'winner' || winner === -1) return measure === 'winner' ? winner : Number.NaN;
  if (measure === 'agreement') {
    const rewards = Array.from(totals, (total) => (Number.isNaN(total) ? null : total));
    return agreementWithOutcome(rewards, outcomes).tauB ?? Number.NaN;
  }
  let next = -Infinity;
  totals.forEach((total, i) => {
    if (i !== winner && total > next) next = total;
  });
  return next === -Infinity ? Number.NaN : Math.max(0, (totals[winner] ?? Number.NaN) - next);
}

/** Runs a generator to its end at once. */
export function finish<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
