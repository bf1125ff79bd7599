// All examples in the order in which they are offered, before they are scored; the first is the one that a visitor sees.

import { bikeRide } from './examples/bike-ride.ts';
import { blackFriday } from './examples/black-friday.ts';
import { bookshop } from './examples/bookshop.ts';
import { coachAndTruck } from './examples/coach-and-truck.ts';
import { flowerBed } from './examples/flower-bed.ts';
import { gardenPool } from './examples/garden-pool.ts';
import { leapYears } from './examples/leap-years.ts';
import { pancakes } from './examples/pancakes.ts';
import { schoolTrip } from './examples/school-trip.ts';
import type { ExampleText } from './maths-example.ts';

export const EXAMPLE_TEXTS: readonly ExampleText[] = [
  schoolTrip,
  blackFriday,
  bikeRide,
  pancakes,
  gardenPool,
  flowerBed,
  bookshop,
  coachAndTruck,
  leapYears,
];
