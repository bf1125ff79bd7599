// The outcomes of all responses at the end of the chart, on the same vertical axis as the curves: a lettered seal each,
// filled where it is half or more, hollow below. Equal outcomes stand side by side. A band spans the ratings of several raters.

import { usePlotArea, useYAxisScale, ZIndexLayer } from 'recharts';
import type { Spread } from '../core/outcome.ts';
import type { ChartSeries } from './chart-model.ts';

export const OUTCOME_COLUMN_WIDTH = 88;

const RADIUS = 8;
const PITCH = 19;
const PER_ROW = 4;
/** From here up a seal is filled; the same bound as `RIGHT_OUTCOME`. */
const FILLED_FROM = 0.5;
/** Share of the axis that a seal covers. */
const SEAL_HEIGHT = 1 / 12;
/** Above all curves, below the focus. */
const Z_INDEX = 700;

interface OutcomeColumnProps {
  series: readonly ChartSeries[];
  focusedId: string | null;
  word: string;
}

export function OutcomeColumn({ series, focusedId, word }: OutcomeColumnProps) {
  const plot = usePlotArea();
  const yScale = useYAxisScale();
  if (!plot || !yScale) return null;
  const left = plot.x + plot.width;
  const center = left + OUTCOME_COLUMN_WIDTH / 2 + 4;
  const bottom = plot.y + plot.height;
  return (
    <ZIndexLayer zIndex={Z_INDEX}>
      <g>
        <line x1={left} x2={left} y1={plot.y} y2={bottom} stroke="var(--hairline-strong)" />
        <line x1={left} x2={left + OUTCOME_COLUMN_WIDTH} y1={bottom} y2={bottom} stroke="var(--hairline-strong)" />
        <text x={center} y={bottom + 23} textAnchor="middle" fontSize={12} fill="var(--ink-2)">
          {word}
        </text>
        {placeSeals(series).map(({ item, outcome, column, columns, row }) => {
          const x = center + (column - (columns - 1) / 2) * PITCH;
          // Seals at the top pile downwards, those at the bottom upwards, so that none leaves the plot.
          const y = Number(yScale(outcome)) + row * PITCH * (outcome >= FILLED_FROM ? 1 : -1);
          const isFilled = outcome >= FILLED_FROM;
          return (
            <g key={item.id} transform={`translate(${x} ${y})`}>
              {item.spread && <Band spread={item.spread} color={item.look.color} toY={(value) => Number(yScale(value)) - y} />}
              {item.id === focusedId && <circle r={RADIUS + 3} fill="none" stroke="var(--ink)" strokeWidth={1.5} />}
              <circle r={RADIUS} fill={isFilled ? item.look.color : 'var(--surface)'} stroke={item.look.color} strokeWidth={2} />
              <text y={0.5} textAnchor="middle" dominantBaseline="central" fontSize={10} fontWeight={650} fill={isFilled ? 'var(--surface)' : 'var(--ink)'}>
                {item.letter}
              </text>
            </g>
          );
        })}
      </g>
    </ZIndexLayer>
  );
}

/** From the lowest to the highest rating, behind the seal of their mean. */
function Band({ spread, color, toY }: { spread: Spread; color: string; toY: (value: number) => number }) {
  const [top, bottom] = [toY(spread.high), toY(spread.low)];
  return (
    <g data-band="">
      <rect x={-4} y={top} width={8} height={Math.max(bottom - top, 1)} rx={2} fill={color} opacity={0.28} />
      {[top, bottom].map((y, end) => (
        <line key={end} x1={-7} x2={7} y1={y} y2={y} stroke={color} strokeWidth={1.5} />
      ))}
    </g>
  );
}

interface Seal {
  readonly item: ChartSeries;
  readonly outcome: number;
  readonly column: number;
  readonly columns: number;
  readonly row: number;
}

/** Groups outcomes that would overlap and numbers each within its row. */
function placeSeals(series: readonly ChartSeries[]): Seal[] {
  const groups: { item: ChartSeries; outcome: number }[][] = [];
  const known = series.flatMap((item) => (item.outcome === null ? [] : [{ item, outcome: item.outcome }]));
  for (const seal of known.sort((a, b) => a.outcome - b.outcome)) {
    const last = groups.at(-1);
    if (last?.[0] && seal.outcome - last[0].outcome < SEAL_HEIGHT) last.push(seal);
    else groups.push([seal]);
  }
  return groups.flatMap((group) =>
    group.map(({ item, outcome }, place) => {
      const row = Math.floor(place / PER_ROW);
      return { item, outcome, row, column: place % PER_ROW, columns: Math.min(group.length - row * PER_ROW, PER_ROW) };
    }),
  );
}
