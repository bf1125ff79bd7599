// Updates needed over the depth of a tree: a median line and a band for each kind of feedback, on a logarithmic axis.

import { memo } from 'react';
import { bandPath, decadesTo, depthX, medianPath, updatesY, type DepthScale, type DepthValue } from './depth-geometry.ts';
import styles from './training.module.css';
import { useBoxWidth } from './use-box-width.ts';

export interface DepthSeries {
  readonly id: string;
  readonly color: string;
  readonly dash: string;
  readonly values: readonly DepthValue[];
}

interface DepthChartProps {
  readonly series: readonly DepthSeries[];
  readonly deepest: number;
  readonly limit: number;
  readonly words: {
    /** What the chart shows, for screen readers. */
    readonly label: string;
    readonly depth: string;
    readonly updates: string;
    readonly limit: string;
  };
}

const HEIGHT = 260;

export const DepthChart = memo(function DepthChart({ series, deepest, limit, words }: DepthChartProps) {
  const { width, ref } = useBoxWidth();
  const scale: DepthScale = { left: 46, top: 26, width: Math.max(width - 64, 40), height: HEIGHT - 72, deepest, limit };
  return (
    <div ref={ref} className={styles.plot} style={{ height: HEIGHT }}>
      <svg width={width} height={HEIGHT} role="img" aria-label={words.label} className={styles.still}>
        <DepthAxes scale={scale} words={words} />
        {series.map(({ id, color, values }) => (
          <path key={id} d={bandPath(scale, values)} fill={color} fillOpacity={0.12} />
        ))}
        {series.map(({ id, color, dash, values }) => (
          <g key={id}>
            <path d={medianPath(scale, values)} fill="none" stroke={color} strokeWidth={2} strokeDasharray={dash} />
            {values.map(({ depth, median }) => (
              <circle
                key={depth}
                cx={depthX(scale, depth)}
                cy={updatesY(scale, median)}
                r={3.5}
                fill={median === null ? 'var(--surface)' : color}
                stroke={median === null ? color : 'var(--surface)'}
                strokeWidth={1.5}
              />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
});

function DepthAxes({ scale, words }: { scale: DepthScale; words: DepthChartProps['words'] }) {
  const { left, top, width, height, deepest, limit } = scale;
  const right = left + width;
  return (
    <g className={styles.axes}>
      {decadesTo(limit).map((updates) => {
        const y = updatesY(scale, updates);
        return (
          <g key={updates}>
            <line x1={left} x2={right} y1={y} y2={y} data-base={updates === 1} />
            <text x={left - 8} y={y + 4} textAnchor="end">
              {updates}
            </text>
          </g>
        );
      })}
      <line x1={left} x2={right} y1={top} y2={top} className={styles.limit} />
      <text x={right} y={top - 6} textAnchor="end">
        {words.limit}
      </text>
      <text x={0} y={top - 6} className={styles.title}>
        {words.updates}
      </text>
      {Array.from({ length: deepest }, (_, i) => i + 1).map((depth) => (
        <text key={depth} x={depthX(scale, depth)} y={top + height + 18} textAnchor="middle">
          {depth}
        </text>
      ))}
      <text x={left + width / 2} y={top + height + 38} textAnchor="middle" className={styles.title}>
        {words.depth}
      </text>
    </g>
  );
}
