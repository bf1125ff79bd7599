// Numbers over the updates of a training run: lines, the update at which one stands, and where the design was changed.
// Pressing or dragging in the plot moves to that update. The lines are drawn once, so that moving costs next to nothing.

import { memo, useMemo, type PointerEvent } from 'react';
import { stepTicks } from './chart-model.ts';
import { Marker } from './Marker.tsx';
import type { ResponseLook } from './response-look.ts';
import { linePath, plotBox, tickText, updateAt, valueAt, xOf, yOf, type PlotBox, type TrainingLine, type ValueAxis } from './training-geometry.ts';
import styles from './training.module.css';
import { useBoxWidth } from './use-box-width.ts';

export interface MarkedLine extends TrainingLine {
  /** Its marker at the update where one stands; a dot of its colour where there is none. */
  readonly look?: ResponseLook | undefined;
}

interface TrainingChartProps {
  readonly lines: readonly MarkedLine[];
  readonly updates: number;
  readonly axis: ValueAxis;
  readonly position: number;
  /** Updates at which the design was changed. */
  readonly changes: readonly number[];
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly height: number;
  readonly onSeek: (update: number) => void;
}

export const TrainingChart = memo(function TrainingChart({ lines, updates, axis, position, changes, label, height, onSeek }: TrainingChartProps) {
  const { width, ref } = useBoxWidth();
  const box = useMemo(() => plotBox(width, height), [width, height]);

  function seek(event: PointerEvent<SVGSVGElement>) {
    if (event.buttons === 0) return;
    onSeek(updateAt(box, updates, event.clientX - event.currentTarget.getBoundingClientRect().left));
  }

  const x = xOf(box, updates, position);
  const bottom = box.top + box.height;
  return (
    <div ref={ref} className={styles.plot} style={{ height }}>
      <svg width={width} height={height} role="img" aria-label={label} onPointerDown={seek} onPointerMove={seek}>
        <Axes box={box} updates={updates} axis={axis} />
        {changes.map((update) => (
          <g key={update} className={styles.change}>
            <line x1={xOf(box, updates, update)} x2={xOf(box, updates, update)} y1={box.top} y2={bottom} />
            <path d={`M${xOf(box, updates, update)},${bottom}l4,7h-8z`} />
          </g>
        ))}
        <Lines lines={lines} box={box} updates={updates} axis={axis} />
        <line className={styles.playhead} x1={x} x2={x} y1={box.top - 4} y2={bottom} />
        {lines.map((line) => {
          const y = yOf(box, axis, valueAt(line, position));
          if (line.look) return <Marker key={line.id} look={line.look} x={x} y={y} />;
          return <circle key={line.id} cx={x} cy={y} r={3.5} fill={line.color} stroke="var(--surface)" />;
        })}
      </svg>
    </div>
  );
});

const MOST_TICKS = 5;

const Axes = memo(function Axes({ box, updates, axis }: { box: PlotBox; updates: number; axis: ValueAxis }) {
  const bottom = box.top + box.height;
  return (
    <g className={styles.axes}>
      {[0, 0.5, 1].map((share) => {
        const value = axis.least + share * (axis.most - axis.least);
        const y = yOf(box, axis, value);
        return (
          <g key={share}>
            <line x1={box.left} x2={box.left + box.width} y1={y} y2={y} data-base={share === 0} />
            <text x={box.left - 6} y={y + 4} textAnchor="end">
              {tickText(axis, value)}
            </text>
          </g>
        );
      })}
      {[0, ...stepTicks(updates, MOST_TICKS)].map((tick) => (
        <text key={tick} x={xOf(box, updates, tick)} y={bottom + 18} textAnchor="middle">
          {tick}
        </text>
      ))}
    </g>
  );
});

interface LinesProps {
  lines: readonly TrainingLine[];
  box: PlotBox;
  updates: number;
  axis: ValueAxis;
}

const Lines = memo(function Lines({ lines, box, updates, axis }: LinesProps) {
  return (
    <g fill="none" strokeWidth={1.75} strokeLinejoin="round">
      {lines.map((line) => (
        <path key={line.id} d={linePath({ line, updates, box, axis })} stroke={line.color} strokeDasharray={line.dash} />
      ))}
    </g>
  );
});
