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

/** Room around the plot: value labels on the left, update labels below. */
export function plotBox(width: number, height: number): PlotBox {
  return { left: 30, top: 8, width: Math.max(width - 38, 40), height: height - 30 };
}

export function valueAt({ values, start, stride }: Pick<TrainingLine, 'values' | 'start' | 'stride'>, update: number): number {
  return values[start + stride * update] ?? 0;
}

/** Example: box { left: 30, width: 100 }, 50 updates → update 25 at x = 80. */
export function xOf(box: PlotBox, updates: number, update: number): number {
  return box.left + (updates === 0 ? 0 : (update / updates) * box.width);
}

export function yOf(box: PlotBox, axisMost: number, value: number): number {
  return box.top + box.height * (1 - Math.min(Math.max(value / axisMost, 0), 1));
}

/** The update nearest to a place in the chart. */
export function updateAt(box: PlotBox, updates: number, x: number): number {
  return Math.round(Math.min(Math.max((x - box.left) / box.width, 0), 1) * updates);
}

/** A path through the values, one point per pixel column at most, the first and the last always among them. */
export function linePath(options: { line: TrainingLine; updates: number; box: PlotBox; axisMost: number }): string {
  const { line, updates, box, axisMost } = options;
  const pointCount = Math.min(updates, Math.round(box.width));
  const points: string[] = [];
  for (let point = 0; point <= pointCount; point++) {
    const update = pointCount === 0 ? 0 : Math.round((point / pointCount) * updates);
    const y = yOf(box, axisMost, valueAt(line, update));
    points.push(`${xOf(box, updates, update).toFixed(1)},${y.toFixed(1)}`);
  }
  return `M${points.join('L')}`;
}

/** The top of the axis for values that have no natural end: the next of 1, 2, 5, 10, … tenths, hundredths that holds them. */
export function roundUp(most: number): number {
  if (!(most > 0)) return 1;
  const decade = 10 ** Math.floor(Math.log10(most));
  const share = most / decade - 1e-9;
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * decade;
}
