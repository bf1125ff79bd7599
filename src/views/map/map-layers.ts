// From a map in numbers to what the chart draws: regions with their labels, and the lines between them.

import { lookOf } from '../../charts/response-look.ts';
import { middle, placeOfWeights, polygonPath } from '../../charts/simplex-geometry.ts';
import { traceKinds } from '../../charts/trace-kinds.ts';
import type { MapLayers, MapLine, MapRegion } from '../../charts/WinnerMap.tsx';
import { isRight } from '../../core/agreement.ts';
import { GRID_DIVISIONS } from '../../core/simplex-grid.ts';
import type { WinnerMap } from '../../core/simplex-map.ts';
import { polygonCentre } from '../../core/simplex-polygon.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { findRegions, pointsAt } from './grid-regions.ts';
import type { MapScale } from './map-scale.ts';
import { sharedWinners, type MapSamples } from './sample-map.ts';

/** Regions with less than this share of the triangle have no room for a seal. */
const LEAST_LABELLED_AREA = 0.006;
/** The same for a sampled region, in steps from its edge. */
const LEAST_LABELLED_DEPTH = 4;
/** In SVG units: a shorter line has no room for "A = B". */
const LEAST_LABELLED_LINE = 70;

type Responses = readonly Pick<ScoredResponse, 'letter' | 'index' | 'outcome'>[];

export function exactLayers(map: Extract<WinnerMap, { kind: 'exact' }>, responses: Responses): MapLayers {
  const letter = (place: number): string => responses[place]?.letter ?? '';
  const regions = map.cells.map(({ response, tied, polygon, area }) => ({
    ...winnerRegion(responses, response),
    path: polygonPath(polygon),
    label:
      area < LEAST_LABELLED_AREA
        ? null
        : { at: placeOfWeights(polygonCentre(polygon)), text: spellTie([response, ...tied].map(letter)), seal: sealOf(responses, response) },
  }));
  const lines = map.lines.map(({ between, from, to }) => {
    const [a, b] = [placeOfWeights(from), placeOfWeights(to)];
    const isLong = Math.hypot(a.x - b.x, a.y - b.y) >= LEAST_LABELLED_LINE;
    return { path: `M${a.x},${a.y}L${b.x},${b.y}`, isContour: false, label: isLong ? { at: middle(a, b), text: between.map(letter).join(' = ') } : null };
  });
  return { regions, lines };
}

export function sampledLayers(samples: MapSamples, responses: Responses): MapLayers {
  const { fills, borders, meetings } = traceKinds({ kinds: samples.winners, divisions: GRID_DIVISIONS, cut: leadCut(samples) });
  const shared = sharedWinners(samples);
  const regions = findRegions(samples.winners).flatMap(({ kind, innermost, depth }): MapRegion[] => {
    if (kind < 0) return [];
    const text = spellTie((shared.get(kind) ?? []).map((place) => responses[place]?.letter ?? ''));
    const label = depth < LEAST_LABELLED_DEPTH ? null : { at: placeOfGrid(innermost), text, seal: sealOf(responses, kind) };
    return [{ ...winnerRegion(responses, kind), path: fills.get(kind) ?? '', label }];
  });
  const labelled = new Set(regions.flatMap(({ fill, label }) => (label && fill.kind === 'response' ? [fill.place] : [])));
  const labels = meetings.flatMap(({ kinds, at, length }): MapLine[] => {
    // Slivers along an edge have no room for a seal, and none for words at their border.
    if (length < LEAST_LABELLED_LINE || !kinds.every((kind) => labelled.has(kind))) return [];
    return [{ path: '', isContour: false, label: { at, text: kinds.map((kind) => responses[kind]?.letter ?? '').join(' = ') } }];
  });
  return { regions, lines: [{ path: borders, isContour: false, label: null }, ...labels] };
}

/** Between two neighbours with different winners the lead of the one falls to 0 and that of the other rises from it. */
export function leadCut({ values }: MapSamples): (p: number, q: number) => number {
  return (p, q) => (values[p] ?? 0) / ((values[p] ?? 0) + (values[q] ?? 0));
}

/** Margin or agreement in steps of a scale. */
export function scaleLayers({ kinds, steps, cut }: MapScale): MapLayers {
  const { fills, borders } = traceKinds({ kinds, divisions: GRID_DIVISIONS, cut });
  const regions = findRegions(kinds).flatMap(({ kind, innermost, depth }): MapRegion[] => {
    const step = steps[kind];
    if (!step) return [];
    const label = depth < LEAST_LABELLED_DEPTH ? null : { at: placeOfGrid(innermost), text: step.words, seal: null };
    return [{ id: `step-${kind}`, path: fills.get(kind) ?? '', fill: { kind: 'shade', share: step.share, color: step.color }, label }];
  });
  return { regions, lines: [{ path: borders, isContour: true, label: null }] };
}

function winnerRegion(responses: Responses, place: number): Pick<MapRegion, 'id' | 'fill'> {
  return { id: `response-${place}`, fill: { kind: 'response', place: responses[place]?.index ?? place } };
}

/** Example: A, B → "A = B"; five of them → "A = B = …". */
function spellTie(letters: readonly string[]): string {
  return [...letters.slice(0, 2), ...(letters.length > 2 ? ['…'] : [])].join(' = ');
}

function sealOf(responses: Responses, place: number): { color: string; isFilled: boolean } {
  const outcome = responses[place]?.outcome;
  return { color: lookOf(place).color, isFilled: outcome?.status === 'known' && isRight(outcome.reward) };
}

function placeOfGrid(place: number) {
  return placeOfWeights(pointsAt(place).map((points) => points / GRID_DIVISIONS));
}
