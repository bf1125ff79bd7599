// The name of the horizontal axis, left of its first label.

import { usePlotArea } from 'recharts';

/** Below the plot, level with the labels of the ticks. */
const OFFSET = 23;

export function AxisTitle({ word }: { word: string }) {
  const plot = usePlotArea();
  if (!plot) return null;
  return (
    <text x={plot.x - 6} y={plot.y + plot.height + OFFSET} textAnchor="end" fontSize={12} fill="var(--ink-2)">
      {word}
    </text>
  );
}
