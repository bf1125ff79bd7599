// A sampled map, computed in slices of a few milliseconds between frames. A change starts it anew; until it is there, the
// one before stays, and the caller says so.

import { useEffect, useState } from 'react';
import type { MapOptions } from '../../core/simplex-map.ts';
import type { MapSamples, SampledMeasure } from './sample-map.ts';
import { sampleMap } from './sample-map.ts';

/** Leaves most of a frame at 60 Hz to the drag. */
const SLICE_MS = 6;

export interface SampledMap extends MapSamples {
  readonly options: MapOptions;
  readonly measure: SampledMeasure;
}

/** `null` options ask for nothing. */
export function useSampledMap(options: MapOptions | null, measure: SampledMeasure): SampledMap | null {
  const [sampled, setSampled] = useState<SampledMap | null>(null);
  useEffect(() => {
    if (options === null) return;
    const rows = sampleMap(options, measure);
    let timer = setTimeout(function work() {
      const start = performance.now();
      for (;;) {
        const row = rows.next();
        if (row.done) return setSampled({ options, measure, ...row.value });
        if (performance.now() - start > SLICE_MS) break;
      }
      timer = setTimeout(work, 0);
    }, 0);
    return () => clearTimeout(timer);
  }, [options, measure]);
  return sampled;
}
