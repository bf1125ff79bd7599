// Steps of a scale for the margin and for the agreement: few enough to be told apart, each with its words.

import { formatSigned } from '../format.ts';

export interface ScaleStep {
  readonly words: string;
  /** Opacity of the fill, 0…1. */
  readonly share: number;
  readonly color: string;
}

export interface MapScale {
  /** Step of each place of the grid; −1 where there is no value. */
  readonly kinds: Int16Array;
  readonly steps: readonly ScaleStep[];
  /** Where between two places the step changes, as a share of the way. */
  readonly cut: (p: number, q: number) => number;
}

const MOST_STEPS = 6;
const FAINTEST = 0.08;
const FULLEST = 0.55;

/** Margins in steps of 1, 2, 5, 10, …: each step is called by its lower end. */
export function marginScale(margins: Float64Array): MapScale {
  const most = margins.reduce((top, margin) => (margin > top ? margin : top), 0);
  const width = niceWidth(most / MOST_STEPS);
  const count = most === 0 ? 1 : Math.floor(most / width + 1e-9) + 1;
  const digits = Math.max(2, -Math.floor(Math.log10(width) + 1e-9));
  return {
    kinds: Int16Array.from(margins, (margin) => (Number.isNaN(margin) ? -1 : Math.min(count - 1, Math.floor(margin / width + 1e-9)))),
    cut: (p, q) => {
      const [from, to] = [margins[p] ?? 0, margins[q] ?? 0];
      const level = Math.floor(Math.max(from, to) / width + 1e-9) * width;
      return (level - from) / (to - from);
    },
    steps: Array.from({ length: count }, (_, step) => ({
      words: `≥ ${(step * width).toFixed(digits)}`,
      share: FAINTEST + ((FULLEST - FAINTEST) * step) / Math.max(1, count - 1),
      color: 'var(--accent)',
    })),
  };
}

/** τ-b: every value that occurs, or steps of a quarter where there are many. Negative is another colour, and has its sign. */
export function agreementScale(taus: Float64Array): MapScale {
  const rounded = taus.map((tau) => Math.round(tau * 1e6) / 1e6);
  const distinct = [...new Set(rounded)].filter((tau) => !Number.isNaN(tau)).sort((a, b) => a - b);
  const isFew = distinct.length <= MOST_STEPS + 2;
  const levels = isFew ? distinct : [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75];
  return {
    cut: () => 0.5,
    kinds: Int16Array.from(rounded, (tau) => (Number.isNaN(tau) ? -1 : levels.findLastIndex((level) => level <= tau))),
    steps: levels.map((level) => {
      const middle = isFew ? level : level + 0.125;
      return {
        words: `${isFew ? '' : '≥ '}${formatSigned(level)}`,
        share: FAINTEST + (FULLEST - FAINTEST) * Math.abs(middle),
        color: middle < 0 ? 'var(--bad)' : 'var(--good)',
      };
    }),
  };
}

/** The next of 1, 2, 5 × 10^n. */
function niceWidth(width: number): number {
  if (!(width > 0)) return 1;
  const decade = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5, 10].find((factor) => factor * decade >= width - 1e-12) ?? 10) * decade;
}
