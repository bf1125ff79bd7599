// The topmost layer: shows the focused step by a vertical line and a ring, and turns the pointer's place into a focus.

import { usePlotArea, useXAxisInverseScale, useXAxisScale, useYAxisInverseScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { PointerEvent } from 'react';
import { nearestPoint, type ChartFocus, type ChartSeries } from './chart-model.ts';

const Z_INDEX = 900;

interface FocusLayerProps {
  series: readonly ChartSeries[];
  focus: ChartFocus | null;
  onFocus: (focus: ChartFocus | null) => void;
}

export function FocusLayer({ series, focus, onFocus }: FocusLayerProps) {
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const xInverse = useXAxisInverseScale();
  const yInverse = useYAxisInverseScale();
  if (!plot || !xScale || !yScale) return null;

  function point(event: PointerEvent<SVGRectElement>) {
    if (!xInverse || !yInverse || !plot) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = Number(xInverse(plot.x + event.clientX - box.left));
    const y = Number(yInverse(plot.y + event.clientY - box.top));
    const nearest = nearestPoint({ series, x, y });
    if (nearest) onFocus(nearest);
  }

  const focused = series.find(({ id }) => id === focus?.seriesId);
  const value = focus ? (focused?.values[focus.stepIndex] ?? null) : null;
  const x = focus ? Number(xScale(focus.stepIndex + 1)) : 0;
  return (
    <ZIndexLayer zIndex={Z_INDEX}>
      <g>
        {focus && focused && (
          <g pointerEvents="none">
            <line x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} stroke="var(--ink-3)" strokeDasharray="2 3" />
            {value !== null && <circle cx={x} cy={Number(yScale(value))} r={8} fill="none" stroke="var(--ink)" strokeWidth={1.75} />}
          </g>
        )}
        <rect
          x={plot.x}
          y={plot.y}
          width={plot.width}
          height={plot.height}
          fill="transparent"
          onPointerMove={point}
          onPointerDown={point}
        />
      </g>
    </ZIndexLayer>
  );
}
