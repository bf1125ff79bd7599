// What a training run can be set to, and between which bounds. Knows no rewards.

export interface TrainingSettings {
  readonly updates: number;
  /** η. */
  readonly learningRate: number;
  /** β of the KL term. */
  readonly klWeight: number;
  readonly isClipped: boolean;
  /** ε of PPO's clip, where it is on. */
  readonly clip: number;
  readonly updatesPerGroup: number;
  readonly isSampled: boolean;
  readonly groupSize: number;
  readonly seed: number;
}

/** At this rate the groups of the examples settle within the updates shown, and the way there can be watched. */
export const DEFAULT_TRAINING: TrainingSettings = {
  updates: 100,
  learningRate: 0.1,
  klWeight: 0,
  isClipped: false,
  clip: 0.2,
  updatesPerGroup: 1,
  isSampled: false,
  groupSize: 8,
  seed: 1,
};

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export type NumberSetting = 'updates' | 'learningRate' | 'klWeight' | 'clip' | 'updatesPerGroup' | 'groupSize' | 'seed';

export const TRAINING_BOUNDS: Readonly<Record<NumberSetting, Bounds>> = {
  updates: { min: 1, max: 1000, step: 1 },
  learningRate: { min: 0.01, max: 5, step: 0.01 },
  klWeight: { min: 0, max: 5, step: 0.01 },
  clip: { min: 0.01, max: 1, step: 0.01 },
  updatesPerGroup: { min: 1, max: 16, step: 1 },
  groupSize: { min: 2, max: 256, step: 1 },
  seed: { min: 0, max: 99_999, step: 1 },
};

/** Settings that count, and so must be whole. */
export const WHOLE_SETTINGS: ReadonlySet<NumberSetting> = new Set(['updates', 'updatesPerGroup', 'groupSize', 'seed']);
