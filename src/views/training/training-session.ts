// Where the person stands in the training run: settings, the update looked at, and which designs came before the present.
// Kept beside the playground's store, so that it outlives the tab; rewards and runs are derived elsewhere.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RewardDesign, Scene } from '../../core/scene.ts';
import type { PlaygroundStore } from '../../store/playground-state.ts';
import { DEFAULT_TRAINING, type TrainingSettings } from './training-settings.ts';

/** A design that was in force from this update until the next epoch's. */
export interface DesignEpoch {
  readonly from: number;
  readonly design: RewardDesign;
}

export interface TrainingFacts {
  readonly settings: TrainingSettings;
  /** The update at which one stands; 0 before the first. */
  readonly position: number;
  readonly isPlaying: boolean;
  /** The response to fine-tune on; `null` = the one with the best outcome. */
  readonly chosenId: string | null;
  /** Designs before the present one; the first starts at 0. */
  readonly past: readonly DesignEpoch[];
  /** The update from which the present design is in force. */
  readonly presentFrom: number;
}

export interface TrainingActions {
  readonly change: (change: Partial<TrainingSettings>) => void;
  readonly seek: (update: number) => void;
  readonly setPlaying: (isPlaying: boolean) => void;
  readonly choose: (responseId: string) => void;
  /** Back to update 0, with the present design from there on. */
  readonly restart: () => void;
}

export type TrainingSession = StoreApi<TrainingFacts & TrainingActions>;

const AT_START = { position: 0, isPlaying: false, past: [], presentFrom: 0 } as const;

/** A session that follows the playground: a change of design takes hold at the update where one stands. */
export function createTrainingSession(playground: PlaygroundStore): TrainingSession {
  const session: TrainingSession = createStore((set, get) => ({
    settings: DEFAULT_TRAINING,
    chosenId: null,
    ...AT_START,
    change: (change) =>
      set(({ settings, position, past, presentFrom }) => {
        const { updates } = { ...settings, ...change };
        const kept = past.filter(({ from }) => from < updates);
        return {
          settings: { ...settings, ...change },
          position: Math.min(position, updates),
          past: kept,
          // A change beyond the new end is no longer on the axis; the present design takes the last place on it.
          presentFrom: presentFrom <= updates ? presentFrom : updates,
        };
      }),
    seek: (update) => set({ position: Math.min(Math.max(Math.round(update), 0), get().settings.updates) }),
    setPlaying: (isPlaying) =>
      set(({ position, settings }) => ({ isPlaying, position: isPlaying && position >= settings.updates ? 0 : position })),
    choose: (chosenId) => set({ chosenId }),
    restart: () => set(AT_START),
  }));
  playground.subscribe((now, before) => {
    if (now.scene === before.scene) return;
    if (taskOf(now.scene) !== taskOf(before.scene)) session.setState(AT_START);
    else if (isOtherDesign(now.scene.design, before.scene.design)) session.setState(beginEpoch(session.getState(), before.scene.design));
  });
  return session;
}

/** The past stays as it was up to where one stands; what came after that is run again under the new design. */
function beginEpoch({ position, past, presentFrom }: TrainingFacts, former: RewardDesign): Pick<TrainingFacts, 'past' | 'presentFrom'> {
  const kept = past.filter(({ from }) => from < position);
  return { past: presentFrom < position ? [...kept, { from: presentFrom, design: former }] : kept, presentFrom: position };
}

/** Tells one task from another: a run of other responses, or by other judges, is another run. */
function taskOf({ prompt, responses, components = [] }: Scene): string {
  return JSON.stringify([prompt, responses.map(({ id }) => id), components.map(({ id }) => id)]);
}

/** Locks do not change a reward. */
function isOtherDesign(a: RewardDesign, b: RewardDesign): boolean {
  return a.aggregator !== b.aggregator || a.tau !== b.tau || a.lambda !== b.lambda || a.weightPoints.some((points, i) => points !== b.weightPoints[i]);
}

const sessions = new WeakMap<PlaygroundStore, TrainingSession>();

/** The one session of a playground, made when it is first asked for. */
export function trainingSessionOf(playground: PlaygroundStore): TrainingSession {
  const session = sessions.get(playground) ?? createTrainingSession(playground);
  sessions.set(playground, session);
  return session;
}
