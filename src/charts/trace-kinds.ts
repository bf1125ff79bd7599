// The regions of a sampled map as paths with smooth borders: marching triangles over the grid of weights.
// Knows places and kinds; what a kind stands for is the caller's.

import { closedPath, middle, pair, placeOfWeights, type Place } from './simplex-geometry.ts';

interface Tracing {
  /** Kind of each place, in the order of `simplexGrid`. */
  kinds: ArrayLike<number>;
  divisions: number;
  /** Where on the way from place p to place q the kind changes, 0…1; anything else counts as half way. */
  cut: (p: number, q: number) => number;
}

export interface Traced {
  readonly fills: ReadonlyMap<number, string>;
  readonly borders: string;
  /** Where two kinds meet: how long their border is, and the place on it that is nearest to its middle. */
  readonly meetings: readonly Meeting[];
}

export interface Meeting {
  readonly kinds: readonly [number, number];
  readonly length: number;
  readonly at: Place;
}

interface Corner {
  readonly at: number;
  readonly kind: number;
  readonly place: Place;
}

/** A few hundred strips of whole triangles, and the cut ones along the borders. O(places). */
export function traceKinds({ kinds, divisions, cut }: Tracing): Traced {
  const fills = new Map<number, string>();
  const segments: Segment[] = [];
  const fill = (kind: number, places: readonly Place[]): void => void fills.set(kind, (fills.get(kind) ?? '') + closedPath(places));
  const corner = (a: number, b: number): Corner => {
    const at = a * (divisions + 1) - (a * (a - 1)) / 2 + b;
    return { at, kind: kinds[at] ?? Number.NaN, place: placeOfWeights([a / divisions, b / divisions, (divisions - a - b) / divisions]) };
  };
  for (let a = 0; a < divisions; a++) {
    /** The strip of whole triangles of one kind that is being extended: its ends in the lower and the upper row. */
    let strip: { kind: number; from: readonly [Corner, Corner]; to: readonly [Corner, Corner] } | null = null;
    const close = (): void => {
      if (strip) fill(strip.kind, [strip.from[0], strip.to[0], strip.to[1], strip.from[1]].map(({ place }) => place));
      strip = null;
    };
    let [low, high] = [corner(a, 0), corner(a + 1, 0)];
    for (let turn = 0; turn < 2 * (divisions - a) - 1; turn++) {
      const b = Math.floor(turn / 2) + 1;
      const next = turn % 2 === 0 ? corner(a, b) : corner(a + 1, b);
      const isWhole = low.kind === high.kind && high.kind === next.kind;
      if (!isWhole || strip?.kind !== low.kind) close();
      const start: readonly [Corner, Corner] = strip === null ? [low, high] : strip.from;
      if (!isWhole) segments.push(...cutTriangle([low, high, next], cut, fill));
      [low, high] = turn % 2 === 0 ? [next, high] : [low, next];
      if (isWhole) strip = { kind: low.kind, from: start, to: [low, high] };
    }
    close();
  }
  const borders = segments.map(({ from, to }) => `M${pair(from)}L${pair(to)}`).join('');
  return { fills, borders, meetings: findMeetings(segments) };
}

interface Segment {
  readonly kinds: readonly [number, number];
  readonly from: Place;
  readonly to: Place;
}

/** Fills the parts of a triangle with two or three kinds and returns the lines between them. */
function cutTriangle(corners: readonly [Corner, Corner, Corner], cut: Tracing['cut'], fill: (kind: number, places: readonly Place[]) => void): Segment[] {
  const [p, q, r] = corners;
  const isMixed = p.kind !== q.kind && q.kind !== r.kind && r.kind !== p.kind;
  if (isMixed) {
    const [pq, qr, rp] = [between(p, q, cut), between(q, r, cut), between(r, p, cut)];
    const centre = { x: (pq.x + qr.x + rp.x) / 3, y: (pq.y + qr.y + rp.y) / 3 };
    fill(p.kind, [p.place, pq, centre, rp]);
    fill(q.kind, [q.place, qr, centre, pq]);
    fill(r.kind, [r.place, rp, centre, qr]);
    return [
      { kinds: [p.kind, q.kind], from: pq, to: centre },
      { kinds: [q.kind, r.kind], from: qr, to: centre },
      { kinds: [r.kind, p.kind], from: rp, to: centre },
    ];
  }
  const [odd, one, other] = q.kind === r.kind ? [p, q, r] : p.kind === r.kind ? [q, r, p] : [r, p, q];
  const [first, second] = [between(odd, one, cut), between(odd, other, cut)];
  fill(odd.kind, [odd.place, first, second]);
  fill(one.kind, [one.place, other.place, second, first]);
  return [{ kinds: [odd.kind, one.kind], from: first, to: second }];
}

function findMeetings(segments: readonly Segment[]): Meeting[] {
  const byPair = new Map<string, Segment[]>();
  for (const segment of segments) {
    const key = [...segment.kinds].sort((a, b) => a - b).join();
    const own = byPair.get(key);
    if (own) own.push(segment);
    else byPair.set(key, [segment]);
  }
  return [...byPair.values()].flatMap((own) => {
    const places = own.map(({ from, to }) => middle(from, to));
    const mean = { x: places.reduce((sum, { x }) => sum + x, 0) / places.length, y: places.reduce((sum, { y }) => sum + y, 0) / places.length };
    const distance = ({ x, y }: Place): number => Math.hypot(x - mean.x, y - mean.y);
    const [first] = own;
    if (!first) return [];
    const [a, b] = first.kinds;
    const at = places.reduce((best, place) => (distance(place) < distance(best) ? place : best));
    return [{ kinds: [Math.min(a, b), Math.max(a, b)], at, length: own.reduce((sum, { from, to }) => sum + Math.hypot(from.x - to.x, from.y - to.y), 0) }];
  });
}

function between(p: Corner, q: Corner, cut: Tracing['cut']): Place {
  const share = cut(p.at, q.at);
  if (!(share >= 0 && share <= 1)) return middle(p.place, q.place);
  return { x: p.place.x + share * (q.place.x - p.place.x), y: p.place.y + share * (q.place.y - p.place.y) };
}
