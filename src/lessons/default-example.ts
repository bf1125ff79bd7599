// The example that stands on the page in its first second. Apart from the others, so that they may be loaded later.

import { schoolTrip } from './examples/school-trip.ts';
import type { ScoredExample } from './maths-example.ts';
import { readPrecomputedScores } from './precomputed-scores.ts';
import schoolTripScores from './scores/school-trip.json';

export const DEFAULT_EXAMPLE: ScoredExample = { ...schoolTrip, scores: readPrecomputedScores(schoolTripScores) };
export const DEFAULT_EXAMPLE_ID: string = DEFAULT_EXAMPLE.id;
