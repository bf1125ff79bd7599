// Steps of a scale for the loss: few enough to be told apart, each called by its range; the lower, the fuller its colour.

import type { MapScale } from '../map/map-scale.ts';

const MOST_STEPS = 7;
const FAINTEST = 0.06;
const FULLEST = 0.6;

/** Example: losses from 0.41 to 0.93 → steps of 0.1, the first "0.40–0.50". */
export function lossScale(surface: Float64Array): MapScale {
  let [least, most] = [Infinity, -Infinity];
  for (const loss of surface) {
    if (loss < least) least = loss;
    if (loss > most) most = loss;
  }
  if (!(most >= least)) return { kinds: new Int16Array(surface.length).fill(-1), steps: [], cut: () => 0.5 };
  const width = niceWidth((most - least) / MOST_STEPS);
  const first = Math.floor(least / width + 1e-9);
  const count = Math.max(1, Math.ceil(most / width - 1e-9) - first);
  const digits = Math.max(2, -Math.floor(Math.log10(width) + 1e-9));
  const words = (step: number): string => ((first + step) * width).toFixed(digits);
  return {
    kinds: Int16Array.from(surface, (loss) => (Number.isNaN(loss) ? -1 : Math.min(count - 1, Math.floor(loss / width + 1e-9) - first))),
    cut: (p, q) => {
      const [from, to] = [surface[p] ?? 0, surface[q] ?? 0];
      const level = Math.floor(Math.max(from, to) / width + 1e-9) * width;
      return (level - from) / (to - from);
    },
    steps: Array.from({ length: count }, (_, step) => ({
      words: `${words(step)}–${words(step + 1)}`,
      share: FULLEST - ((FULLEST - FAINTEST) * step) / Math.max(1, count - 1),
      color: 'var(--accent)',
    })),
  };
}

/** The next of 1, 2, 5 × 10^n; a surface without any slope is one step of 0.01. */
function niceWidth(width: number): number {
  if (!(width > 1e-6)) return 0.01;
  const decade = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5, 10].find((factor) => factor * decade >= width - 1e-12) ?? 10) * decade;
}
