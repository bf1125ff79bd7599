// The map that is asked for, as numbers and as layers to draw: exact at once where totals are linear, sampled otherwise.

import { useMemo } from 'react';
import type { MapLayers } from '../../charts/WinnerMap.tsx';
import { linearTotals } from '../../core/linear-totals.ts';
import type { MapOptions, WinnerMap } from '../../core/simplex-map.ts';
import { mapWinners } from '../../core/simplex-map.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { exactLayers, sampledLayers, scaleLayers } from './map-layers.ts';
import { agreementScale, marginScale } from './map-scale.ts';
import type { MapSamples } from './sample-map.ts';
import { useSampledMap } from './use-sampled-map.ts';

export type MapMeasure = 'winner' | 'margin' | 'agreement';

export type WinnerNumbers =
  | { readonly kind: 'exact'; readonly map: Extract<WinnerMap, { kind: 'exact' }> }
  | { readonly kind: 'sampled'; readonly reason: 'aggregator' | 'not-checked'; readonly samples: MapSamples | null };

export interface MapView {
  readonly options: MapOptions;
  readonly numbers: WinnerNumbers;
  readonly layers: MapLayers;
  /** The layers belong to settings of a moment ago; new ones are being computed. */
  readonly isStale: boolean;
}

const NO_LAYERS: MapLayers = { regions: [], lines: [] };

export function useMapView(options: { map: MapOptions; responses: readonly ScoredResponse[]; measure: MapMeasure }): MapView {
  const { map: mapOptions, responses, measure } = options;
  const linear = useMemo(() => linearTotals(mapOptions), [mapOptions]);
  const exact = useMemo(() => {
    const map = linear.kind === 'linear' ? mapWinners(mapOptions) : null;
    return map?.kind === 'exact' ? map : null;
  }, [linear, mapOptions]);
  const sampled = useSampledMap(exact && measure === 'winner' ? null : mapOptions, measure === 'agreement' ? 'agreement' : 'margin');
  const reason = linear.kind === 'not-linear' ? linear.reason : null;

  const numbers = useMemo(
    (): WinnerNumbers => (exact ? { kind: 'exact', map: exact } : { kind: 'sampled', reason: reason ?? 'aggregator', samples: sampled }),
    [exact, reason, sampled],
  );
  const isMeasured = measure === 'winner' || sampled?.measure === (measure === 'agreement' ? 'agreement' : 'margin');
  const layers = useMemo(() => {
    if (measure === 'winner' && numbers.kind === 'exact') return exactLayers(numbers.map, responses);
    if (!sampled || !isMeasured) return NO_LAYERS;
    if (measure === 'winner') return sampledLayers(sampled, responses);
    return scaleLayers(measure === 'margin' ? marginScale(sampled.values) : agreementScale(sampled.values));
  }, [measure, isMeasured, sampled, numbers, responses]);
  const isStale = !(measure === 'winner' && exact) && (sampled?.options !== mapOptions || !isMeasured);
  return { options: mapOptions, numbers, layers, isStale };
}
