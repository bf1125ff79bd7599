// Guards for ratings: the same where a scene file is read and where a request reaches a worker.

import * as v from 'valibot';
import { MAX_CRITERIA, MAX_RATER_MARKS, RATING_FORMS } from '../core/ratings.ts';
import { arePoints } from '../core/weights.ts';

const Mark = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const CriterionId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
/** An empty one is being typed. */
const CriterionName = v.pipe(v.string(), v.maxLength(200));
const RaterName = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const Rubric = v.pipe(
  v.array(v.object({ id: CriterionId, name: CriterionName, points: v.number() })),
  v.maxLength(MAX_CRITERIA),
  v.check((rubric) => new Set(rubric.map(({ id }) => id)).size === rubric.length, 'ids of criteria differ'),
  v.check((rubric) => rubric.length === 0 || arePoints(rubric.map(({ points }) => points)), 'points add up to 100'),
);

/** Files from before there were forms have neither. */
export const RatingReferenceGuard = v.object({
  kind: v.literal('rating'),
  form: v.exactOptional(v.picklist(RATING_FORMS)),
  rubric: v.exactOptional(Rubric),
});

/** The entries of `Ratings`, to be spread into the guard of what has them. */
export const RATINGS_ENTRIES = {
  rating: v.nullable(Mark),
  marks: v.exactOptional(v.record(CriterionId, Mark)),
  raters: v.exactOptional(
    v.pipe(v.array(v.object({ rater: RaterName, criterion: v.exactOptional(CriterionId), mark: Mark })), v.maxLength(MAX_RATER_MARKS)),
  ),
};
