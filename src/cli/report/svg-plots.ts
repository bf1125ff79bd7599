// Plots as plain SVG of a few kB, in the colours of the reader's scheme. Knows numbers and words, not what they mean.

const STYLE = '<style>text{font:12px system-ui,sans-serif;fill:#333}.axis{stroke:#888}.grid{stroke:#ddd}.mark{fill:#2563eb}.line{stroke:#2563eb;fill:none}.interval{stroke:#111}.ideal{stroke:#888;stroke-dasharray:4 4}@media(prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#444}.mark{fill:#60a5fa}.line{stroke:#60a5fa}.interval{stroke:#fff}}</style>';

export interface PlotPoint {
  /** 0…1 on both axes. */
  readonly x: number;
  readonly y: number;
  /** Drawn as the point's size, and named in its title. */
  readonly count: number;
}

/** Share right over mean score, with the diagonal of a perfect judge; a point's area grows with its steps. */
export function reliabilityPlot(points: readonly PlotPoint[], title: string): string {
  const [size, left, top] = [300, 62, 30];
  const x = (value: number): string => (left + value * size).toFixed(1);
  const y = (value: number): string => (top + (1 - value) * size).toFixed(1);
  const most = Math.max(1, ...points.map(({ count }) => count));
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (tick) => `<path class="grid" d="M${x(0)} ${y(tick)}H${x(1)}"/><text x="${left - 6}" y="${y(tick)}" dy="4" text-anchor="end">${tick}</text><text x="${x(tick)}" y="${top + size + 16}" text-anchor="middle">${tick}</text>`,
  );
  const marks = points.map(
    ({ x: score, y: right, count }) =>
      `<circle class="mark" cx="${x(score)}" cy="${y(right)}" r="${(3 + 9 * Math.sqrt(count / most)).toFixed(1)}"><title>${count} steps, mean score ${score.toFixed(2)}, right ${right.toFixed(2)}</title></circle>`,
  );
  const path = points.map(({ x: score, y: right }, at) => `${at === 0 ? 'M' : 'L'}${x(score)} ${y(right)}`).join('');
  return svg({
    width: left + size + 20, height: top + size + 44, title,
    body: [...ticks, `<path class="ideal" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>`, `<path class="line" d="${path}"/>`, ...marks,
      `<text x="${x(0.5)}" y="${top + size + 36}" text-anchor="middle">mean score of the steps in a range</text>`,
      `<text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">share of them that is right</text>`],
  });
}

export interface PlotBar {
  readonly name: string;
  /** 0…100. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Horizontal bars in percent with their intervals. */
export function barPlot(bars: readonly PlotBar[], title: string): string {
  const [left, top, width, pitch] = [190, 34, 320, 22];
  const x = (value: number): string => (left + (value / 100) * width).toFixed(1);
  const height = top + bars.length * pitch;
  const ticks = [0, 25, 50, 75, 100].map((tick) => `<path class="grid" d="M${x(tick)} ${top - 4}V${height}"/><text x="${x(tick)}" y="${height + 16}" text-anchor="middle">${tick} %</text>`);
  const rows = bars.map(({ name, value, low, high }, at) => {
    const y = top + at * pitch;
    const interval = low === null || high === null ? '' : `<path class="interval" d="M${x(low)} ${y + 8}H${x(high)}M${x(low)} ${y + 4}v8M${x(high)} ${y + 4}v8"/>`;
    return `<text x="${left - 8}" y="${y + 12}" text-anchor="end">${escape(name)}</text><rect class="mark" x="${left}" y="${y}" width="${((value / 100) * width).toFixed(1)}" height="16" opacity=".75"><title>${escape(name)}: ${value.toFixed(1)} %</title></rect>${interval}`;
  });
  return svg({ width: left + width + 30, height: height + 26, title, body: [...ticks, ...rows] });
}

function svg({ width, height, title, body }: { width: number; height: number; title: string; body: readonly string[] }): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}">${STYLE}<text x="8" y="18" font-weight="600">${escape(title)}</text>${body.join('')}</svg>\n`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
