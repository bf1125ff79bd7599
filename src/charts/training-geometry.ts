// Where the lines of a training chart go: numbers over updates as SVG paths of no more points than pixels.
// Knows nothing of policies or rewards.

/** One line: the numbers at `start`, `start + stride`, … of an array, one per update. */
export interface TrainingLine {
  readonly id: string;
  readonly color: string;
  readonly dash: string;
  readonly values: Float64Array;
  readonly start: number;
  readonly stride: number;
}

export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Room around the plot: value labels on the left, update labels below, half of the last one on the right. */
export function plotBox(width: number, height: number): PlotBox {
  return { left: 40, top: 8, width: Math.max(width - 54, 40), height: height - 30 };
}

export function valueAt({ values, start, stride }: Pick<TrainingLine, 'values' | 'start' | 'stride'>, update: number): number {
  return values[start + stride * update] ?? 0;
}

/** Example: box { left: 40, width: 100 }, 50 updates → update 25 at x = 90. */
export function xOf(box: PlotBox, updates: number, update: number): number {
  return box.left + (updates === 0 ? 0 : (update / updates) * box.width);
}

/** The values at the bottom and the top of the value axis. */
export interface ValueAxis {
  readonly least: number;
  readonly most: number;
}

export function yOf(box: PlotBox, { least, most }: ValueAxis, value: number): number {
  const share = most > least ? (value - least) / (most - least) : 0;
  return box.top + box.height * (1 - Math.min(Math.max(share, 0), 1));
}

/** As many digits as tell the labels of the axis apart. Example: 0 to 1.39 → 0.7; 0.74 to 0.76 → 0.75. */
export function tickText({ least, most }: ValueAxis, value: number): string {
  const digits = Math.max(0, Math.ceil(-Math.log10(most - least)) + 1);
  return String(Number(value.toFixed(digits)));
}

/** The update nearest to a place in the chart. */
export function updateAt(box: PlotBox, updates: number, x: number): number {
  return Math.round(Math.min(Math.max((x - box.left) / box.width, 0), 1) * updates);
}

/** A path through the values, one point per pixel column at most, the first and the last always among them. */
export function linePath(options: { line: TrainingLine; updates: number; box: PlotBox; axis: ValueAxis }): string {
  const { line, updates, box, axis } = options;
  const pointCount = Math.min(updates, Math.round(box.width));
  const points: string[] = [];
  for (let point = 0; point <= pointCount; point++) {
    const update = pointCount === 0 ? 0 : Math.round((point / pointCount) * updates);
    const y = yOf(box, axis, valueAt(line, update));
    points.push(`${xOf(box, updates, update).toFixed(1)},${y.toFixed(1)}`);
  }
  return `M${points.join('L')}`;
}

/**
 * An axis that holds all values and a little more, between round numbers: for values that move in a narrow range.
 * Example: 0.741 to 0.758 → 0.74 to 0.76.
 */
export function closeAxis(least: number, most: number): ValueAxis {
  const span = Math.max(most - least, SMALLEST_SPAN);
  const decade = 10 ** Math.floor(Math.log10(span));
  const grain = (span / decade > 5 ? 2 : span / decade > 2 ? 1 : 0.5) * decade;
  const bottom = Math.floor(least / grain + 1e-9) * grain;
  return { least: bottom, most: Math.max(Math.ceil(most / grain - 1e-9) * grain, bottom + grain) };
}

/** Below this, differences of rewards are not worth a look, and a flat line should look flat. */
const SMALLEST_SPAN = 0.01;
