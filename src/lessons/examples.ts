// All examples with their scores. A page that wants little code first imports `default-example.ts` and this one later,
// by `import('../lessons/examples.ts')`.

import { DEFAULT_EXAMPLE } from './default-example.ts';
import { EXAMPLE_TEXTS } from './example-texts.ts';
import type { ScoredExample } from './maths-example.ts';
import { readPrecomputedScores } from './precomputed-scores.ts';
import bikeRide from './scores/bike-ride.json';
import blackFriday from './scores/black-friday.json';
import bookshop from './scores/bookshop.json';
import coachAndTruck from './scores/coach-and-truck.json';
import flowerBed from './scores/flower-bed.json';
import gardenPool from './scores/garden-pool.json';
import leapYears from './scores/leap-years.json';
import pancakes from './scores/pancakes.json';

export { DEFAULT_EXAMPLE_ID } from './default-example.ts';

const SCORE_FILES: Readonly<Record<string, unknown>> = {
  'bike-ride': bikeRide,
  'black-friday': blackFriday,
  bookshop,
  'coach-and-truck': coachAndTruck,
  'flower-bed': flowerBed,
  'garden-pool': gardenPool,
  'leap-years': leapYears,
  pancakes,
};

export const EXAMPLES: readonly ScoredExample[] = EXAMPLE_TEXTS.map((text) =>
  text.id === DEFAULT_EXAMPLE.id ? DEFAULT_EXAMPLE : { ...text, scores: readPrecomputedScores(SCORE_FILES[text.id]) },
);
