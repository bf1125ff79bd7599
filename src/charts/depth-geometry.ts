// Where the curves over depth go: updates on a logarithmic axis, what lies beyond the limit on the limit itself.
// Knows nothing of trees.

export interface DepthValue {
  readonly depth: number;
  /** Updates; `null` = more than the limit. */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface DepthScale {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly deepest: number;
  /** The most updates that were tried: the top of the axis. */
  readonly limit: number;
}

/** Example: deepest 8, width 700 → depth 1 at the left edge, 8 at the right, 100 px from one to the next. */
export function depthX({ left, width, deepest }: DepthScale, depth: number): number {
  return left + (deepest > 1 ? ((depth - 1) / (deepest - 1)) * width : 0);
}

/** Logarithmic from 1 to the limit. */
export function updatesY({ top, height, limit }: DepthScale, updates: number | null): number {
  const share = Math.log(Math.max(updates ?? limit, 1)) / Math.log(limit);
  return top + height * (1 - Math.min(share, 1));
}

export function medianPath(scale: DepthScale, values: readonly DepthValue[]): string {
  return values.length === 0 ? '' : `M${values.map(({ depth, median }) => spell(scale, depth, median)).join('L')}`;
}

/** There along the upper bounds, back along the lower ones. */
export function bandPath(scale: DepthScale, values: readonly DepthValue[]): string {
  if (values.length === 0) return '';
  const upper = values.map(({ depth, high }) => spell(scale, depth, high));
  const lower = values.toReversed().map(({ depth, low }) => spell(scale, depth, low));
  return `M${[...upper, ...lower].join('L')}Z`;
}

/** 1, 10, 100, … up to the limit. */
export function decadesTo(limit: number): number[] {
  return Array.from({ length: Math.floor(Math.log10(limit) + 1e-9) + 1 }, (_, i) => 10 ** i);
}

function spell(scale: DepthScale, depth: number, updates: number | null): string {
  return `${depthX(scale, depth).toFixed(1)},${updatesY(scale, updates).toFixed(1)}`;
}
