// From a map in numbers to what the chart draws: regions with their labels, and the lines between them.

import { lookOf } from '../../charts/response-look.ts';
import { bordersPath, middle, placeOfWeights, polygonPath, runsPath } from '../../charts/simplex-geometry.ts';
import type { MapLayers, MapRegion } from '../../charts/WinnerMap.tsx';
import { isRight } from '../../core/agreement.ts';
import { GRID_DIVISIONS } from '../../core/simplex-grid.ts';
import type { WinnerMap } from '../../core/simplex-map.ts';
import { polygonCentre } from '../../core/simplex-polygon.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { findRegions, pointsAt } from './grid-regions.ts';
import type { MapScale } from './map-scale.ts';

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
        : { at: placeOfWeights(polygonCentre(polygon)), text: [response, ...tied].map(letter).join(' = '), seal: sealOf(responses, response) },
  }));
  const lines = map.lines.map(({ between, from, to }) => {
    const [a, b] = [placeOfWeights(from), placeOfWeights(to)];
    const isLong = Math.hypot(a.x - b.x, a.y - b.y) >= LEAST_LABELLED_LINE;
    return { path: `M${a.x},${a.y}L${b.x},${b.y}`, label: isLong ? { at: middle(a, b), text: between.map(letter).join(' = ') } : null };
  });
  return { regions, lines };
}

/** `winners` as `sampleMap` returns them. */
export function sampledLayers(winners: ArrayLike<number>, responses: Responses): MapLayers {
  const regions = findRegions(winners).flatMap(({ kind, innermost, depth }): MapRegion[] => {
    if (kind < 0) return [];
    const label = depth < LEAST_LABELLED_DEPTH ? null : { at: placeOfGrid(innermost), text: responses[kind]?.letter ?? '', seal: sealOf(responses, kind) };
    return [{ ...winnerRegion(responses, kind), path: runsPath(winners, kind, GRID_DIVISIONS), label }];
  });
  return { regions, lines: [{ path: bordersPath(winners, GRID_DIVISIONS), label: null }] };
}

/** Margin or agreement in steps of a scale. */
export function scaleLayers({ kinds, steps }: MapScale): MapLayers {
  const regions = findRegions(kinds).flatMap(({ kind, innermost, depth }): MapRegion[] => {
    const step = steps[kind];
    if (!step) return [];
    const label = depth < LEAST_LABELLED_DEPTH ? null : { at: placeOfGrid(innermost), text: step.words, seal: null };
    return [{ id: `step-${kind}`, path: runsPath(kinds, kind, GRID_DIVISIONS), fill: { kind: 'shade', share: step.share, color: step.color }, label }];
  });
  return { regions, lines: [{ path: bordersPath(kinds, GRID_DIVISIONS), label: null }] };
}

function winnerRegion(responses: Responses, place: number): Pick<MapRegion, 'id' | 'fill'> {
  return { id: `response-${place}`, fill: { kind: 'response', place: responses[place]?.index ?? place } };
}

function sealOf(responses: Responses, place: number): { color: string; isFilled: boolean } {
  const outcome = responses[place]?.outcome;
  return { color: lookOf(place).color, isFilled: outcome?.status === 'known' && isRight(outcome.reward) };
}

function placeOfGrid(place: number) {
  return placeOfWeights(pointsAt(place).map((points) => points / GRID_DIVISIONS));
}
