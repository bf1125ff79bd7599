// All facts that come with the playground. Loaded when the first step is judged, and not before.

import type { Fact } from './fact.ts';
import { ARITHMETIC_FACTS } from './facts/arithmetic.ts';
import { CALENDAR_FACTS } from './facts/calendar.ts';
import { CULTURE_FACTS } from './facts/culture.ts';
import { ELEMENT_FACTS } from './facts/elements.ts';
import { GEOGRAPHY_FACTS } from './facts/geography.ts';
import { GEOMETRY_FACTS } from './facts/geometry.ts';
import { SCIENCE_FACTS } from './facts/science.ts';
import { UNIT_FACTS } from './facts/units.ts';

export const BUILT_IN_FACTS: readonly Fact[] = [
  ...UNIT_FACTS, ...CALENDAR_FACTS, ...GEOMETRY_FACTS, ...ARITHMETIC_FACTS, ...SCIENCE_FACTS, ...ELEMENT_FACTS, ...GEOGRAPHY_FACTS, ...CULTURE_FACTS,
];
