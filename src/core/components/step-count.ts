// Where a step stands against the number of steps that a response should have.

import type { StepCountRule } from '../components.ts';
import type { Judgement } from '../judgement.ts';
import { makeFinding, scored } from './verdict.ts';

/**
 * 1 up to step `most`, then most / step: every further step has less.
 * Example: at most 4; step 5 → 0.8, step 8 → 0.5. `step` counts from 1.
 */
export function judgeStepCount({ most }: StepCountRule, step: number): Judgement {
  const score = step <= most ? 1 : most / step;
  const code = step <= most ? 'component-steps-within' : 'component-steps-beyond';
  return scored(score, [makeFinding({ code, params: { step, most }, cost: 1 - score, method: 'computed' })]);
}
