// The triangle of weights with its regions, borders, arrow and handle. What moves with the pointer is drawn apart from
// what does not, so that a drag redraws a circle and no map.

import { memo, useId, type SVGProps } from 'react';
import { LineLabel, RegionLabel } from './MapLabels.tsx';
import { ResponsePattern } from './ResponsePattern.tsx';
import { polygonPath, SIMPLEX_CORNERS, SIMPLEX_VIEW, type Place } from './simplex-geometry.ts';
import styles from './WinnerMap.module.css';

export interface MapRegion {
  readonly id: string;
  readonly path: string;
  readonly fill:
    /** The pattern of the response at this place. */
    | { readonly kind: 'response'; readonly place: number }
    /** A shade of one colour, 0…1. */
    | { readonly kind: 'shade'; readonly share: number; readonly color: string };
  /** A lettered seal (filled where the answer is right, as in the curves), or plain words. */
  readonly label: { readonly at: Place; readonly text: string; readonly seal: { readonly color: string; readonly isFilled: boolean } | null } | null;
}

export interface MapLine {
  readonly path: string;
  /** A step of a scale, not a change of winner. */
  readonly isContour: boolean;
  readonly label: { readonly at: Place; readonly text: string } | null;
}

export interface MapLayers {
  readonly regions: readonly MapRegion[];
  readonly lines: readonly MapLine[];
}

interface WinnerMapProps extends Omit<SVGProps<SVGSVGElement>, 'ref'> {
  layers: MapLayers;
  /** Names of the corners: top, left, right. */
  corners: readonly [string, string, string];
  /** A region to bring out, as a path. */
  highlight: string | null;
  handle: Place;
  /** From the handle to where the winner changes. */
  arrowTo: Place | null;
  /** The line on which a lock leaves the handle. */
  guide: readonly [Place, Place] | null;
}

const TRIANGLE = polygonPath([[1, 0, 0], [0, 1, 0], [0, 0, 1]]);

export function WinnerMap({ layers, corners, highlight, handle, arrowTo, guide, ...svg }: WinnerMapProps) {
  const id = useId();
  return (
    <svg viewBox={`0 0 ${SIMPLEX_VIEW.width} ${SIMPLEX_VIEW.height}`} className={styles.map} {...svg}>
      <defs>
        <clipPath id={`${id}-clip`}>
          <path d={TRIANGLE} />
        </clipPath>
        <marker id={`${id}-head`} viewBox="0 0 8 8" refX={7} refY={4} markerWidth={7} markerHeight={7} orient="auto">
          <path d="M0,0L8,4L0,8z" className={styles.head} />
        </marker>
      </defs>
      <Regions layers={layers} id={id} />
      {highlight !== null && (
        <g clipPath={`url(#${id}-clip)`}>
          <path d={`${TRIANGLE}${highlight}`} fillRule="evenodd" className={styles.veil} />
          <path d={highlight} className={styles.chosen} />
        </g>
      )}
      <path d={TRIANGLE} className={styles.edge} />
      <Corners names={corners} />
      {guide && <line x1={guide[0].x} y1={guide[0].y} x2={guide[1].x} y2={guide[1].y} className={styles.guide} />}
      {arrowTo && <Arrow from={handle} to={arrowTo} headId={`${id}-head`} />}
      <circle cx={handle.x} cy={handle.y} r={9} className={styles.handle} />
      <circle cx={handle.x} cy={handle.y} r={2} className={styles.dot} />
    </svg>
  );
}

const Regions = memo(function Regions({ layers, id }: { layers: MapLayers; id: string }) {
  const { regions, lines } = layers;
  return (
    <>
      <defs>
        {regions.map(({ id: regionId, fill }) => fill.kind === 'response' && <ResponsePattern key={regionId} id={`${id}-${regionId}`} place={fill.place} />)}
      </defs>
      <path d={TRIANGLE} className={styles.ground} />
      <g clipPath={`url(#${id}-clip)`}>
        {regions.map(({ id: regionId, path, fill }) => (
          // A stroke of the fill's own paint closes the seams between the pieces of a sampled region.
          <Paint key={regionId} d={path} paint={fill.kind === 'response' ? `url(#${id}-${regionId})` : shadeOf(fill)} />
        ))}
        {lines.map(({ path, isContour }, i) => (
          <path key={i} d={path} className={isContour ? styles.contour : styles.line} />
        ))}
      </g>
      {lines.map(({ label }, i) => label && <LineLabel key={i} at={label.at} text={label.text} />)}
      {regions.map(({ id: regionId, label }) => label && <RegionLabel key={regionId} label={label} />)}
    </>
  );
});

function Paint({ d, paint }: { d: string; paint: string }) {
  return <path d={d} fill={paint} stroke={paint} strokeWidth={0.6} />;
}

function shadeOf({ color, share }: { color: string; share: number }): string {
  return `color-mix(in oklab, ${color} ${Math.round(100 * share)}%, var(--surface))`;
}

function Corners({ names }: { names: readonly [string, string, string] }) {
  const [top, left, right] = SIMPLEX_CORNERS;
  return (
    <g className={styles.corner}>
      <text x={top.x} y={top.y - 12} textAnchor="middle">{names[0]}</text>
      <text x={left.x - 24} y={left.y + 22}>{names[1]}</text>
      <text x={right.x + 24} y={right.y + 22} textAnchor="end">{names[2]}</text>
    </g>
  );
}

/** Stops short of neither end: the tip is where the winner changes. Too short to see, it is left out. */
function Arrow({ from, to, headId }: { from: Place; to: Place; headId: string }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 3) return null;
  const start = Math.min(9 / length, 0.9);
  const line = { x1: from.x + start * (to.x - from.x), y1: from.y + start * (to.y - from.y), x2: to.x, y2: to.y };
  return (
    <>
      <line {...line} className={styles.arrowHalo} />
      <line {...line} className={styles.arrow} markerEnd={`url(#${headId})`} />
    </>
  );
}
