// Groups of bars on both sides of zero: one group per place, one bar per series. Shade and hatch together tell series
// apart; a missing value is a dash on the zero line, never an empty bar.

import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { memo, useId, useMemo } from 'react';
import { SignedFrame } from './SignedFrame.tsx';
import { BarPaint, type BarLook } from './BarPaint.tsx';

export interface BarSeries {
  readonly id: string;
  readonly look: BarLook;
  /** One value per place. */
  readonly values: readonly (number | null)[];
}

interface BarGroupsProps {
  label: string;
  placeWord: string;
  places: readonly string[];
  series: readonly BarSeries[];
  /** Drawn with a band behind its group. */
  selectedPlace?: number | null;
}

export const BarGroups = memo(function BarGroups({ label, placeWord, places, series, selectedPlace = null }: BarGroupsProps) {
  const values = useMemo(() => series.flatMap((item) => item.values), [series]);
  return (
    <SignedFrame label={label} placeWord={placeWord} places={places} values={values}>
      <Bars series={series} count={places.length} selectedPlace={selectedPlace} />
    </SignedFrame>
  );
});

/** Share of a place's room that its group takes. */
const GROUP_SHARE = 0.76;
const WIDEST_BAR = 26;

function Bars({ series, count, selectedPlace }: { series: readonly BarSeries[]; count: number; selectedPlace: number | null }) {
  const id = useId();
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!plot || !xScale || !yScale) return null;
  const room = plot.width / Math.max(count, 1);
  const width = Math.min(WIDEST_BAR, (room * GROUP_SHARE) / Math.max(series.length, 1));
  const zero = Number(yScale(0));
  return (
    <g>
      <defs>
        {series.map((item) => (
          <BarPaint key={item.id} id={`${id}-${item.id}`} look={item.look} />
        ))}
      </defs>
      {selectedPlace !== null && (
        <rect x={Number(xScale(selectedPlace + 1)) - room / 2} y={plot.y} width={room} height={plot.height} fill="var(--accent-soft)" />
      )}
      <line x1={plot.x} x2={plot.x + plot.width} y1={zero} y2={zero} stroke="var(--ink-3)" />
      {series.map((item, s) =>
        item.values.map((value, place) => {
          const x = Number(xScale(place + 1)) + (s - series.length / 2) * width;
          if (value === null) return <line key={`${item.id}-${place}`} x1={x + 2} x2={x + width - 2} y1={zero} y2={zero} stroke="var(--ink-3)" strokeWidth={3} strokeDasharray="2 2" />;
          const y = Number(yScale(value));
          return (
            <rect
              key={`${item.id}-${place}`}
              x={x + 0.75}
              y={Math.min(y, zero)}
              width={Math.max(1, width - 1.5)}
              height={Math.max(1, Math.abs(y - zero))}
              fill={`url(#${id}-${item.id})`}
              stroke={item.look.color}
            />
          );
        }),
      )}
    </g>
  );
}
