// What the charts draw, as props: series of values by step with gaps, and where the focus stands.
// Knows nothing of judges or weights.

import type { Spread } from '../core/outcome.ts';
import type { ResponseLook } from './response-look.ts';

export interface ChartSeries {
  readonly id: string;
  readonly letter: string;
  readonly look: ResponseLook;
  /** One value per step, `null` at a gap. */
  readonly values: readonly (number | null)[];
  /** 0…1, `null` where unknown. */
  readonly outcome: number | null;
  /** From the lowest to the highest of several ratings; absent where one alone, or a judge, says the outcome. */
  readonly spread?: Spread | undefined;
}

/** A step of a series. */
export interface ChartFocus {
  readonly seriesId: string;
  readonly stepIndex: number;
}

/** One row per step, for the axes: the step counted from 1. Example: 2 → [{ x: 1, y: 0 }, { x: 2, y: 0 }]. */
export function axisRows(stepCount: number): { x: number; y: number }[] {
  return Array.from({ length: stepCount }, (_, k) => ({ x: k + 1, y: 0 }));
}

export function longest(series: readonly Pick<ChartSeries, 'values'>[]): number {
  return series.reduce((most, { values }) => Math.max(most, values.length), 0);
}

/**
 * Steps that get a label on the axis: at most `most` of them, evenly apart at 1, 2, 5, 10, …
 * Example: 12 steps, 6 labels → 2, 4, 6, 8, 10, 12.
 */
export function stepTicks(stepCount: number, most: number): number[] {
  let gap = 1;
  for (const factor of ladder()) {
    gap = factor;
    if (stepCount / gap <= most) break;
  }
  return Array.from({ length: Math.floor(stepCount / gap) }, (_, i) => (i + 1) * gap);
}

function* ladder(): Generator<number> {
  for (let decade = 1; ; decade *= 10) yield* [decade, 2 * decade, 5 * decade];
}

/**
 * The top of the axis: 1, or the next round number that holds every value.
 * Example: 0.98 → 1; 3.4 → 4; 27 → 30.
 */
export function axisTop(series: readonly Pick<ChartSeries, 'values'>[]): number {
  const most = series.reduce((top, { values }) => values.reduce<number>((inner, value) => Math.max(inner, value ?? 0), top), 1);
  const decade = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / decade - 1e-9) * decade;
}

/** The step nearest to a place in the plot: first by step, then among the series by value. */
export function nearestPoint(options: {
  series: readonly ChartSeries[];
  /** Step counted from 1, may lie between two. */
  x: number;
  y: number;
}): ChartFocus | null {
  const { series, x, y } = options;
  const stepIndex = Math.min(Math.max(Math.round(x), 1), longest(series)) - 1;
  let best: { seriesId: string; distance: number } | null = null;
  for (const { id, values } of series) {
    const value = values[stepIndex] ?? null;
    if (value === null) continue;
    const distance = Math.abs(value - y);
    if (best === null || distance < best.distance) best = { seriesId: id, distance };
  }
  return best && { seriesId: best.seriesId, stepIndex };
}

/** Where an arrow key leads from the present focus; `null` where the key means nothing here. */
export function moveFocus(options: { series: readonly ChartSeries[]; focus: ChartFocus | null; key: string }): ChartFocus | null {
  const { series, focus, key } = options;
  if (!['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)) return null;
  const filled = series.filter(({ values }) => values.length > 0);
  const first = filled[0];
  if (!first) return null;
  const place = filled.findIndex(({ id }) => id === focus?.seriesId);
  const current = filled[place];
  if (!focus || !current) return { seriesId: first.id, stepIndex: 0 };

  const vertical = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  const target = filled[(place + vertical + filled.length) % filled.length] ?? current;
  const last = target.values.length - 1;
  const sideways = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  const wanted = key === 'Home' ? 0 : key === 'End' ? last : focus.stepIndex + sideways;
  return { seriesId: target.id, stepIndex: Math.min(Math.max(wanted, 0), last) };
}
