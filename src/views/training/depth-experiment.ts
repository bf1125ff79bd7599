// The experiment on depth: its settings, how far it is, and what has been measured. Outlives the tab, like the session.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { createExperimentsClient, type ExperimentsClient } from '../../client/experiments-client.ts';
import { FEEDBACKS, type DepthPoint } from '../../core/tree-search.ts';

export interface DepthSettings {
  readonly branching: number;
  readonly deepest: number;
  readonly seedCount: number;
  /** Percent of the steps that the judge of the process judges rightly. */
  readonly accuracyPercent: number;
}

export type DepthProgress =
  | { readonly status: 'idle' }
  | { readonly status: 'running' }
  | { readonly status: 'done' }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed'; readonly detail: string };

export interface DepthFacts {
  readonly settings: DepthSettings;
  readonly progress: DepthProgress;
  /** What the points were, or are being, measured with. */
  readonly measuredWith: DepthSettings | null;
  readonly points: readonly DepthPoint[];
}

export interface DepthActions {
  readonly change: (change: Partial<DepthSettings>) => void;
  readonly run: () => Promise<void>;
  readonly stop: () => void;
}

export type DepthExperiment = StoreApi<DepthFacts & DepthActions>;

export const DEPTH_BOUNDS = {
  branching: { min: 2, max: 4, step: 1 },
  seedCount: { min: 3, max: 51, step: 2 },
  accuracyPercent: { min: 50, max: 100, step: 1 },
} as const;

const SHALLOWEST = 4;

/** At most some hundred thousand nodes, so that a phone holds the tree. Example: branching 2 → 12, 3 → 10, 4 → 8. */
export function deepestBounds(branching: number): { readonly min: number; readonly max: number; readonly step: number } {
  return { min: SHALLOWEST, max: branching === 2 ? 12 : branching === 3 ? 10 : 8, step: 1 };
}

const DEFAULT_DEPTH: DepthSettings = { branching: 2, deepest: 8, seedCount: 15, accuracyPercent: 100 };

/** How many points a run measures. */
export function countPoints({ deepest }: DepthSettings): number {
  return deepest * FEEDBACKS.length;
}

export function createDepthExperiment(client: ExperimentsClient): DepthExperiment {
  let abort: AbortController | null = null;
  return createStore((set, get) => ({
    settings: DEFAULT_DEPTH,
    progress: { status: 'idle' },
    measuredWith: null,
    points: [],
    change: (change) => {
      const wanted = { ...get().settings, ...change };
      set({ settings: { ...wanted, deepest: Math.min(wanted.deepest, deepestBounds(wanted.branching).max) } });
    },
    run: async () => {
      abort?.abort();
      const own = new AbortController();
      abort = own;
      const { settings } = get();
      set({ progress: { status: 'running' }, measuredWith: settings, points: [] });
      const reply = await client.measureDepths({
        request: {
          depths: Array.from({ length: settings.deepest }, (_, i) => i + 1),
          feedbacks: FEEDBACKS,
          branching: settings.branching,
          seedCount: settings.seedCount,
          judgeAccuracy: settings.accuracyPercent / 100,
        },
        onPoint: (point) => {
          if (abort === own) set({ points: [...get().points, point] });
        },
        signal: own.signal,
      });
      // A later run has taken over; what became of this one is of no interest.
      if (abort !== own) return;
      if (reply.ok) set({ progress: { status: 'done' } });
      else set({ progress: reply.error.code === 'cancelled' ? { status: 'stopped' } : { status: 'failed', detail: reply.error.detail } });
    },
    stop: () => abort?.abort(),
  }));
}

let shared: DepthExperiment | null = null;

/** The one experiment of the page, made when it is first asked for: it needs nothing of a scene. */
export function depthExperiment(): DepthExperiment {
  shared ??= createDepthExperiment(createExperimentsClient());
  return shared;
}
