// One page of the step table: which steps of which responses.

import type { ScoredResponse, ScoredStep } from '../../store/scored-group.ts';

/** Rows in the table at once: a table of 500 steps would take seconds to lay out. */
export const PAGE_SIZE = 60;

export interface StepRowFacts {
  readonly step: ScoredStep;
  readonly stepIndex: number;
}

export interface StepGroup {
  readonly item: ScoredResponse;
  readonly rows: readonly StepRowFacts[];
}

/** Steps `page`·60 to `page`·60 + 59, counted through the responses in order; responses without a step on the page are left out. */
export function pageOfSteps(responses: readonly ScoredResponse[], page: number): StepGroup[] {
  let skip = page * PAGE_SIZE;
  let room = PAGE_SIZE;
  return responses.flatMap((item) => {
    const start = Math.min(skip, item.steps.length);
    const rows = item.steps.slice(start, start + room).map((step, k) => ({ step, stepIndex: start + k }));
    skip -= start;
    room -= rows.length;
    return rows.length === 0 ? [] : [{ item, rows }];
  });
}
