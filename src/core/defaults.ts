// The design that a new scene and the command line start from. Knows no more than numbers.

import type { RewardDesign } from './scene.ts';

/** Syntax 0.3, coherence 0.5, fact 0.2; the mean over the steps; process only, so that the screen shows what the weights do. */
export const DEFAULT_DESIGN: RewardDesign = {
  weightPoints: [30, 50, 20],
  lockedWeights: [false, false, false],
  aggregator: 'mean',
  tau: 0.1,
  lambda: 1,
};
